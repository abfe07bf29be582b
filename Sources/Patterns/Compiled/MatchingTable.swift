/// A deterministic automaton laid out for matching.
struct MatchingTable: Sendable {
  /// What an encoded table starts with.
  static let mark = 0

  static let dead = 0
  static let all = 1
  private static let firstOther = 2
  private static let sizeLimit = 1 << 24

  private let classifier: ScalarClassifier
  /// By state: by class where the next state's row starts, then whether a text may end here.
  /// The first rows are the state that nothing leaves and the one where all has been found.
  private let rows: [UInt32]
  private let rowLength: Int
  private let start: Int

  init?(from reader: inout NumberReader) {
    guard let classifier = ScalarClassifier(from: &reader),
      let count = reader.number(below: Self.sizeLimit),
      let start = reader.number(below: count + Self.firstOther)
    else { return nil }
    let length = classifier.classCount + 1
    guard (count + Self.firstOther) * length <= Self.sizeLimit else { return nil }
    let lines = reader.lines(count: count) { Self.line(from: &$0, length: length) }
    guard let lines else { return nil }
    var rows = [UInt32](repeating: 0, count: length)
    rows += Array(repeating: UInt32(length), count: length - 1) + [1]
    for (index, line) in lines.enumerated() {
      for code in line.dropLast() {
        guard let state = Self.state(of: code, from: index + Self.firstOther, count: count) else {
          return nil
        }
        rows.append(UInt32(state * length))
      }
      rows.append(UInt32(line[length - 1]))
    }
    self.classifier = classifier
    self.rows = rows
    rowLength = length
    self.start = start * length
  }

  /// The codes of the next states by class, then 1 if the state accepts.
  private static func line(from reader: inout NumberReader, length: Int) -> [Int]? {
    guard let accepts = reader.number(below: 2) else { return nil }
    var line: [Int] = []
    while line.count < length - 1 {
      guard let code = reader.number(), let more = reader.number(below: length - 1 - line.count)
      else { return nil }
      line += Array(repeating: code, count: more + 1)
    }
    return line + [accepts]
  }

  /// States other than the first two are told by their distance, which is often the same in many
  /// lines.
  private static func state(of code: Int, from origin: Int, count: Int) -> Int? {
    if code < firstOther { return code }
    let state = origin + NumberReader.signed(code - firstOther)
    return (firstOther..<count + firstOther).contains(state) ? state : nil
  }

  static func code(of state: Int, from origin: Int) -> Int {
    state < firstOther ? state : NumberWriter.unsigned(state - origin) + firstOther
  }

  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    rows.withUnsafeBufferPointer { rows in
      classifier.withASCIIClasses { ascii in
        var state = start
        var place = 0
        while state > rowLength, place < text.count {
          let byte = text[place]
          if byte < 0x80 {
            state = Int(rows[state + Int(ascii[Int(byte)])])
            place += 1
          } else {
            let (number, length) = classifier.scalar(at: place, in: text)
            state = Int(rows[state + number])
            place += length
          }
        }
        return rows[state + rowLength - 1] == 1
      }
    }
  }
}

extension Automaton {
  /// What `MatchingTable` reads.
  var encoded: String {
    var numbers = [Int](repeating: 0, count: stateCount)
    var ordinary: [Int] = []
    for state in 0..<stateCount {
      if isFinal(state) {
        numbers[state] = accepting[state] ? MatchingTable.all : MatchingTable.dead
      } else {
        numbers[state] = ordinary.count + 2
        ordinary.append(state)
      }
    }
    var writer = NumberWriter()
    writer.write(MatchingTable.mark)
    alphabet.write(to: &writer)
    writer.write(ordinary.count)
    writer.write(numbers[start])
    writer.write(lines: ordinary.map { line(of: $0, numbers: numbers) })
    return String(decoding: writer.text, as: UTF8.self)
  }

  private func line(of state: Int, numbers: [Int]) -> [Int] {
    var line = [accepting[state] ? 1 : 0]
    let codes = (0..<alphabet.count).map {
      MatchingTable.code(of: numbers[next(state, $0)], from: numbers[state])
    }
    var index = 0
    while index < codes.count {
      let end = codes[index...].firstIndex { $0 != codes[index] } ?? codes.count
      line += [codes[index], end - index - 1]
      index = end
    }
    return line
  }
}
