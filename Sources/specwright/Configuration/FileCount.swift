/// Into how many files all code may be put.
enum FileCount {
  static let range = 1...1000
}

extension ClosedRange<Int> {
  /// Such as `a number from 1 to 9`.
  var sentence: String { "a number from \(lowerBound) to \(upperBound)" }
}
