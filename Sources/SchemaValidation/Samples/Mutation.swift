internal import OpenAPIDocument
internal import Patterns

/// Makes values that violate one keyword from valid ones. What it makes has to be checked.
struct Mutation {
  private static let depthLimit = 4
  private static let longest = 2000

  let validator: SchemaValidator

  /// `schemas` are those that apply to the value.
  mutating func misses(of value: JSONLiteral, _ schemas: [SchemaID]) -> [NearMiss] {
    misses(of: value, schemas, depth: 0)
  }

  private func misses(of value: JSONLiteral, _ schemas: [SchemaID], depth: Int) -> [NearMiss] {
    let demands = validator.demands(of: resolved(schemas, for: value))
    guard demands.never == nil else { return [] }
    var misses = wrongTypes(demands) + wrongValues(value, demands)
    guard depth < Self.depthLimit else { return misses }
    switch value {
    case .array(let items):
      for (index, item) in items.enumerated().prefix(3) {
        let inner = self.misses(of: item, demands.schemas(ofItem: index), depth: depth + 1)
        misses += inner.map { miss in
          var changed = items
          changed[index] = miss.value
          return NearMiss(
            value: .array(changed), keyword: miss.keyword, pointer: "/\(index)" + miss.pointer)
        }
      }
    case .object(let members):
      for (index, member) in members.enumerated().prefix(20) {
        let inner = self.misses(
          of: member.value, demands.schemas(ofMember: member.name), depth: depth + 1)
        misses += inner.map { miss in
          var changed = members
          changed[index] = Member(name: member.name, value: miss.value)
          return NearMiss(
            value: .object(changed), keyword: miss.keyword,
            pointer: JSONPointer.appending(member.name, to: "") + miss.pointer)
        }
      }
    default: break
    }
    return misses
  }

  /// With the branches that the value takes.
  private func resolved(_ schemas: [SchemaID], for value: JSONLiteral) -> [SchemaID] {
    var schemas = schemas
    for _ in 0..<8 {
      guard let choice = validator.demands(of: schemas).openChoices.first,
        let branch = choice.value.branches.first(where: { validator.accepts(value, $0) })
      else { break }
      schemas.append(branch)
    }
    return schemas
  }

  private func wrongTypes(_ demands: Demands) -> [NearMiss] {
    guard !demands.types.isEmpty else { return [] }
    let kinds = demands.kinds
    let others: [JSONLiteral] = [
      .null, .boolean(true), .number(DecimalNumber(7)), .string("other"), .array([]), .object([]),
    ]
    return others.filter { other in !kinds.contains(where: other.isOf) }.prefix(2).map {
      NearMiss(value: $0, keyword: "type", pointer: "")
    }
  }

  private func wrongValues(_ value: JSONLiteral, _ demands: Demands) -> [NearMiss] {
    if let listing = demands.listings.first {
      let keyword = listing.source.located.keyword.name
      let others: [JSONLiteral] = [.string("none of these"), .number(DecimalNumber(123_456))]
      return others.filter { other in demands.kinds.contains(where: other.isOf) }.map {
        NearMiss(value: $0, keyword: keyword, pointer: "")
      }
    }
    return switch value {
    case .string: wrongTexts(demands)
    case .number: wrongNumbers(demands)
    case .array(let items): wrongArrays(items, demands)
    case .object(let members): wrongObjects(members, demands)
    case .null, .boolean: []
    }
  }

  private func wrongTexts(_ demands: Demands) -> [NearMiss] {
    var misses: [(String, String)] = []
    if let least = demands.lengths.least?.value, least > 0, least <= Self.longest {
      misses.append((String(repeating: "a", count: least - 1), "minLength"))
    }
    if let most = demands.lengths.most?.value, most < Self.longest {
      misses.append((String(repeating: "a", count: most + 1), "maxLength"))
    }
    for pattern in demands.patterns {
      if let pattern = try? Pattern(pattern.value), let language = try? Language(pattern),
        let text = language.complement.shortestExample()
      {
        misses.append((text, "pattern"))
      }
    }
    for _ in demands.formats { misses.append(("\u{1}not of this format", "format")) }
    return misses.map { NearMiss(value: .string($0.0), keyword: $0.1, pointer: "") }
  }

  private func wrongNumbers(_ demands: Demands) -> [NearMiss] {
    var misses: [(DecimalNumber, String)] = []
    if let lower = demands.lower {
      for number in lower.value.number.neighbours + [lower.value.number]
      where number < lower.value.number
        || (number == lower.value.number && lower.value.isExclusive)
      {
        misses.append((number, lower.source.located.keyword.name))
      }
    }
    if let upper = demands.upper {
      for number in upper.value.number.neighbours + [upper.value.number]
      where number > upper.value.number
        || (number == upper.value.number && upper.value.isExclusive)
      {
        misses.append((number, upper.source.located.keyword.name))
      }
    }
    for divisor in demands.divisors {
      misses += divisor.value.neighbours.filter { !$0.isMultiple(of: divisor.value) }.map {
        ($0, "multipleOf")
      }
    }
    if !demands.kinds.contains(.number) {
      misses += [DecimalNumber("0.5"), DecimalNumber("1.5")].compactMap(\.self).map { ($0, "type") }
    }
    for _ in demands.formats {
      misses += [DecimalNumber("1e20"), DecimalNumber("1e400")].compactMap(\.self).map {
        ($0, "format")
      }
    }
    return misses.map { NearMiss(value: .number($0.0), keyword: $0.1, pointer: "") }
  }

  private func wrongArrays(_ items: [JSONLiteral], _ demands: Demands) -> [NearMiss] {
    var misses: [([JSONLiteral], String)] = []
    if let least = demands.itemCounts.least?.value, least > 0 {
      misses.append((Array(items.prefix(least - 1)), "minItems"))
    }
    if let most = demands.itemCounts.most?.value, most < 100, let last = items.last {
      let missing = max(0, most + 1 - items.count)
      misses.append((items + Array(repeating: last, count: missing), "maxItems"))
    }
    if demands.unique != nil, let first = items.first {
      misses.append((items + [first], "uniqueItems"))
    }
    if !demands.contained.isEmpty { misses.append(([], "contains")) }
    return misses.map { NearMiss(value: .array($0.0), keyword: $0.1, pointer: "") }
  }

  private func wrongObjects(
    _ members: [Member<JSONLiteral>], _ demands: Demands
  ) -> [NearMiss] {
    var misses: [([Member<JSONLiteral>], String)] = []
    for name in demands.required {
      misses.append(
        (members.filter { !$0.name.hasSameCodeUnits(as: name.value) }, "required"))
    }
    let isUnknownRefused = demands.schemas(ofMember: "unknownMember").contains {
      if case .boolean(false) = validator.graph[$0].form { true } else { false }
    }
    if isUnknownRefused {
      misses.append(
        (members + [Member(name: "unknownMember", value: .null)], "additionalProperties"))
    }
    if let least = demands.memberCounts.least?.value, least > 0 {
      misses.append((Array(members.prefix(least - 1)), "minProperties"))
    }
    if let most = demands.memberCounts.most?.value, most < 100 {
      let more = (0...max(0, most - members.count)).map {
        Member(name: "more\($0)", value: JSONLiteral.null)
      }
      misses.append((members + more, "maxProperties"))
    }
    return misses.map { NearMiss(value: .object($0.0), keyword: $0.1, pointer: "") }
  }
}
