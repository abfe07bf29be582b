import SpecwrightRuntime

/// What a set of schemas says about one value, gathered: every value of every keyword, and the
/// alternatives that are still open. A value has to satisfy all of it.
struct SchemaFacts {
  /// The schemas as they were given, for checking what was made.
  private(set) var sources: [JSONValue] = []
  private var keywords: [String: [JSONValue]] = [:]
  /// Of `anyOf`, `oneOf` and `if`: one of each group's schemas has to be met as well.
  private(set) var choices: [[JSONValue]] = []

  /// `nil` if nothing can satisfy the schemas or if one of them refers to what is not there.
  init?(_ schemas: [JSONValue], in document: SchemaDocument) {
    for schema in schemas {
      guard add(schema, in: document) else { return nil }
    }
  }

  /// `false` if nothing can satisfy the schema.
  mutating func add(_ schema: JSONValue, in document: SchemaDocument) -> Bool {
    sources.append(schema)
    var seen: Set<String> = []
    var pending = [schema]
    while let next = pending.popLast() {
      if next.boolean == false { return false }
      guard let members = next.members else { continue }
      guard document.effort.spend(members.count + 1) else { return false }
      for member in members {
        let (keyword, value) = (member.name, member.value)
        switch keyword {
        case "$ref":
          guard let reference = value.string, seen.insert(reference).inserted else { continue }
          guard let target = document.target(of: reference) else { return false }
          pending.append(target)
        case "allOf": pending += value.elements ?? []
        case "anyOf", "oneOf": choices.append(value.elements ?? [])
        case "if": choices.append(Self.branches(of: next, condition: value))
        default: keywords[keyword, default: []].append(value)
        }
      }
    }
    return true
  }

  mutating func takeChoice() -> [JSONValue]? {
    choices.popLast()
  }

  /// Either the condition and its consequence, or what holds otherwise.
  private static func branches(of schema: JSONValue, condition: JSONValue) -> [JSONValue] {
    let consequence = schema["then"] ?? .boolean(true)
    let both = JSONValue.object([JSONMember("allOf", .array([condition, consequence]))])
    return [both, schema["else"] ?? .boolean(true)]
  }
}

extension SchemaFacts {
  func all(_ keyword: String) -> [JSONValue] { keywords[keyword, default: []] }

  func has(_ names: String...) -> Bool { names.contains { keywords[$0] != nil } }

  /// The greatest value of a keyword whose values are counts.
  func greatestCount(_ keyword: String) -> Int? { all(keyword).compactMap(\.count).max() }

  func leastCount(_ keyword: String) -> Int? { all(keyword).compactMap(\.count).min() }

  /// Names that every `required` lists.
  var required: [String] {
    var names: [String] = []
    for name in all("required").flatMap({ $0.elements ?? [] }).compactMap(\.string)
    where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// The values to which `const` and `enum` confine the value; `nil` without them.
  var permitted: [JSONValue]? {
    if let constant = all("const").first { return [constant] }
    return all("enum").first.map { $0.elements ?? [] }
  }

  /// Values that the author proposes.
  var proposals: [JSONValue] {
    all("default") + all("examples").flatMap { $0.elements ?? [] } + all("example")
  }

  /// The types that all schemas agree on, the first one's order; `nil` where none names a type.
  var types: [String]? {
    let lists = all("type").map { value in
      value.string.map { [$0] } ?? (value.elements ?? []).compactMap(\.string)
    }
    guard let first = lists.first else { return nil }
    return first.filter { type in
      lists.allSatisfy { $0.contains(type) || type == "integer" && $0.contains("number") }
    }
  }

  /// The schemas for the member `name` of an object; `nil` where the schemas forbid it.
  func schemas(forMember name: String, _ effort: Effort) -> [JSONValue]? {
    var schemas = all("properties").compactMap { $0[name] }
    for patterns in all("patternProperties") {
      for entry in patterns.members ?? []
      where effort.matches(entry.name, name) == true {
        schemas.append(entry.value)
      }
    }
    if schemas.isEmpty { schemas = all("additionalProperties") }
    return schemas.contains { $0.boolean == false } ? nil : schemas
  }
}
