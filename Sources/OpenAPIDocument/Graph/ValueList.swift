/// A `oneOf` or an `anyOf` whose alternatives are constants: an `enum` with room for a description of
/// each value.
package struct ValueList {
  package struct Entry {
    package let value: JSONLiteral
    /// The alternative that has the value.
    package let schema: SchemaID
  }

  /// In document order, each value once.
  package let entries: [Entry]

  package var values: [JSONLiteral] { entries.map(\.value) }

  /// `nil` where an alternative says more than which values it has, or where the values, null apart,
  /// are not all strings, all numbers or all booleans.
  package init?(_ keyword: Keyword<SchemaID>, in graph: SchemaGraph) {
    let alternatives: [SchemaID]
    let countsOnce: Bool
    switch keyword {
    case .oneOf(let schemas): (alternatives, countsOnce) = (schemas, true)
    case .anyOf(let schemas): (alternatives, countsOnce) = (schemas, false)
    default: return nil
    }
    var entries: [Entry] = []
    entries.reserveCapacity(alternatives.count)
    for alternative in alternatives {
      guard graph.addListedValues(of: alternative, to: &entries) else { return nil }
    }
    guard let kind = entries.lazy.compactMap({ ScalarKind($0.value) }).first,
      entries.allSatisfy({ ScalarKind($0.value) == kind || $0.value == .null })
    else { return nil }
    self.entries = countsOnce ? entries.thatOccurOnce : entries.withoutRepetitions
  }
}

extension [ValueList.Entry] {
  fileprivate var thatOccurOnce: Self {
    var seen: Set<JSONLiteral> = Set(minimumCapacity: count)
    var repeated: Set<JSONLiteral> = []
    for entry in self where !seen.insert(entry.value).inserted { repeated.insert(entry.value) }
    return repeated.isEmpty ? self : filter { !repeated.contains($0.value) }
  }

  fileprivate var withoutRepetitions: Self {
    var seen: Set<JSONLiteral> = Set(minimumCapacity: count)
    return filter { seen.insert($0.value).inserted }
  }
}

private enum ScalarKind {
  case string, number, boolean

  init?(_ value: JSONLiteral) {
    switch value {
    case .string: self = .string
    case .number: self = .number
    case .boolean: self = .boolean
    case .null, .array, .object: return nil
    }
  }
}

extension SchemaGraph {
  /// The values of a schema that says nothing but which ones and of what type they are; false for
  /// any other schema.
  fileprivate func addListedValues(
    of id: SchemaID, to entries: inout [ValueList.Entry]
  ) -> Bool {
    guard case .object(let keywords) = self[id].form else { return false }
    var values: [JSONLiteral]?
    var types: [JSONType]?
    for keyword in keywords where !keyword.keyword.isAnnotation {
      switch keyword.keyword {
      case .const(let value) where values == nil: values = [value]
      case .enum(let list) where values == nil: values = list
      case .type(let list): types = list
      default: return false
      }
    }
    if values == nil, types == [.null] { values = [.null] }
    guard let values else { return false }
    for value in values where types?.contains(where: value.isOf) ?? true {
      entries.append(ValueList.Entry(value: value, schema: id))
    }
    return true
  }
}
