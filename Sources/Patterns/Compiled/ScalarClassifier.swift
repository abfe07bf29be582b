/// Finds the class of each scalar of a text in UTF-8.
struct ScalarClassifier: Sendable {
  let classCount: Int
  /// By value: the classes of ASCII.
  private let ascii: [UInt16]
  /// Where runs of one class start, and the class of each.
  private let starts: [UInt32]
  private let classes: [UInt16]

  private static let runLimit = 1 << 16

  init?(from reader: inout NumberReader) {
    guard let classCount = reader.number(below: Self.runLimit), classCount > 0,
      let runCount = reader.number(below: Self.runLimit), runCount > 0
    else { return nil }
    var starts: [UInt32] = []
    var classes: [UInt16] = []
    var start = 0
    for index in 0..<runCount {
      guard let number = classCount > 2 ? reader.number(below: classCount) : index % classCount,
        start <= 0x10FFFF
      else { return nil }
      starts.append(UInt32(start))
      classes.append(UInt16(number))
      guard index + 1 < runCount else { break }
      guard let length = reader.number(below: 0x110000) else { return nil }
      start += length
    }
    self.classCount = classCount
    self.starts = starts
    self.classes = classes
    var ascii = [UInt16](repeating: 0, count: 128)
    for value in ascii.indices { ascii[value] = classes[Self.run(of: UInt32(value), in: starts)] }
    self.ascii = ascii
  }

  private static func run(of value: UInt32, in starts: [UInt32]) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }

  func number(ofASCII byte: UInt8) -> Int { Int(ascii[Int(byte & 0x7F)]) }

  /// Hands out the classes of ASCII by value.
  func withASCIIClasses<Result>(_ body: (UnsafeBufferPointer<UInt16>) -> Result) -> Result {
    ascii.withUnsafeBufferPointer(body)
  }

  /// The class of the scalar at a place, which does not begin with an ASCII byte, and its length.
  func scalar(
    at place: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (number: Int, length: Int) {
    let lead = text[place]
    let length = min(text.count - place, lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4)
    var value = UInt32(lead) & (lead < 0xE0 ? 0x1F : lead < 0xF0 ? 0x0F : 0x07)
    for index in 1..<max(1, length) { value = value << 6 | UInt32(text[place + index] & 0x3F) }
    return (Int(classes[Self.run(of: value, in: starts)]), length)
  }
}

extension Alphabet {
  func write(to writer: inout NumberWriter) {
    writer.write(count)
    writer.write(starts.count)
    for index in starts.indices {
      // Of two classes, the one that comes next is always the other.
      if count > 2 { writer.write(classes[index]) }
      if index + 1 < starts.count { writer.write(Int(starts[index + 1] - starts[index])) }
    }
  }
}
