/// Writes numbers as characters that need no escape in a string literal of Swift.
struct NumberWriter {
  private(set) var text: [UInt8] = []

  /// A character for a last digit below `finals`; the others up to `digits` say that more follows.
  static let finals = 60
  static let digits = 91
  private static let first = UInt8(ascii: "#")
  private static let leftOut = UInt8(ascii: "\\")

  /// The digit of a character; `nil` for a character that is none.
  static func digit(of character: UInt8) -> Int? {
    guard character >= first, character <= UInt8(ascii: "~"), character != leftOut else {
      return nil
    }
    return Int(character - first) - (character > leftOut ? 1 : 0)
  }

  private static func character(of digit: Int) -> UInt8 {
    let character = first + UInt8(digit)
    return character < leftOut ? character : character + 1
  }

  mutating func write(_ number: Int) {
    var rest = number
    while rest >= Self.finals {
      let digit = (rest - Self.finals) % (Self.digits - Self.finals) + Self.finals
      text.append(Self.character(of: digit))
      rest = (rest - digit) / (Self.digits - Self.finals)
    }
    text.append(Self.character(of: rest))
  }

  /// Numbers of either sign, those near zero short.
  static func unsigned(_ number: Int) -> Int { number < 0 ? -2 * number - 1 : 2 * number }

  private static let longestPeriod = 24

  /// Lines of numbers, of which those that come again and again are written once.
  mutating func write(lines: [[Int]]) {
    var index = 0
    var single: [[Int]] = []
    func repetition(at index: Int) -> (period: Int, count: Int)? {
      var best: (period: Int, count: Int)?
      for period in 1...Self.longestPeriod where index + 2 * period <= lines.count {
        var end = index + period
        while end < lines.count, lines[end] == lines[end - period] { end += 1 }
        let count = (end - index) / period
        if count > 1, (count - 1) * period > best.map({ ($0.count - 1) * $0.period }) ?? 0 {
          best = (period, count)
        }
      }
      return best
    }
    while index < lines.count {
      guard let (period, count) = repetition(at: index) else {
        single.append(lines[index])
        index += 1
        continue
      }
      write(block: single, count: 1)
      single = []
      write(block: Array(lines[index..<index + period]), count: count)
      index += period * count
    }
    write(block: single, count: 1)
  }

  private mutating func write(block: [[Int]], count: Int) {
    guard !block.isEmpty else { return }
    write(block.count * 2 + (count > 1 ? 1 : 0))
    if count > 1 { write(count) }
    for line in block {
      for number in line { write(number) }
    }
  }
}
