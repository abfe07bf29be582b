internal import OpenAPIDocument

extension DescriptionComparison {
  /// Deprecation, sunset and stability of an operation or a parameter.
  mutating func compareLifecycles(
    _ old: Lifecycle, _ new: Lifecycle, of carried: Carried, at reach: Reach
  ) {
    if old.isDeprecated != new.isDeprecated {
      report(
        Observation(
          carried.subject, .deprecation, new.isDeprecated ? .added : .removed, carried.direction,
          .compatible, old: carried.old.at("deprecated"), old.isDeprecated ? "deprecated" : nil,
          new: carried.new.at("deprecated"), new.isDeprecated ? "deprecated" : nil,
          circumstances: new.isDeprecated ? Set(new.sunset.map { .hasSunset($0) }.asList) : []),
        at: reach)
    }
    compareSunsets(old, new, of: carried, at: reach)
    compareStability(old, new, of: carried, at: reach)
  }

  /// A date that comes with a deprecation, or goes with it, is a part of that.
  private mutating func compareSunsets(
    _ old: Lifecycle, _ new: Lifecycle, of carried: Carried, at reach: Reach
  ) {
    guard new.isDeprecated, old.sunset != new.sunset else { return }
    let effect: Effect
    let verdict: Verdict
    switch (old.sunset, new.sunset) {
    case (_, nil):
      (effect, verdict) = (.removed, .unknown(reason: "clients have planned by the date"))
    case (let before?, let after?):
      (effect, verdict) = Self.move(from: before, to: after)
    case (nil, let after?):
      guard CalendarDate(after) == nil || old.isDeprecated else { return }
      (effect, verdict) = (
        .added, CalendarDate(after) == nil ? .noDate(after) : .compatible
      )
    }
    report(
      Observation(
        carried.subject, .sunset, effect, carried.direction, verdict,
        old: carried.old.at("x-sunset"), old.sunset, new: carried.new.at("x-sunset"), new.sunset),
      at: reach)
  }

  private static func move(from before: String, to after: String) -> (Effect, Verdict) {
    guard let new = CalendarDate(after) else { return (.changed, .noDate(after)) }
    guard let old = CalendarDate(before) else { return (.changed, .compatible) }
    if new < old {
      return (.narrowed, .unknown(reason: "clients have planned by the later date"))
    }
    return (old < new ? .widened : .changed, .compatible)
  }

  private mutating func compareStability(
    _ old: Lifecycle, _ new: Lifecycle, of carried: Carried, at reach: Reach
  ) {
    guard old.stability != new.stability else { return }
    let effect: Effect
    let verdict: Verdict
    switch (StabilityLevel(old.stability), StabilityLevel(new.stability)) {
    case (_, nil) where new.stability != nil:
      (effect, verdict) = (
        Effect(old.stability, new.stability),
        .unknown(reason: "there is no stability level '\(new.stability ?? "")'")
      )
    case (let before?, let after?) where after < before:
      (effect, verdict) = (
        .narrowed, .unknown(reason: "clients were promised more stability than there is now")
      )
    case (let before?, let after?) where before == after: return
    case (_?, _?): (effect, verdict) = (.widened, .compatible)
    default: (effect, verdict) = (Effect(old.stability, new.stability), .compatible)
    }
    report(
      Observation(
        carried.subject, .stability, effect, carried.direction, verdict,
        old: carried.old.at("x-stability-level"), old.stability,
        new: carried.new.at("x-stability-level"), new.stability), at: reach)
  }
}

/// The values of `x-stability-level`, in ascending order; without one, nothing is promised.
private enum StabilityLevel: Int, Comparable {
  case draft, alpha, beta, stable

  init?(_ text: String?) {
    switch text?.lowercased() {
    case "draft": self = .draft
    case "alpha": self = .alpha
    case "beta": self = .beta
    case "stable": self = .stable
    default: return nil
    }
  }

  static func < (left: StabilityLevel, right: StabilityLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Verdict {
  fileprivate static func noDate(_ text: String) -> Verdict {
    .unknown(reason: "'\(text)' is no date")
  }
}

extension Optional {
  fileprivate var asList: [Wrapped] { map { [$0] } ?? [] }
}
