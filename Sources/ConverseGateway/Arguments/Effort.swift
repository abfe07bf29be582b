/// How much work one tool's schema may still cause; whoever wrote it decides how much it would be.
final class Effort {
  private var remaining = 5_000_000

  /// `false` once there was too much.
  func spend(_ steps: Int) -> Bool {
    guard steps <= remaining else {
      remaining = 0
      return false
    }
    remaining -= steps
    return true
  }

  /// Whether `text` has a match for `pattern`; `nil` for a pattern that is not understood and for
  /// too much work.
  func matches(_ pattern: String, _ text: String) -> Bool? {
    guard spend(pattern.utf8.count), let pattern = Pattern(pattern),
      spend(pattern.program.count * (text.utf8.count + 1))
    else { return nil }
    return pattern.matches(text)
  }
}
