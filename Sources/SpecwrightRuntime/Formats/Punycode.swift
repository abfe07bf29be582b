/// The encoding of labels in ASCII (RFC 3492), without the prefix `xn--`.
enum Punycode {
  private static let base = 36
  private static let firstThreshold = 1
  private static let lastThreshold = 26

  /// `nil` where the text encodes nothing. Takes at most 63 bytes, letters in lower case.
  static func decoded(_ text: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
    guard text.count <= 63 else { return nil }
    var output: [Unicode.Scalar] = []
    var digits = text
    if let delimiter = text.lastIndex(of: Byte.minus) {
      output = text[..<delimiter].map { Unicode.Scalar($0) }
      digits = text[(delimiter + 1)...]
    }
    var value = 0x80
    var place = 0
    var bias = Bias()
    while !digits.isEmpty {
      guard let delta = takeNumber(from: &digits, bias: bias) else { return nil }
      place += delta
      let count = output.count + 1
      bias.adapt(to: delta, count: count)
      value += place / count
      place %= count
      guard value <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(value)) else { return nil }
      output.insert(scalar, at: place)
      place += 1
    }
    return output
  }

  /// A number of variable length; `nil` where it does not end or is out of range.
  private static func takeNumber(from digits: inout ArraySlice<UInt8>, bias: Bias) -> Int? {
    var number = 0
    var weight = 1
    var position = base
    while let byte = digits.popFirst() {
      guard let digit = digit(byte) else { return nil }
      number += digit * weight
      guard number <= 0x7FFF_FFFF else { return nil }
      let threshold = bias.threshold(at: position)
      if digit < threshold { return number }
      weight *= base - threshold
      guard weight <= 0x7FFF_FFFF else { return nil }
      position += base
    }
    return nil
  }

  /// Takes at most 63 characters.
  static func encoded(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
    let basic = output.count
    if basic > 0 { output.append(Byte.minus) }
    var handled = basic
    var value: UInt32 = 0x80
    var delta = 0
    var bias = Bias()
    while let next = scalars.lazy.map(\.value).filter({ $0 >= value }).min() {
      delta += Int(next - value) * (handled + 1)
      value = next
      for scalar in scalars {
        if scalar.value < value { delta += 1 }
        guard scalar.value == value else { continue }
        append(delta, bias: bias, to: &output)
        handled += 1
        bias.adapt(to: delta, count: handled)
        delta = 0
      }
      delta += 1
      value += 1
    }
    return output
  }

  private static func append(_ number: Int, bias: Bias, to output: inout [UInt8]) {
    var rest = number
    var position = base
    while true {
      let threshold = bias.threshold(at: position)
      if rest < threshold { break }
      output.append(byte(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      position += base
    }
    output.append(byte(rest))
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a"))
    case Byte.zero...Byte.nine: Int(byte - Byte.zero) + 26
    default: nil
    }
  }

  private static func byte(_ digit: Int) -> UInt8 {
    digit < 26 ? UInt8(ascii: "a") + UInt8(digit) : Byte.zero + UInt8(digit - 26)
  }

  /// How large the next number is likely to be.
  private struct Bias {
    private var value = 72
    private var isFirst = true

    func threshold(at position: Int) -> Int {
      min(max(position - value, firstThreshold), lastThreshold)
    }

    mutating func adapt(to delta: Int, count: Int) {
      var delta = delta / (isFirst ? 700 : 2)
      isFirst = false
      delta += delta / count
      value = 0
      while delta > (base - firstThreshold) * lastThreshold / 2 {
        delta /= base - firstThreshold
        value += base
      }
      value += (base - firstThreshold + 1) * delta / (delta + 38)
    }
  }
}
