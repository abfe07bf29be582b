/// One segment of a path template that has expressions in it, such as `{id}` or `{name}.{format}`.
struct SegmentPattern: Hashable, Sendable {
  /// What stands before, between and after the expressions: one more than there are expressions.
  let literals: [String]

  var literalLength: Int { literals.reduce(0) { $0 + $1.utf8.count } }

  /// What the expressions match, still percent-encoded; `nil` if `segment` does not fit. An
  /// expression that is followed by text takes as little as possible, the last one takes the rest.
  func values(in segment: Substring) -> [Substring]? {
    guard let first = literals.first, let last = literals.last, segment.hasPrefix(first) else {
      return nil
    }
    var rest = segment.dropFirst(first.count)
    guard rest.hasSuffix(last) else { return nil }
    rest = rest.dropLast(last.count)
    var values: [Substring] = []
    for separator in literals.dropFirst().dropLast() {
      guard let end = rest.firstRange(of: separator) else { return nil }
      values.append(rest[..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    values.append(rest)
    return values
  }
}
