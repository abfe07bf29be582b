/// Why a value cannot be sent the way its operation is described.
public struct SerializationError: Error, Hashable, Sendable {
  /// The place and name of the parameter, such as `query/tags`, or JSON Pointer into the body.
  public let pointer: String
  /// One sentence.
  public let reason: String

  public init(pointer: String, reason: String) {
    self.pointer = pointer
    self.reason = reason
  }
}

extension TextLayout {
  /// The segment, or the part of one, that stands for a path parameter.
  func path(for value: JSONValue) throws(SerializationError) -> String {
    let text: String
    switch style {
    case .label:
      text = "." + (try joined(value, by: isExploded ? .period : .comma))
      guard text != "." else { throw unrepresentable("a path has no place for an empty value") }
    case .matrix:
      text = try matrix(value)
    default:
      text = try joined(value, by: .comma)
    }
    guard !text.isEmpty else { throw unrepresentable("a path has no place for an empty value") }
    // Whoever sends the request might take these for steps to another path.
    if text == "." || text == ".." { return String(repeating: "%2E", count: text.count) }
    return text
  }

  /// A header field's value.
  func header(for value: JSONValue) throws(SerializationError) -> String {
    let text: String
    switch (shape, value) {
    case (.json, _): text = String(decoding: value.encoded(), as: UTF8.self)
    case (_, .array(let elements)):
      text = try headerPieces(elements.map(\.text)).joined(separator: ",")
    case (_, .object(let members)):
      text = try members.map { member throws(SerializationError) in
        let pieces = try headerPieces([member.name, member.value.text])
        return pieces.joined(separator: isExploded ? "=" : ",")
      }.joined(separator: ",")
    case (.scalarOrArray, _): text = try headerPieces([value.text])[0]
    default: text = value.text
    }
    guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == Byte.tab }),
      text.utf8.count == text[...].withoutBlanksAround.utf8.count
    else {
      throw unrepresentable("a header field cannot hold line ends or blanks around its value")
    }
    return text
  }

  private func headerPieces(_ pieces: [String]) throws(SerializationError) -> [String] {
    for piece in pieces
    where piece.utf8.contains(Byte.comma) || piece.isEmpty
      || piece.utf8.count != piece[...].withoutBlanksAround.utf8.count
    {
      throw unrepresentable("a list in a header cannot hold the item '\(piece)'")
    }
    if isExploded, case .object = shape, pieces[0].utf8.contains(UInt8(ascii: "=")) {
      throw unrepresentable("a header cannot hold the member '\(pieces[0])'")
    }
    return pieces
  }

  func unrepresentable(_ reason: String) -> SerializationError {
    SerializationError(pointer: pointer, reason: reason)
  }
}

// MARK: - Pairs

extension TextLayout {
  /// Names and values, both encoded, as queries, forms and cookies hold them.
  func pairs(for value: JSONValue) throws(SerializationError) -> [(name: String, text: String)] {
    let key = PercentEncoding.encode(name)
    if case .json = shape {
      return [(key, PercentEncoding.encode(String(decoding: value.encoded(), as: UTF8.self)))]
    }
    switch value {
    case .object(let members) where style == .deepObject:
      return deepPairs(key, members)
    case .object(let members) where isExploded:
      return members.flatMap { memberPairs(PercentEncoding.encode($0.name), $0.value) }
    case .array(let elements) where isExploded:
      return elements.map { (key, encoded($0.text)) }
    case .array([]) where shape.asList != nil:
      throw unrepresentable("an empty list is no different from an empty text")
    case .array([.string("")]):
      throw unrepresentable("a list of one empty text is no different from an empty list")
    default:
      return [(key, try joined(value, by: delimiter))]
    }
  }

  private func memberPairs(_ key: String, _ value: JSONValue) -> [(name: String, text: String)] {
    guard case .array(let elements) = value else { return [(key, encoded(value.text))] }
    return elements.map { (key, encoded($0.text)) }
  }

  private func deepPairs(
    _ key: String, _ members: [JSONMember]
  ) -> [(name: String, text: String)] {
    var pairs: [(name: String, text: String)] = []
    var pending = members.reversed().map { (key, $0) }
    while let (outer, member) = pending.popLast() {
      let key = "\(outer)%5B\(PercentEncoding.encode(member.name))%5D"
      if case .object(let inner) = member.value {
        pending += inner.reversed().map { (key, $0) }
      } else {
        pairs += memberPairs(key, member.value)
      }
    }
    return pairs
  }

  private var delimiter: TextDelimiter {
    switch style {
    case .spaceDelimited: .space
    case .pipeDelimited: .pipe
    default: .comma
    }
  }
}

// MARK: - Pieces between delimiters

extension TextLayout {
  private func joined(
    _ value: JSONValue, by delimiter: TextDelimiter
  ) throws(SerializationError) -> String {
    switch (shape, value) {
    case (.json, _):
      return PercentEncoding.encode(String(decoding: value.encoded(), as: UTF8.self))
    case (_, .array(let elements)):
      return try joined(elements.map(\.text), by: delimiter)
    case (_, .object(let members)) where isExploded:
      return members.map { member in
        encodedPiece(member.name) + "=" + encodedPiece(member.value.text)
      }.joined(separator: delimiter.spelling)
    case (_, .object(let members)):
      return try joined(members.flatMap { [$0.name, $0.value.text] }, by: delimiter)
    case (.scalarOrArray, _): return try joined([value.text], by: delimiter)
    default:
      return style == .label ? encodedPiece(value.text) : encoded(value.text)
    }
  }

  private func joined(
    _ pieces: [String], by delimiter: TextDelimiter
  ) throws(SerializationError) -> String {
    for piece in pieces where !delimiter.isAllowed(in: piece) {
      throw unrepresentable("'\(piece)' holds what stands between the items")
    }
    return pieces.map(encodedPiece).joined(separator: delimiter.spelling)
  }

  /// `;name=a,b`, exploded `;name=a;name=b` or `;x=1;y=2`.
  private func matrix(_ value: JSONValue) throws(SerializationError) -> String {
    let key = PercentEncoding.encode(name)
    func part(_ key: String, _ text: String) -> String {
      text.isEmpty ? ";\(key)" : ";\(key)=\(text)"
    }
    switch value {
    case .array(let elements) where isExploded && !elements.isEmpty:
      return elements.map { part(key, encoded($0.text)) }.joined()
    case .object(let members) where isExploded && !members.isEmpty:
      return members.map { part(PercentEncoding.encode($0.name), encoded($0.value.text)) }.joined()
    case .array([]) where isExploded, .object([]) where isExploded:
      throw unrepresentable("a path has no place for an empty value")
    default:
      return part(key, try joined(value, by: .comma))
    }
  }

  /// A whole value. What `allowReserved` lets through does not end a query or one of its pairs.
  private func encoded(_ text: String) -> String {
    allowsReserved
      ? PercentEncoding.encode(text, keeping: ":/?@!$'()*,;") : PercentEncoding.encode(text)
  }

  /// A value between delimiters, of which a period is one that percent-encoding would let through.
  private func encodedPiece(_ text: String) -> String {
    let piece = PercentEncoding.encode(text)
    guard style == .label else { return piece }
    return piece.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "%2E")
  }
}
