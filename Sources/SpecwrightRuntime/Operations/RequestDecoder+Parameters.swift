internal import HTTPTypes

extension RequestDecoder {
  /// The value of a parameter; `nil` if it is missing, refused or empty where that stands for null.
  ///
  /// Parameters are percent-decoded once, those of headers not at all; in a query `+` is a space. Of a
  /// query parameter that occurs several times and is no array the last one counts.
  public mutating func parameter<R: Rule>(
    _ format: ParameterFormat<R>, isRequired: Bool = false
  ) -> R.Value? {
    do {
      if let json = try json(format.layout) {
        if json == Self.null, format.layout.shape.allowsNull { return nil }
        let list = try format.layout.asList.flatMap { layout throws(MalformedText) in
          try self.json(layout)
        }
        return read(json, format.rule, below: format.pointer, else: list)
      }
      if isRequired { refuse(format.pointer, "required", "a value", actual: nil) }
    } catch {
      refuse(format.pointer, "format", error.expected, actual: error.text)
    }
    return nil
  }

  private static let null = Array("null".utf8)

  private mutating func json(_ layout: TextLayout) throws(MalformedText) -> [UInt8]? {
    switch layout.place {
    case .path: try layout.json(inPath: (request.pathParameters[layout.name] ?? "")[...])
    case .query: try layout.json(in: queryPairs, .form)
    case .header: try layout.json(in: headerFields)
    case .cookie: try layout.json(in: cookiePairs(for: layout), .percent)
    }
  }

  /// The pairs of a query, in order; those whose names are not percent-encoded UTF-8 are left out.
  private var queryPairs: [TextPair] {
    mutating get {
      if let pairs = readQueryPairs { return pairs }
      let pairs = TextPair.all(in: (request.query ?? "")[...], separator: "&", .form)
      readQueryPairs = pairs
      return pairs
    }
  }

  /// An exploded list or object may be one cookie with `&` between its parts, as `form` has it.
  private func cookiePairs(for layout: TextLayout) -> [TextPair] {
    let isExploded = layout.isExploded && !layout.shape.isScalar
    return request.headerFields[values: .cookie].flatMap { field in
      field.split(separator: ";").flatMap { part -> [TextPair] in
        let cookie = part.withoutBlanksAround
        guard isExploded else { return TextPair(cookie, .percent).map { [$0] } ?? [] }
        return TextPair.all(in: cookie, separator: "&", .percent)
      }
    }
  }
}

extension TextLayout {
  /// The JSON of a header field; `nil` without one.
  func json(in fields: HTTPFields) throws(MalformedText) -> [UInt8]? {
    guard let name = HTTPField.Name(name), let text = fields[name] else { return nil }
    return try json(inHeader: text)
  }
}

extension TextPair {
  /// `nil` if the name is not in its encoding. Without `=` the text is empty.
  init?(_ pair: Substring, _ encoding: TextEncoding) {
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first.flatMap({ try? encoding.decode($0) }) else { return nil }
    self.init(name: name, text: parts.count > 1 ? parts[1] : "")
  }

  static func all(
    in text: Substring, separator: Character, _ encoding: TextEncoding
  ) -> [TextPair] {
    text.split(separator: separator).compactMap { TextPair($0, encoding) }
  }
}
