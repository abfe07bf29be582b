import OpenAPIDocument

/// Schemas and values over few names and texts, so that they often have to do with each other.
struct RandomSchemas {
  var numbers: SeededGenerator

  private static let names = ["a", "b", "c", "ab"]
  private static let texts = ["", "a", "b", "ab", "aaa", "x1", "2026-01-31"]
  private static let decimals = ["0", "1", "2", "3", "-1", "0.5", "1.5", "6", "10"]
  private static let patterns = ["^a", "b$", "^[ab]+$", "^.$", "[0-9]", "^$"]
  private static let types = ["null", "boolean", "object", "array", "number", "string", "integer"]

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: list.indices, using: &numbers)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &numbers) < percent
  }

  private mutating func number(_ range: ClosedRange<Int>) -> JSONLiteral {
    .number(DecimalNumber(Int.random(in: range, using: &numbers)))
  }

  private mutating func decimal() -> JSONLiteral {
    .number(DecimalNumber(pick(Self.decimals)) ?? DecimalNumber(0))
  }

  // MARK: Values

  mutating func value(depth: Int = 2) -> JSONLiteral {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 5), using: &numbers) {
    case 0: return .null
    case 1: return .boolean(chance(50))
    case 2, 3: return decimal()
    case 4: return .string(pick(Self.texts))
    case 5, 6:
      return .array(
        (0..<Int.random(in: 0...3, using: &numbers)).map { _ in value(depth: depth - 1) })
    default:
      let chosen = (Self.names + ["d"]).filter { _ in chance(40) }
      return .object(chosen.map { Member(name: $0, value: value(depth: depth - 1)) })
    }
  }

  // MARK: Schemas

  /// With a definition that refers to itself now and then.
  mutating func root(depth: Int = 3) -> JSONLiteral {
    let definition = schema(depth: depth - 1)
    guard case .object(let members) = schema(depth: depth) else { return .object([]) }
    let definitions = JSONLiteral.object([Member(name: "R", value: definition)])
    return .object([Member(name: "$defs", value: definitions)] + members)
  }

  private static let reference = JSONLiteral.object([
    Member(name: "$ref", value: .string("#/$defs/R"))
  ])

  mutating func schema(depth: Int) -> JSONLiteral {
    if depth <= 0 || chance(25) { return leaf() }
    if chance(6) { return Self.reference }
    var keywords: [Member<JSONLiteral>] = []
    for _ in 0..<Int.random(in: 1...3, using: &numbers) {
      for keyword in self.keywords(depth: depth)
      where !keywords.contains(where: { $0.name == keyword.name }) {
        keywords.append(keyword)
      }
    }
    return .object(keywords)
  }

  private mutating func leaf() -> JSONLiteral {
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0: return .boolean(chance(80))
    case 1: return .object([Member(name: "const", value: value(depth: 1))])
    case 2:
      return .object([
        Member(name: "enum", value: .array((0..<3).map { _ in value(depth: 1) }.withoutEqual))
      ])
    case 3: return .object(scalarKeywords() + scalarKeywords().filter { $0.name == "minLength" })
    default: return .object([type()])
    }
  }

  private mutating func type() -> Member<JSONLiteral> {
    let types = Self.types.filter { _ in chance(25) }
    return types.count == 1 || types.isEmpty
      ? Member(name: "type", value: .string(types.first ?? "object"))
      : Member(name: "type", value: .array(types.map { .string($0) }))
  }

  private mutating func scalarKeywords() -> [Member<JSONLiteral>] {
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0: [Member(name: "minimum", value: decimal())]
    case 1: [Member(name: "exclusiveMaximum", value: decimal())]
    case 2:
      [
        Member(
          name: "multipleOf",
          value: .number(DecimalNumber(pick(["1", "2", "0.5", "3"])) ?? DecimalNumber(1)))
      ]
    case 3: [Member(name: "minLength", value: number(0...3))]
    case 4: [Member(name: "maxLength", value: number(0...3))]
    case 5: [Member(name: "pattern", value: .string(pick(Self.patterns)))]
    case 6: [Member(name: "format", value: .string(pick(["date", "int32", "uuid", "double"])))]
    default: [Member(name: "maximum", value: decimal())]
    }
  }

  private mutating func keywords(depth: Int) -> [Member<JSONLiteral>] {
    func schemas(_ range: ClosedRange<Int>, _ make: inout RandomSchemas) -> JSONLiteral {
      .array(
        (0..<Int.random(in: range, using: &make.numbers)).map { _ in make.schema(depth: depth - 1) }
      )
    }
    switch Int.random(in: 0..<24, using: &numbers) {
    case 0, 1, 2: return [type()]
    case 3, 4: return scalarKeywords()
    case 5, 6, 7: return [Member(name: "properties", value: members(Self.names, depth: depth))]
    case 8:
      return [
        Member(
          name: "required", value: .array(Self.names.filter { _ in chance(40) }.map { .string($0) })
        )
      ]
    case 9: return [Member(name: "additionalProperties", value: schema(depth: depth - 1))]
    case 10: return [Member(name: "patternProperties", value: members(["^a", "b$"], depth: depth))]
    case 11: return [Member(name: "propertyNames", value: schema(depth: depth - 1))]
    case 12: return [Member(name: pick(["minProperties", "maxProperties"]), value: number(0...3))]
    case 13, 14: return [Member(name: "items", value: schema(depth: depth - 1))]
    case 15: return [Member(name: "prefixItems", value: schemas(1...2, &self))]
    case 16:
      return [
        Member(name: "contains", value: schema(depth: depth - 1)),
        Member(name: pick(["minContains", "maxContains"]), value: number(0...2)),
      ]
    case 17:
      return chance(40)
        ? [Member(name: "uniqueItems", value: .boolean(true))]
        : [Member(name: pick(["minItems", "maxItems"]), value: number(0...3))]
    case 18: return [Member(name: pick(["allOf", "anyOf"]), value: schemas(1...3, &self))]
    case 19: return [Member(name: pick(["anyOf", "oneOf"]), value: schemas(2...3, &self))]
    case 20: return [Member(name: "not", value: schema(depth: depth - 1))]
    case 21:
      return [
        Member(name: "if", value: schema(depth: depth - 1)),
        Member(name: pick(["then", "else"]), value: schema(depth: depth - 1)),
      ]
    case 22:
      return chance(50)
        ? [Member(name: "dependentSchemas", value: members(Self.names, depth: depth))]
        : [
          Member(
            name: "dependentRequired",
            value: .object([
              Member(name: pick(Self.names), value: .array([.string(pick(Self.names))]))
            ]))
        ]
    default:
      return [
        Member(
          name: pick(["unevaluatedProperties", "unevaluatedItems"]),
          value: chance(60) ? .boolean(false) : schema(depth: depth - 1))
      ]
    }
  }

  private mutating func members(_ names: [String], depth: Int) -> JSONLiteral {
    .object(
      names.filter { _ in chance(50) }.map { Member(name: $0, value: schema(depth: depth - 1)) })
  }

  // MARK: Changing

  /// A schema with something in it replaced, added or taken away.
  mutating func changed(_ schema: JSONLiteral, depth: Int = 3) -> JSONLiteral {
    guard case .object(var members) = schema, !members.isEmpty, depth > 0 else {
      return self.schema(depth: max(1, depth))
    }
    let place = Int.random(in: members.indices, using: &numbers)
    let member = members[place]
    if member.name == "$defs" || chance(60) {
      members[place] = Member(name: member.name, value: changed(member, depth: depth))
    } else if chance(40) {
      members.remove(at: place)
    } else {
      for keyword in keywords(depth: max(1, depth))
      where !members.contains(where: { $0.name == keyword.name }) {
        members.append(keyword)
      }
    }
    return .object(members)
  }

  private mutating func changed(_ keyword: Member<JSONLiteral>, depth: Int) -> JSONLiteral {
    switch (keyword.name, keyword.value) {
    case ("properties", .object(var members)), ("patternProperties", .object(var members)),
      ("dependentSchemas", .object(var members)), ("$defs", .object(var members)):
      guard !members.isEmpty else { return keyword.value }
      let place = Int.random(in: members.indices, using: &numbers)
      members[place] = Member(
        name: members[place].name, value: changed(members[place].value, depth: depth - 1))
      return .object(members)
    case ("allOf", .array(var items)), ("anyOf", .array(var items)), ("oneOf", .array(var items)),
      ("prefixItems", .array(var items)):
      let place = Int.random(in: items.indices, using: &numbers)
      items[place] = changed(items[place], depth: depth - 1)
      return .array(items)
    case ("items", let value), ("not", let value), ("if", let value), ("then", let value),
      ("else", let value), ("contains", let value), ("additionalProperties", let value),
      ("propertyNames", let value), ("unevaluatedItems", let value),
      ("unevaluatedProperties", let value):
      return changed(value, depth: depth - 1)
    case ("minimum", _), ("maximum", _), ("exclusiveMaximum", _): return decimal()
    case (_, .number) where keyword.name != "multipleOf" && keyword.name != "const":
      return number(0...3)
    default: return keyword.value
    }
  }
}

extension Array where Element == JSONLiteral {
  fileprivate var withoutEqual: [JSONLiteral] {
    var seen: Set<JSONLiteral> = []
    return filter { seen.insert($0).inserted }
  }
}

extension JSONLiteral {
  /// The value as JSON.
  var json: String {
    switch self {
    case .null: "null"
    case .boolean(let flag): "\(flag)"
    case .number(let number): number.description
    case .string(let text): Self.quoted(text)
    case .array(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.name) + ":" + $0.value.json }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case " "..."~": result.unicodeScalars.append(scalar)
      default:
        for unit in String(scalar).utf16 {
          let hex = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        }
      }
    }
    return result + "\""
  }
}
