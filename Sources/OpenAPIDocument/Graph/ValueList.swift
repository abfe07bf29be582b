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
    guard mayHaveRepetitions else { return self }
    var seen: Set<JSONLiteral> = Set(minimumCapacity: count)
    var repeated: Set<JSONLiteral> = []
    for entry in self where !seen.insert(entry.value).inserted { repeated.insert(entry.value) }
    return repeated.isEmpty ? self : filter { !repeated.contains($0.value) }
  }

  /// A few values are compared more quickly than they are hashed.
  private var mayHaveRepetitions: Bool {
    count > 8
      || indices.contains { place in self[..<place].contains { $0.value == self[place].value } }
  }

  fileprivate var withoutRepetitions: Self {
    guard mayHaveRepetitions else { return self }
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
    let start = entries.count
    var hasValues = false
    var types: [JSONType]?
    // By their places: whoever takes a keyword out of an array counts what it holds.
    for place in keywords.indices where !keywords[place].keyword.isAnnotation {
      switch keywords[place].keyword {
      case .const(let value) where !hasValues:
        entries.append(ValueList.Entry(value: value, schema: id))
        hasValues = true
      case .enum(let values) where !hasValues:
        entries += values.map { ValueList.Entry(value: $0, schema: id) }
        hasValues = true
      case .type(let list): types = list
      default: return false
      }
    }
    guard let types else { return hasValues }
    if !hasValues, types == [.null] {
      entries.append(ValueList.Entry(value: .null, schema: id))
      hasValues = true
    }
    let fitting = entries[start...].filter { types.contains(where: $0.value.isOf) }
    if start + fitting.count < entries.count { entries.replaceSubrange(start..., with: fitting) }
    return hasValues
  }
}
