internal import OpenAPIDocument
internal import SchemaValidation

/// How members are taken that a schema does not name.
enum MemberReading {
  case asWritten, lenient, strict
}

/// What a schema says to a value.
struct ValueVerdict {
  /// `nil` stands for what cannot be decided, such as a pattern that is not supported.
  var isValid: Bool? = true
  /// Items by place, or members by place, that have been seen.
  var seen: Set<Int> = []

  mutating func require(_ answer: Bool?) {
    if answer == false { isValid = false } else if answer == nil, isValid == true { isValid = nil }
  }

  mutating func require(_ other: ValueVerdict) {
    require(other.isValid)
    seen.formUnion(other.seen)
  }
}

extension WitnessSearch {
  private static let valueDepthLimit = 200

  /// Whether one value satisfies schemas as senders and receivers take them; `nil` where that cannot
  /// be decided.
  mutating func accepts(_ value: JSONLiteral, _ literals: [Literal]) -> Bool? {
    var answer: Bool? = true
    for literal in literals {
      var reading = MemberReading.asWritten
      if literal.sense == .refused, receiver == .ignore { reading = .lenient }
      if literal.sense == .refused, receiver == .refuse { reading = .strict }
      let verdict = whole(value, literal.schema, reading, depth: 0)
      let isSatisfied = literal.isPositive ? verdict : verdict.map(!)
      if isSatisfied == false { return false }
      if isSatisfied == nil { answer = nil }
    }
    return answer
  }

  /// Of a value as such, not as what several schemas say about it together.
  private mutating func whole(
    _ value: JSONLiteral, _ schema: JointSchemas.ID, _ reading: MemberReading, depth: Int
  ) -> Bool? {
    var verdict = verdict(of: value, schema, reading, depth: depth)
    if reading == .strict { checkStrangers(value, schema, &verdict) }
    return verdict.isValid
  }

  private mutating func verdict(
    of value: JSONLiteral, _ schema: JointSchemas.ID, _ reading: MemberReading, depth: Int
  ) -> ValueVerdict {
    guard depth < Self.valueDepthLimit else { return ValueVerdict(isValid: nil) }
    var verdict = ValueVerdict()
    guard let parts = parts(of: schema) else { return ValueVerdict(isValid: false) }
    guard parts.kinds.contains(value), parts.lists(value) else {
      return ValueVerdict(isValid: false)
    }
    for fact in parts.facts { verdict.require(holds(fact, of: value)) }
    if verdict.isValid == false { return verdict }
    for id in parts.conjuncts {
      verdict.require(self.verdict(of: value, id, reading, depth: depth + 1))
    }
    if let id = parts.negation {
      verdict.require(self.verdict(of: value, id, .asWritten, depth: depth + 1).isValid.map(!))
    }
    for choice in parts.choices {
      verdict.require(self.verdict(of: value, choice, reading, depth: depth))
    }
    if let condition = parts.condition {
      let test = self.verdict(of: value, condition.schema, .asWritten, depth: depth + 1)
      guard let applies = test.isValid else {
        verdict.require(nil)
        return verdict
      }
      if applies { verdict.require(test) }
      if let next = applies ? condition.then : condition.otherwise {
        verdict.require(self.verdict(of: value, next, reading, depth: depth + 1))
      }
    }
    switch value {
    case .array(let items): checkItems(items, parts, reading, depth, &verdict)
    case .object(let members): checkMembers(members, parts, reading, depth, &verdict)
    default: break
    }
    return verdict
  }

  private mutating func verdict(
    of value: JSONLiteral, _ choice: SchemaParts.Choice, _ reading: MemberReading, depth: Int
  ) -> ValueVerdict {
    var fits = 0
    var isUnsure = false
    var result = ValueVerdict()
    for branch in choice.branches {
      let verdict = self.verdict(of: value, branch, reading, depth: depth + 1)
      switch verdict.isValid {
      case true?:
        fits += 1
        result.seen.formUnion(verdict.seen)
      case false?: break
      case nil: isUnsure = true
      }
    }
    // Who is lenient about members may see several alternatives where there is one.
    let isExclusive =
      choice.isExclusive
      && (reading != .lenient || !choice.branches.contains { sensitivity.isOfReceivers($0) })
    if fits == 0 { result.isValid = isUnsure ? nil : false }
    if isExclusive, fits > 1 { result.isValid = false }
    if isExclusive, fits == 1, isUnsure { result.isValid = nil }
    return result
  }

  private mutating func holds(_ fact: Requirement, of value: JSONLiteral) -> Bool? {
    switch (fact, value) {
    case (.above(let bound, let orEqual), .number(let number)):
      number > bound || (orEqual && number == bound)
    case (.below(let bound, let orEqual), .number(let number)):
      number < bound || (orEqual && number == bound)
    case (.multiple(let divisor, let flag), .number(let number)):
      number.isMultiple(of: divisor) == flag
    case (.lengthAtLeast(let count), .string(let text)): text.unicodeScalars.count >= count
    case (.lengthAtMost(let count), .string(let text)): text.unicodeScalars.count <= count
    case (.pattern(let pattern, let flag), .string(let text)):
      languages.matches(text, pattern).map { $0 == flag }
    case (.format(let name, let flag), .string(let text)):
      FormatTests.ofTexts(name.text).map { $0(text) == flag }
    case (.itemsAtLeast(let count), .array(let items)): items.count >= count
    case (.itemsAtMost(let count), .array(let items)): items.count <= count
    case (.unique(let flag), .array(let items)): (Set(items).count == items.count) == flag
    case (.membersAtLeast(let count), .object(let members)): members.count >= count
    case (.membersAtMost(let count), .object(let members)): members.count <= count
    case (.present(let name), .object(let members)):
      members.contains { Spelling($0.name) == name }
    case (.absent(let name), .object(let members)):
      !members.contains { Spelling($0.name) == name }
    default: true
    }
  }

  private mutating func checkItems(
    _ items: [JSONLiteral], _ parts: SchemaParts, _ reading: MemberReading, _ depth: Int,
    _ verdict: inout ValueVerdict
  ) {
    if let rules = parts.items {
      for (place, item) in items.enumerated() {
        guard let schema = place < rules.prefix.count ? rules.prefix[place] : rules.rest else {
          break
        }
        verdict.seen.insert(place)
        verdict.require(whole(item, schema, reading, depth: depth + 1))
      }
    }
    if let counted = parts.counted {
      var count = 0
      var unsure = 0
      for (place, item) in items.enumerated() {
        switch whole(item, counted.schema, reading, depth: depth + 1) {
        case true?:
          count += 1
          verdict.seen.insert(place)
        case false?: break
        case nil: unsure += 1
        }
      }
      let most = counted.most ?? .max
      let isSure = unsure == 0 || (count >= counted.least && count + unsure <= most)
      verdict.require(isSure ? count >= counted.least && count <= most : nil)
    }
    if let schema = parts.unevaluatedItems {
      for (place, item) in items.enumerated() where !verdict.seen.contains(place) {
        verdict.require(whole(item, schema, reading, depth: depth + 1))
      }
      verdict.seen = Set(items.indices)
    }
  }

  private mutating func checkMembers(
    _ members: [Member<JSONLiteral>], _ parts: SchemaParts, _ reading: MemberReading, _ depth: Int,
    _ verdict: inout ValueVerdict
  ) {
    if let rules = parts.members {
      for (place, member) in members.enumerated() {
        var schemas: [JointSchemas.ID] = []
        if let schema = rules.named[Spelling(member.name)] ?? nil { schemas.append(schema) }
        for case (let pattern, let schema?) in rules.patterns {
          switch languages.matches(member.name, pattern) {
          case true?: schemas.append(schema)
          case false?: break
          case nil: verdict.require(nil)
          }
        }
        if schemas.isEmpty, let schema = rules.additional, !isForgiven(schema, reading) {
          schemas.append(schema)
        }
        if !schemas.isEmpty { verdict.seen.insert(place) }
        for schema in schemas {
          verdict.require(whole(member.value, schema, reading, depth: depth + 1))
        }
      }
    }
    if let schema = parts.names {
      for member in members {
        verdict.require(whole(.string(member.name), schema, .asWritten, depth: depth + 1))
      }
    }
    let names = Set(members.map { Spelling($0.name) })
    for (name, others) in parts.dependentNames where names.contains(name) {
      verdict.require(names.isSuperset(of: others))
    }
    for (name, schema) in parts.dependentSchemas where names.contains(name) {
      verdict.require(
        self.verdict(of: .object(members), schema, reading, depth: depth + 1))
    }
    if let schema = parts.unevaluatedProperties {
      if !isForgiven(schema, reading) {
        for (place, member) in members.enumerated() where !verdict.seen.contains(place) {
          verdict.require(whole(member.value, schema, reading, depth: depth + 1))
        }
      }
      verdict.seen = Set(members.indices)
    }
  }

  private func isForgiven(_ schema: JointSchemas.ID, _ reading: MemberReading) -> Bool {
    reading == .lenient && schemas[schema] == nil
  }

  /// A strict receiver refuses members that nothing names.
  private mutating func checkStrangers(
    _ value: JSONLiteral, _ schema: JointSchemas.ID, _ verdict: inout ValueVerdict
  ) {
    guard case .object(let members) = value else { return }
    let declaration = declaration(of: schema)
    guard declaration.isClosed else { return }
    for member in members where !declaration.contains(Spelling(member.name)) {
      var isKnown = false
      for pattern in declaration.patterns.sortedByText {
        isKnown = isKnown || languages.matches(member.name, pattern) != false
      }
      if !isKnown { verdict.isValid = false }
    }
  }
}
