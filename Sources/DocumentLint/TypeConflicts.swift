internal import OpenAPIDocument
internal import SchemaValidation

/// Finds why no value of a type can be valid, as far as the value itself goes and not what is in it.
struct TypeConflicts {
  let validator: SchemaValidator
  private var texts: TextConflicts

  private var graph: SchemaGraph { validator.graph }

  init(validator: SchemaValidator) {
    self.validator = validator
    texts = TextConflicts(graph: validator.graph)
  }

  /// Of the types alone.
  func conflict(ofTypes demands: Demands) -> Contradiction? {
    guard demands.kinds.isEmpty, let last = demands.types.last else { return nil }
    for other in demands.types.dropLast() {
      let common = JSONType.allCases.filter { kind in
        [other, last].allSatisfy {
          $0.value.contains(kind) || (kind == .integer && $0.value.contains(.number))
        }
      }
      guard common.isEmpty else { continue }
      return Contradiction(
        "it would have to be \(other.value.phrase) and \(last.value.phrase)", at: last.source,
        in: graph, beside: [other.source])
    }
    return Contradiction(
      "the types that are asked for have none in common", at: last.source, in: graph,
      beside: demands.types.dropLast().map(\.source))
  }

  /// Of listed values, every one of which is refused by something.
  func conflict(ofListed demands: Demands) -> Contradiction? {
    guard let listing = demands.listings.min(by: { $0.value.count < $1.value.count }),
      !listing.value.contains(where: { value in
        demands.schemas.allSatisfy { validator.accepts(value, $0) }
      })
    else { return nil }
    guard !listing.value.isEmpty else {
      return Contradiction("'enum' is empty", at: listing.source, in: graph)
    }
    let keyword = listing.source.located.keyword.name
    let refusal = listing.value.first.flatMap { value in
      demands.schemas.lazy.compactMap { validator.issues(of: value, against: $0).first }.first
    }
    let reason =
      refusal.map { issue in
        let place = issue.pointer.isEmpty ? "it" : "'\(issue.pointer)' in it"
        return ", as \(place) \(issue.message)"
      } ?? ""
    let message =
      listing.value.count == 1
      ? "the only value of '\(keyword)' is refused\(reason)"
      : "each of the \(listing.value.count) values of '\(keyword)' is refused, the first\(reason)"
    return Contradiction(message, at: listing.source, in: graph).noting(refusal)
  }

  /// Of a number or, where `kind` says so, an integer.
  func conflict(ofNumbers demands: Demands, areIntegers: Bool) -> Contradiction? {
    guard let lower = demands.lower, let upper = demands.upper else { return nil }
    let (least, most) = (lower.value.number, upper.value.number)
    let isEmpty =
      least > most || (least == most && (lower.value.isExclusive || upper.value.isExclusive))
    let from = lower.value.isExclusive ? "greater than" : "at least"
    let to = upper.value.isExclusive ? "less than" : "at most"
    let phrase = "\(from) \(least) and \(to) \(most)"
    if isEmpty {
      return Contradiction(
        "a number would have to be \(phrase)", at: upper.source, in: graph,
        beside: [lower.source],
        isKnown: lower.source.schema == upper.source.schema && least > most
          && !lower.value.isExclusive && !upper.value.isExclusive)
    }
    let divisor = demands.divisors.first
    guard areIntegers || divisor != nil else { return nil }
    let step = divisor?.value ?? DecimalNumber(1)
    guard let step = step.int, let first = lower.value.firstMultiple(of: step) else { return nil }
    let isReached = upper.value.isExclusive ? first < most : first <= most
    if isReached { return nil }
    let noun = divisor.map { "multiple of \($0.value)" } ?? "integer"
    return Contradiction(
      "there is no \(noun) that is \(phrase)", at: upper.source, in: graph,
      beside: [lower.source] + demands.divisors.map(\.source))
  }

  mutating func conflict(ofTexts demands: Demands) -> Contradiction? {
    Contradiction.empty(demands.lengths, "characters", in: graph) ?? texts.conflict(of: demands)
  }

  func conflict(ofArrays demands: Demands) -> Contradiction? {
    if let conflict = Contradiction.empty(demands.itemCounts, "items", in: graph) {
      return conflict
    }
    for contained in demands.contained {
      if let most = demands.itemCounts.most, contained.value.least > most.value {
        return Contradiction(
          "'contains' asks for more items than 'maxItems' allows", at: contained.source, in: graph,
          beside: [most.source])
      }
    }
    for contained in demands.contained where contained.value.least > 0 {
      guard case .boolean(false) = graph[contained.value.schema].form else { continue }
      return Contradiction("'contains' asks for what is 'false'", at: contained.source, in: graph)
    }
    guard let least = demands.itemCounts.least else { return nil }
    if let place = (0..<min(least.value, demands.prefixCount + 1)).first(where: { place in
      validator.demands(of: demands.schemas(ofItem: place)).never != nil
    }) {
      return Contradiction(
        "at least \(least.value) items are asked for, but only \(place) are allowed",
        at: least.source, in: graph)
    }
    if let unique = demands.unique {
      let item = validator.demands(of: demands.schemas(ofItem: demands.prefixCount))
      let variety = item.listings.map(\.value.count).min() ?? (item.kinds == [.boolean] ? 2 : .max)
      if variety < least.value - demands.prefixCount {
        return Contradiction(
          "\(least.value) different items are asked for, but there are only \(variety) values",
          at: least.source, in: graph, beside: [unique])
      }
    }
    return nil
  }

  func conflict(ofObjects demands: Demands) -> Contradiction? {
    if let conflict = Contradiction.empty(demands.memberCounts, "properties", in: graph) {
      return conflict
    }
    if let most = demands.memberCounts.most, let last = demands.required.last,
      demands.required.count > most.value
    {
      return Contradiction(
        demands.required.count == 1
          ? "a property is required, but none is allowed"
          : "\(demands.required.count) properties are required, but at most \(most.value) allowed",
        at: most.source, in: graph, beside: [last.source])
    }
    if let least = demands.memberCounts.least, let most = demands.mostMembers(in: graph),
      least.value > most
    {
      return Contradiction(
        "at least \(least.value) properties are asked for, but only \(most) are allowed",
        at: least.source, in: graph)
    }
    for name in demands.needed {
      let names = demands.names.first { !validator.accepts(.string(name.value), $0.value) }
      if let names {
        return Contradiction(
          "the property '\(name.value)' is required, but 'propertyNames' refuses its name",
          at: name.source, in: graph, beside: [names.source])
      }
      let never = demands.schemas(ofMember: name.value).first { schema in
        if case .boolean(false) = graph[schema].form { true } else { false }
      }
      guard let never else { continue }
      let conflict = Contradiction(
        "the property '\(name.value)' is required, but not allowed", at: name.source, in: graph)
      return conflict.noting("it is refused here", at: graph[never].location)
    }
    return nil
  }
}

extension Contradiction {
  func noting(_ issue: SchemaIssue?) -> Contradiction {
    issue.map { noting("'\($0.keyword)' is here", at: $0.location) } ?? self
  }

  func noting(_ text: String, at place: SourceLocation) -> Contradiction {
    Contradiction(
      message: message, location: location, pointer: pointer,
      notes: notes + [Diagnostic.Note(text, at: place)], isKnown: isKnown)
  }

  private init(
    message: String, location: SourceLocation, pointer: String, notes: [Diagnostic.Note],
    isKnown: Bool
  ) {
    self.message = message
    self.location = location
    self.pointer = pointer
    self.notes = notes
    self.isKnown = isKnown
  }
}

extension [JSONType] {
  fileprivate var phrase: String {
    let phrases = map { type in
      switch type {
      case .null: "null"
      case .object, .array, .integer: "an " + type.rawValue
      case .boolean, .number, .string: "a " + type.rawValue
      }
    }
    guard let last = phrases.last, phrases.count > 1 else { return phrases.first ?? "nothing" }
    return phrases.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Demands.Bound {
  /// The first multiple of `step` that is not below; `nil` where that is too large to tell.
  fileprivate func firstMultiple(of step: Int) -> DecimalNumber? {
    let value = number.double
    guard step > 0, value.magnitude < 1e15 else { return nil }
    var factor = Int((value / Double(step)).rounded(.up)) - 1
    while factor < .max - 4 {
      let (product, overflow) = factor.multipliedReportingOverflow(by: step)
      if overflow { return nil }
      let multiple = DecimalNumber(product)
      if multiple > number || (multiple == number && !isExclusive) { return multiple }
      factor += 1
    }
    return nil
  }
}
