internal import Patterns

/// How much work one tool's schema may still cause; whoever wrote it decides how much it would be.
final class Effort {
  private static let exampleCost = 50_000
  /// More would take long for whoever has to answer a request meanwhile.
  private static let stateLimit = 1_000

  private var remaining = 5_000_000
  /// By their UTF-8; `nil` for those that are not understood.
  private var patterns: [[UInt8]: (pattern: Pattern, compiled: CompiledPattern)?] = [:]

  /// `false` once there was too much.
  func spend(_ steps: Int) -> Bool {
    guard steps <= remaining else {
      remaining = 0
      return false
    }
    remaining -= steps
    return true
  }

  /// Whether `text` has a match for a pattern; `nil` for a pattern that is not understood and for
  /// too much work.
  func matches(_ source: String, _ text: String) -> Bool? {
    guard let known = pattern(source), spend(known.pattern.stepCount * (text.utf8.count + 1))
    else { return nil }
    return known.compiled.matches(text)
  }

  /// A text that matches and has `lengths` Unicode scalars; `nil` if none was found.
  func example(of source: String, lengths: ClosedRange<Int>) -> String? {
    guard let known = pattern(source), spend(Self.exampleCost) else { return nil }
    return known.pattern.example(lengths: lengths, stateLimit: Self.stateLimit)
  }

  private func pattern(_ source: String) -> (pattern: Pattern, compiled: CompiledPattern)? {
    let key = Array(source.utf8)
    guard spend(key.count) else { return nil }
    if let known = patterns[key] { return known }
    guard let pattern = try? Pattern(source), spend(pattern.stepCount) else {
      patterns[key] = .some(nil)
      return nil
    }
    let known = (pattern, pattern.compiled(stateLimit: Self.stateLimit))
    patterns[key] = known
    return known
  }
}
