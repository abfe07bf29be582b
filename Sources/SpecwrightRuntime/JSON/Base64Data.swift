/// Bytes that are written as a string in padded standard Base64 (RFC 4648, section 4): `format:
/// byte`.
public struct Base64Data: Hashable, Sendable {
  public var bytes: [UInt8]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Takes padded standard Base64 without line breaks; `nil` for anything else, bits beyond the
  /// last byte that are not zero included.
  public init?(base64 text: String) {
    var text = text
    let decoded = text.withUTF8 { Base64.decode($0) }
    guard let decoded else { return nil }
    bytes = decoded
  }

  /// Padded standard Base64.
  public var base64: String {
    String(unsafeUninitializedCapacity: Base64.encodedLength(bytes.count)) { output in
      guard let start = output.baseAddress else { return 0 }
      Base64.encode(bytes, to: start)
      return Base64.encodedLength(bytes.count)
    }
  }
}

extension Base64Data: JSONReadable {
  /// A string that is no padded standard Base64 is a `format` issue.
  public static func read(from reader: inout JSONReader) -> Base64Data? {
    reader.readBase64().map { Base64Data($0) }
  }
}

extension Base64Data: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.write(plainLength: Base64.encodedLength(bytes.count)) { Base64.encode(bytes, to: $0) }
  }
}

extension JSONReader {
  mutating func readBase64() -> [UInt8]? {
    guard next() == Byte.quote else { return refuseType("a string of Base64") }
    let offset = position
    let start = position + 1
    // A quotation mark is no part of the alphabet, so that a string which ends there and decodes
    // well needs no other look at its bytes.
    if let length = distanceToQuote(from: start),
      let decoded = Base64.decode(UnsafeBufferPointer(start: bytes + start, count: length))
    {
      position = start + length + 1
      return decoded
    }
    position = start
    guard let string = scanString() else { return nil }
    if string.hasEscapes {
      let length = unescape(string)
      let content = UnsafeBufferPointer(start: UnsafePointer(scratch.start), count: length)
      if let decoded = Base64.decode(content) { return decoded }
    }
    refuse(at: offset, keyword: "format", expected: "standard Base64 with padding")
    return nil
  }

  private borrowing func distanceToQuote(from start: Int) -> Int? {
    var place = start
    while place &+ 32 <= count {
      let matches =
        Word.quotes(in: Word.load(bytes + place)) | Word.quotes(in: Word.load(bytes + place + 8))
        | Word.quotes(in: Word.load(bytes + place + 16))
        | Word.quotes(in: Word.load(bytes + place + 24))
      if matches != 0 { break }
      place &+= 32
    }
    while place < count {
      if bytes[place] == Byte.quote { return place - start }
      place &+= 1
    }
    return nil
  }
}
