extension TextLayout {
  /// The JSON of a path parameter; `nil` for an empty segment, which is no value.
  func json(inPath raw: Substring) throws(MalformedText) -> [UInt8]? {
    guard !raw.isEmpty else { return nil }
    switch style {
    case .label:
      guard raw.utf8.first == Byte.period else {
        throw malformed(raw, "a text that begins with '.'")
      }
      return try json(in: raw.dropFirst(), by: isExploded ? .period : .comma, .percent)
    case .matrix:
      return try json(inMatrix: raw)
    default:
      return try json(in: raw, by: .comma, .percent)
    }
  }

  /// The JSON of a header field's value.
  func json(inHeader text: String) throws(MalformedText) -> [UInt8] {
    try json(in: text[...], by: .comma, .plain)
  }

  /// The JSON of what the pairs of a query, a form or cookies hold; `nil` where nothing belongs to it.
  func json(in pairs: [TextPair], _ encoding: TextEncoding) throws(MalformedText) -> [UInt8]? {
    if style == .deepObject { return try deepObject(in: pairs, encoding)?.encoded() }
    if isExploded {
      switch shape {
      case .object: return try explodedObject(in: pairs, encoding)?.encoded()
      case .array, .scalarOrArray: return try repeated(in: pairs, encoding)
      case .scalar, .json: break
      }
    }
    guard let pair = pairs.last(where: { $0.name == name }) else { return nil }
    return try json(in: pair.text, by: delimiter, encoding)
  }

  private var delimiter: TextDelimiter {
    switch style {
    case .spaceDelimited: .space
    case .pipeDelimited: .pipe
    default: .comma
    }
  }

  private func malformed(_ text: Substring, _ expected: String) -> MalformedText {
    MalformedText(text: String(text), expected: expected)
  }
}

// MARK: - Pieces between delimiters

extension TextLayout {
  private func json(
    in raw: Substring, by delimiter: TextDelimiter, _ encoding: TextEncoding
  ) throws(MalformedText) -> [UInt8] {
    switch shape {
    case .json: return Array(try encoding.decode(raw).utf8)
    case .scalar: return shape.value(of: try encoding.decode(raw)).encoded()
    case .array, .scalarOrArray:
      var texts: [String] = []
      for piece in pieces(of: raw, by: delimiter, encoding) {
        texts.append(try encoding.decode(piece))
      }
      return shape.value(ofAll: texts).encoded()
    case .object:
      return try object(in: pieces(of: raw, by: delimiter, encoding), encoding).encoded()
    }
  }

  /// In header fields white space around a piece does not count, nor do empty pieces.
  private func pieces(
    of raw: Substring, by delimiter: TextDelimiter, _ encoding: TextEncoding
  ) -> [Substring] {
    let pieces = delimiter.split(raw)
    guard case .plain = encoding else { return pieces }
    return pieces.map(\.withoutBlanksAround).filter { !$0.isEmpty }
  }

  private func object(
    in pieces: [Substring], _ encoding: TextEncoding
  ) throws(MalformedText) -> JSONValue {
    var members = TextMembers(shape)
    if isExploded {
      for piece in pieces {
        let (name, text) = try nameAndText(piece)
        members.insert([try encoding.decode(name)], try encoding.decode(text))
      }
    } else {
      guard pieces.count.isMultiple(of: 2) else {
        throw malformed(pieces.joined(separator: ",")[...], "names and values in turn")
      }
      for index in stride(from: 0, to: pieces.count, by: 2) {
        members.insert([try encoding.decode(pieces[index])], try encoding.decode(pieces[index + 1]))
      }
    }
    return members.value
  }

  private func nameAndText(_ piece: Substring) throws(MalformedText) -> (Substring, Substring) {
    guard let equals = piece.utf8.firstIndex(of: UInt8(ascii: "=")) else {
      throw malformed(piece, "a name and a value with '=' between them")
    }
    return (piece[..<equals], piece[piece.utf8.index(after: equals)...])
  }

  /// `;name=a,b`, exploded `;name=a;name=b` or `;x=1;y=2`.
  private func json(inMatrix raw: Substring) throws(MalformedText) -> [UInt8] {
    guard raw.utf8.first == UInt8(ascii: ";") else {
      throw malformed(raw, "a text that begins with ';'")
    }
    var pairs: [TextPair] = []
    let parts = raw.dropFirst().split(separator: ";", omittingEmptySubsequences: false)
    for part in parts {
      let equals = part.utf8.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
      let name = try TextEncoding.percent.decode(part[..<equals])
      pairs.append(TextPair(name: name, text: part[equals...].dropFirst()))
    }
    if isExploded, case .object = shape {
      return try explodedObject(in: pairs, .percent)?.encoded() ?? Array("{}".utf8)
    }
    guard pairs.allSatisfy({ $0.name == name }) else {
      throw malformed(raw, "';\(name)=' and a value")
    }
    if isExploded, shape.isList { return try repeated(in: pairs, .percent) ?? Array("[]".utf8) }
    return try json(in: pairs[pairs.count - 1].text, by: .comma, .percent)
  }
}

// MARK: - Pairs

extension TextLayout {
  /// The elements of an array that has a pair for each; `nil` without any.
  private func repeated(
    in pairs: [TextPair], _ encoding: TextEncoding
  ) throws(MalformedText) -> [UInt8]? {
    let own = pairs.filter { $0.name == name }
    guard !own.isEmpty else { return nil }
    var texts: [String] = []
    for pair in own { texts.append(try encoding.decode(pair.text)) }
    return shape.value(ofAll: texts).encoded()
  }

  private func explodedObject(
    in pairs: [TextPair], _ encoding: TextEncoding
  ) throws(MalformedText) -> JSONValue? {
    var members = TextMembers(shape)
    for pair in pairs where shape.member(pair.name) != nil && !otherNames.contains(pair.name) {
      members.insert([pair.name], try encoding.decode(pair.text))
    }
    return members.isEmpty ? nil : members.value
  }

  /// `name[key]=value`, and `name[key][inner]=value` for an object inside.
  private func deepObject(
    in pairs: [TextPair], _ encoding: TextEncoding
  ) throws(MalformedText) -> JSONValue? {
    var members = TextMembers(shape)
    for pair in pairs {
      guard let path = keys(of: pair.name) else { continue }
      members.insert(path[...], try encoding.decode(pair.text))
    }
    return members.isEmpty ? nil : members.value
  }

  /// The keys between the brackets behind the parameter's name; `nil` for another name.
  private func keys(of pairName: String) -> [String]? {
    guard pairName.hasPrefix(name + "["), pairName.hasSuffix("]") else { return nil }
    let inside = pairName.utf8.dropFirst(name.utf8.count + 1).dropLast()
    var keys: [String] = []
    var start = inside.startIndex
    var place = start
    while place < inside.endIndex {
      let next = inside.index(after: place)
      if inside[place] == Byte.closeBracket, next < inside.endIndex,
        inside[next] == Byte.openBracket
      {
        keys.append(String(pairName[start..<place]))
        start = inside.index(after: next)
        place = start
      } else {
        place = next
      }
    }
    keys.append(String(pairName[start..<inside.endIndex]))
    return keys
  }
}

extension TextLayout {
  /// The layout of lists alone, where one text could be a scalar as well.
  var asList: TextLayout? {
    shape.asList.map { list in
      TextLayout(
        name: name, place: place, style: style, isExploded: isExploded,
        allowsReserved: allowsReserved, shape: list, otherNames: otherNames)
    }
  }
}

extension TextShape {
  /// Whether a value can have several texts under one name.
  fileprivate var isList: Bool {
    switch self {
    case .array, .scalarOrArray: true
    case .scalar, .object, .json: false
    }
  }
}

extension Substring {
  /// Without spaces and tabs at the ends.
  var withoutBlanksAround: Substring {
    let start = drop { $0 == " " || $0 == "\t" }
    guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return start[...last]
  }
}
