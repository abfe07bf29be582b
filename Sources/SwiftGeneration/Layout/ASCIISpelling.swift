import OpenAPIDocument

/// What `SwiftName` makes of names in ASCII, as nearly all are, byte by byte. `nil` for other names;
/// empty where there is no letter or digit.
enum ASCIISpelling {
  static func type(_ name: String) -> String? {
    isWord(name, from: "A"..."Z") ? name : words(of: name, capitalizesFirst: true) { $0.count }
  }

  static func member(_ name: String) -> String? {
    if isWord(name, from: "a"..."z") { return name }
    return words(of: name, capitalizesFirst: false) { words in
      words.uncapitalizeFirst()
      return words.count
    }
  }

  /// Whether it is a single word that begins as it has to, and so stays as it is.
  private static func isWord(_ name: String, from letters: ClosedRange<Unicode.Scalar>) -> Bool {
    name.withBytes { bytes in
      guard let first = bytes.first, letters.contains(Unicode.Scalar(first)) else { return false }
      return bytes.allSatisfy { $0.isLetter || $0.isDigit }
    }
  }

  private static func words(
    of name: String, capitalizesFirst: Bool, finish: (inout JoinedWords) -> Int
  ) -> String? {
    name.withBytes { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      // A sign that becomes a word makes the name longer by four bytes.
      return String(unsafeUninitializedCapacity: bytes.count + 4) { buffer in
        var words = JoinedWords(
          in: buffer, capitalizesFirst: capitalizesFirst, lowercases: bytes.areWordsInCapitals)
        words.add(bytes)
        return finish(&words)
      }
    }
  }
}

private struct JoinedWords {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let capitalizesFirst: Bool
  /// Whether what follows the first letter of a word becomes small.
  private let lowercases: Bool
  private(set) var count = 0
  private var endOfFirst: Int?

  init(
    in bytes: UnsafeMutableBufferPointer<UInt8>, capitalizesFirst: Bool, lowercases: Bool
  ) {
    self.bytes = bytes
    self.capitalizesFirst = capitalizesFirst
    self.lowercases = lowercases
  }

  mutating func add(_ name: UnsafeBufferPointer<UInt8>) {
    var isInWord = false
    var last: UInt8 = 0
    for byte in name {
      if !byte.isLetter, !byte.isDigit {
        if isInWord { endWord() }
        isInWord = false
      } else if isInWord {
        append(lowercases && byte.isLetter ? byte | 0x20 : byte)
      } else {
        if count == 0, byte.isDigit { addSign(last) }
        append(count == 0 && !capitalizesFirst ? byte : byte.uppercased)
        isInWord = true
      }
      last = byte
    }
    if isInWord { endWord() }
  }

  /// `URLPath` becomes `urlPath`, `ID` becomes `id`, `modelId` stays.
  mutating func uncapitalizeFirst() {
    let first = bytes[..<(endOfFirst ?? 0)]
    let end = first.firstIndex { !$0.isUppercase } ?? first.endIndex
    let run = end == first.endIndex || end <= 1 ? end : end - 1
    for index in 0..<run { bytes[index] |= 0x20 }
  }

  private mutating func addSign(_ byte: UInt8) {
    let word: StaticString
    switch byte {
    case UInt8(ascii: "+"): word = capitalizesFirst ? "Plus" : "plus"
    case UInt8(ascii: "-"): word = capitalizesFirst ? "Minus" : "minus"
    default: return
    }
    word.withUTF8Buffer { for byte in $0 { append(byte) } }
    endWord()
  }

  private mutating func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  private mutating func endWord() { endOfFirst = endOfFirst ?? count }
}

extension UnsafeBufferPointer<UInt8> {
  /// As in `PENDING_REVIEW`: two words with letters or more, and no small letter.
  fileprivate var areWordsInCapitals: Bool {
    var words = 0
    var isInWord = false
    for byte in self {
      if byte.isLetter {
        guard byte.isUppercase else { return false }
        if !isInWord { words += 1 }
        isInWord = true
      } else if !byte.isDigit {
        isInWord = false
      }
    }
    return words > 1
  }
}

extension UInt8 {
  fileprivate var isUppercase: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }

  fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  fileprivate var isLetter: Bool {
    (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z")
  }

  fileprivate var uppercased: UInt8 { isLetter ? self & 0xDF : self }
}
