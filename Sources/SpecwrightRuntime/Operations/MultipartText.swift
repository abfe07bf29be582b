internal import HTTPTypes

/// Why bytes are no multipart content.
struct MalformedMultipart: Error {
  let expected: String
}

extension BodyPart {
  /// The parts of multipart content, in order. The time it takes grows with the length only: a
  /// delimiter begins with the one carriage return in it, so that no byte is compared more than twice.
  static func all(
    in content: [UInt8], contentType: String?, limits: MultipartLimits
  ) throws(MalformedMultipart) -> [BodyPart] {
    guard let boundary = contentType.flatMap({ MediaType($0)?["boundary"] }),
      (1...70).contains(boundary.utf8.count)
    else { throw MalformedMultipart(expected: "a boundary of 1 to 70 characters in Content-Type") }
    var scanner = MultipartScanner(content[...], boundary: boundary, limits: limits)
    return try scanner.parts()
  }

  /// Multipart content that holds `parts`, and the `Content-Type` for it: `mediaType` with a boundary
  /// that occurs in none of them.
  static func content(
    of parts: [BodyPart], mediaType: String
  ) -> (contentType: String, bytes: [UInt8]) {
    var number = 0
    var boundary = "specwright-0"
    while parts.contains(where: { $0.bytes.contains(Array(boundary.utf8)) }) {
      number += 1
      boundary = "specwright-\(number)"
    }
    var bytes: [UInt8] = []
    for part in parts {
      bytes += Array("--\(boundary)\r\n".utf8)
      for field in part.headerFields { bytes += Array("\(field.name): \(field.value)\r\n".utf8) }
      bytes += Array("\r\n".utf8) + part.bytes + Array("\r\n".utf8)
    }
    bytes += Array("--\(boundary)--\r\n".utf8)
    return ("\(mediaType); boundary=\(boundary)", bytes)
  }
}

/// Walks multipart content from delimiter to delimiter.
private struct MultipartScanner {
  private let bytes: ArraySlice<UInt8>
  /// A line end, two hyphens and the boundary.
  private let delimiter: [UInt8]
  private let limits: MultipartLimits
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>, boundary: String, limits: MultipartLimits) {
    self.bytes = bytes
    delimiter = Array("\r\n--\(boundary)".utf8)
    self.limits = limits
    position = bytes.startIndex
  }

  mutating func parts() throws(MalformedMultipart) -> [BodyPart] {
    // The first delimiter may stand at the very start, where no line ends before it.
    if bytes.starts(with: delimiter.dropFirst(2)) {
      position += delimiter.count - 2
    } else {
      _ = try contentBeforeDelimiter()
    }
    var parts: [BodyPart] = []
    while try !isClosed() {
      guard parts.count < limits.parts else {
        throw MalformedMultipart(expected: "at most \(limits.parts) parts")
      }
      let fields = try headerFields()
      parts.append(BodyPart(headerFields: fields, bytes: Array(try contentBeforeDelimiter())))
    }
    return parts
  }

  /// Moves behind the next delimiter and answers what stands before it.
  private mutating func contentBeforeDelimiter() throws(MalformedMultipart) -> ArraySlice<UInt8> {
    let start = position
    while let place = bytes[position...].firstIndex(of: Byte.carriageReturn) {
      if bytes[place...].starts(with: delimiter) {
        position = place + delimiter.count
        return bytes[start..<place]
      }
      position = place + 1
    }
    throw MalformedMultipart(expected: "the boundary behind every part")
  }

  /// Moves past what follows a boundary: two hyphens at the end, else white space and a line end.
  private mutating func isClosed() throws(MalformedMultipart) -> Bool {
    if bytes[position...].starts(with: [Byte.minus, Byte.minus]) { return true }
    while position < bytes.endIndex, bytes[position] == Byte.space || bytes[position] == Byte.tab {
      position += 1
    }
    guard bytes[position...].starts(with: [Byte.carriageReturn, Byte.newline]) else {
      throw MalformedMultipart(expected: "a line end behind the boundary")
    }
    position += 2
    return false
  }

  /// Moves past the header of a part and the empty line behind it.
  private mutating func headerFields() throws(MalformedMultipart) -> HTTPFields {
    var fields = HTTPFields()
    let limit = bytes[position...].prefix(limits.header).endIndex
    while true {
      guard position <= limit,
        let end = bytes[position..<limit].firstIndex(of: Byte.carriageReturn),
        bytes[end...].starts(with: [Byte.carriageReturn, Byte.newline])
      else {
        throw MalformedMultipart(
          expected: "a header of at most \(limits.header) bytes before every part")
      }
      let line = String(decoding: bytes[position..<end], as: UTF8.self)
      position = end + 2
      if line.isEmpty { return fields }
      let pair = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, let name = HTTPField.Name(String(pair[0])) else {
        throw MalformedMultipart(expected: "header fields with a name and a colon")
      }
      fields.append(HTTPField(name: name, value: String(pair[1].withoutBlanksAround)))
    }
  }
}
