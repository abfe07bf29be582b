internal import OpenAPIDocument

/// What differs between two schemas themselves, whatever is below them.
struct Difference {
  /// By which people know it.
  let subject: String
  let facet: Facet
  let effect: Effect
  let old: Place?
  let new: Place?
  var verdict: Verdict
  var circumstances: Set<Circumstance> = []
}
