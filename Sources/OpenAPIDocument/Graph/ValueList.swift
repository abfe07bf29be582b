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
    for alternative in alternatives {
      guard let values = graph.listedValues(of: alternative) else { return nil }
      entries += values.map { Entry(value: $0, schema: alternative) }
    }
    guard let kind = entries.lazy.compactMap({ ScalarKind($0.value) }).first,
      entries.allSatisfy({ $0.value == .null || ScalarKind($0.value) == kind })
    else { return nil }
    self.entries = countsOnce ? entries.thatOccurOnce : entries.withoutRepetitions
  }
}

extension [ValueList.Entry] {
  fileprivate var thatOccurOnce: Self {
    var counts: [JSONLiteral: Int] = [:]
    for entry in self { counts[entry.value, default: 0] += 1 }
    return counts.count == count ? self : filter { counts[$0.value] == 1 }
  }

  fileprivate var withoutRepetitions: Self {
    var seen: Set<JSONLiteral> = []
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
  /// The values of a schema that says nothing but which ones and of what type they are.
  fileprivate func listedValues(of id: SchemaID) -> [JSONLiteral]? {
    guard case .object(let keywords) = self[id].form else { return nil }
    var values: [JSONLiteral]?
    var types: [JSONType]?
    for keyword in keywords where !keyword.keyword.isAnnotation {
      switch keyword.keyword {
      case .const(let value) where values == nil: values = [value]
      case .enum(let list) where values == nil: values = list
      case .type(let list): types = list
      default: return nil
      }
    }
    guard let types else { return values }
    if values == nil, types == [.null] { return [.null] }
    return values?.filter { value in types.contains { value.isOf($0) } }
  }
}
