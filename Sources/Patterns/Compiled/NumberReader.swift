/// Reads what `NumberWriter` wrote. Everything answers `nil` at the end or at what it did not write.
struct NumberReader {
  private let text: [UInt8]
  private var place = 0

  /// Larger numbers are in nothing that was written.
  static let limit = 1 << 32

  init(_ text: String) {
    self.text = Array(text.utf8)
  }

  mutating func number() -> Int? {
    var value = 0
    var weight = 1
    while place < text.count, let digit = NumberWriter.digit(of: text[place]) {
      place += 1
      value += digit * weight
      guard value < Self.limit else { return nil }
      if digit < NumberWriter.finals { return value }
      weight *= NumberWriter.digits - NumberWriter.finals
    }
    return nil
  }

  /// A number below a bound.
  mutating func number(below bound: Int) -> Int? {
    guard let value = number(), value < bound else { return nil }
    return value
  }

  static func signed(_ number: Int) -> Int {
    number % 2 == 0 ? number / 2 : -(number + 1) / 2
  }

  /// As many lines as are expected, each read by `line`.
  mutating func lines<Line>(
    count: Int, line: (inout NumberReader) -> Line?
  ) -> [Line]? {
    var lines: [Line] = []
    while lines.count < count {
      guard let header = number(below: 2 * count + 2), header > 1 else { return nil }
      let isRepeated = header % 2 == 1
      guard let times = isRepeated ? number(below: count + 1) : 1 else { return nil }
      var block: [Line] = []
      for _ in 0..<header / 2 {
        guard let next = line(&self) else { return nil }
        block.append(next)
      }
      guard times * block.count <= count - lines.count else { return nil }
      for _ in 0..<times { lines += block }
    }
    return lines
  }
}
