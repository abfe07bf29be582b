extension Pattern {
  private static let lengthLimit = 8_192
  private static let attemptLimit = 100

  /// A text that matches and has `lengths` Unicode scalars; `nil` if none was found.
  func example(lengths: ClosedRange<Int>) -> String? {
    guard lengths.lowerBound <= Self.lengthLimit else { return nil }
    var extra = 0
    var lastCount = 0
    for attempt in 0..<Self.attemptLimit {
      var text: [Unicode.Scalar] = []
      guard append(root, extra: extra, to: &text), text.count <= lengths.upperBound else { break }
      if let found = accepted(text, lengths) { return found }
      let growth = text.count - lastCount
      if attempt > 0, growth == 0 { break }
      lastCount = text.count
      extra += attempt == 0 ? 1 : max(1, (lengths.lowerBound - text.count) / growth)
    }
    return nil
  }

  private func accepted(_ text: [Unicode.Scalar], _ lengths: ClosedRange<Int>) -> String? {
    let missing = max(0, lengths.lowerBound - text.count)
    let candidate = String(String.UnicodeScalarView(text)) + String(repeating: "a", count: missing)
    return matches(candidate) ? candidate : nil
  }

  /// Writes the first alternatives and the fewest repetitions, and `extra` ones where there may be
  /// more. `false` where nothing can match or the text gets too long.
  private func append(_ node: Node, extra: Int, to text: inout [Unicode.Scalar]) -> Bool {
    switch node {
    case .start, .end: return true
    case .scalars(let set):
      guard let scalar = set.example, text.count < Self.lengthLimit * 2 else { return false }
      text.append(scalar)
      return true
    case .sequence(let items):
      return items.allSatisfy { append($0, extra: extra, to: &text) }
    case .alternatives(let branches):
      let count = text.count
      for branch in branches {
        if append(branch, extra: extra, to: &text) { return true }
        text.removeLast(text.count - count)
      }
      return false
    case .repeated(let item, let least, let most):
      let (wanted, _) = least.addingReportingOverflow(extra)
      for _ in 0..<min(most ?? .max, wanted) {
        let count = text.count
        guard append(item, extra: extra, to: &text) else { return false }
        // An item that takes no room may be there as often as one likes.
        if text.count == count { break }
      }
      return true
    }
  }
}
