/// A row of the table that says what a change means; what is `nil` does not matter.
struct Rule {
  /// What must be so beyond the fields of a change.
  enum Condition {
    case enumerationsAreOpen, serversApplyDefault
    case removalIsAllowed, wasDeprecated
    case sunsetIsMissing
    case wasNotSent
  }

  enum Proof {
    case compatible, breaking, unknown

    init(_ verdict: Verdict) {
      switch verdict {
      case .compatible: self = .compatible
      case .breaking: self = .breaking
      case .unknown: self = .unknown
      }
    }
  }

  var kinds: Set<SubjectKind>?
  var facets: Set<Facet>?
  var effects: Set<Effect>?
  var direction: Direction?
  var proof: Proof?
  var condition: Condition?
  let severity: Severity
  /// Why, as a sentence without a full stop; `nil` where it follows from the verdict.
  var reason: String?

  func applies(to change: Change, kind: SubjectKind, under policy: Policy) -> Bool {
    (kinds?.contains(kind) ?? true) && (facets?.contains(change.facet) ?? true)
      && (effects?.contains(change.effect) ?? true)
      && (direction.map { $0 == change.direction } ?? true)
      && (proof.map { $0 == Proof(change.verdict) } ?? true)
      && (condition.map { policy.meets($0, for: change) } ?? true)
  }
}

extension Policy {
  func meets(_ condition: Rule.Condition, for change: Change) -> Bool {
    switch condition {
    case .enumerationsAreOpen: enumerations == .open
    case .serversApplyDefault:
      requiredWithDefault == .defaulted && change.circumstances.contains(.hasDefault)
    case .removalIsAllowed: change.circumstances.contains(where: allowsRemoval)
    case .wasDeprecated:
      removal != .never && change.circumstances.contains(.wasDeprecated(sunset: nil))
    case .wasNotSent: change.circumstances.contains(.wasNotSent)
    case .sunsetIsMissing:
      deprecationNeedsSunset
        && !change.circumstances.contains { if case .hasSunset = $0 { true } else { false } }
    }
  }

  private func allowsRemoval(_ circumstance: Circumstance) -> Bool {
    guard case .wasDeprecated(let sunset) = circumstance else { return false }
    switch removal {
    case .never: return false
    case .afterDeprecation: return true
    case .afterSunset:
      guard let last = sunset.flatMap(CalendarDate.init),
        let today = today.flatMap(CalendarDate.init)
      else { return false }
      return last < today
    }
  }
}
