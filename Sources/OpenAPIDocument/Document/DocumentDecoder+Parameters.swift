extension DocumentDecoder {
  mutating func parameters(
    in fields: Fields
  ) -> [Document.ReferenceOr<Document.Parameter>] {
    items("parameters", of: "parameters", in: fields) { decoder, node, pointer in
      decoder.referenceOr(node, at: pointer) { $0.parameter($1, at: $2) }
    }
  }

  mutating func parameter(_ node: YAMLNode, at pointer: String) -> Document.Parameter? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "a Parameter Object",
        known: ["name", "in", "allowEmptyValue"] + Self.serializedFields)
    else { return nil }
    let errorsBefore = diagnostics.errorCount
    let parameter = parameter(in: fields)
    if parameter == nil, diagnostics.errorCount > errorsBefore { keepContents(of: fields) }
    return parameter
  }

  private mutating func parameter(in fields: Fields) -> Document.Parameter? {
    let name = requiredText("name", in: fields)
    let place = place(in: fields)
    let isRequired = flag("required", in: fields)
    guard let place, let name else { return nil }
    if place == .path, isRequired != true {
      let isSilent = fields["required"] == nil
      diagnostics.report(
        isSilent ? .warning : .error, "optional-path-parameter",
        "the path parameter '\(name)' needs 'required: true'",
        at: fields["required"]?.location ?? fields.location, pointer: fields.pointer)
    }
    guard let serialization = serialization(in: fields, place: place) else { return nil }
    return Document.Parameter(
      name: name,
      place: place,
      isRequired: place == .path || isRequired ?? false,
      isDeprecated: flag("deprecated", in: fields) ?? false,
      allowsEmptyValue: flag("allowEmptyValue", in: fields) ?? false,
      description: text("description", in: fields),
      serialization: serialization,
      examples: examples(in: fields),
      extensions: fields.extensions,
      location: fields.location,
      pointer: fields.pointer)
  }

  mutating func header(_ node: YAMLNode, at pointer: String) -> Document.Header? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "a Header Object", known: Self.serializedFields)
    else { return nil }
    guard let serialization = serialization(in: fields, place: .header) else {
      keepContents(of: fields)
      return nil
    }
    return Document.Header(
      isRequired: flag("required", in: fields) ?? false,
      description: text("description", in: fields),
      serialization: serialization,
      examples: examples(in: fields),
      location: node.location)
  }

  private static let serializedFields = [
    "description", "required", "deprecated", "style", "explode", "allowReserved", "schema",
    "content", "example", "examples",
  ]

  private mutating func place(in fields: Fields) -> Parameter.Place? {
    guard let text = requiredText("in", in: fields) else { return nil }
    if let place = Parameter.Place(rawValue: text) { return place }
    if text == "querystring", let node = fields["in"] {
      diagnostics.report(
        .warning, "querystring-not-read",
        "a parameter that is the whole query string is not supported; it is left out",
        at: node.location, pointer: fields.pointer(to: "in"),
        advice: "describe each name in the query by a parameter of its own")
      return nil
    }
    diagnostics.report(
      .error, "invalid-value", "'in' must be path, query, header or cookie, not '\(text)'",
      at: fields["in"]?.location ?? fields.location, pointer: fields.pointer(to: "in"),
      advice: text == "body" ? "a body is described by 'requestBody'" : nil)
    return nil
  }

  private mutating func serialization(
    in fields: Fields, place: Parameter.Place
  ) -> Document.Serialization? {
    let style = style(in: fields, place: place)
    let explode = flag("explode", in: fields)
    let allowReserved = flag("allowReserved", in: fields)
    switch (fields["schema"], fields["content"]) {
    case (let node?, nil):
      guard let schema = schema(node, at: fields.pointer(to: "schema"), noun: "'schema'"),
        let style
      else { return nil }
      return .style(
        style, explode: explode ?? (style == .form), allowReserved: allowReserved ?? false, schema)
    case (nil, let node?):
      let content = content(in: fields)
      guard content.count == 1, let mediaType = content.first else {
        if node.entries != nil, content.count == node.entries?.count {
          diagnostics.report(
            .error, "invalid-content", "'content' of \(fields.noun) must have exactly one entry",
            at: node.location, pointer: fields.pointer(to: "content"))
        }
        return nil
      }
      return .content(mediaType)
    case (nil, nil):
      diagnostics.report(
        .warning, "missing-field",
        "\(fields.noun) needs 'schema' or 'content'; it is read as if any value were valid",
        at: fields.location, pointer: fields.pointer)
      let any = WrittenSchema(
        form: .object([]), location: fields.location, pointer: fields.pointer(to: "schema"))
      return style.map {
        .style($0, explode: explode ?? ($0 == .form), allowReserved: allowReserved ?? false, any)
      }
    case (_?, let node?):
      diagnostics.report(
        .error, "invalid-content", "\(fields.noun) has either 'schema' or 'content', not both",
        at: node.location, pointer: fields.pointer(to: "content"))
      return nil
    }
  }

  mutating func style(in fields: Fields, place: Parameter.Place) -> Parameter.Style? {
    let allowed: [Parameter.Style] =
      switch place {
      case .path: [.simple, .label, .matrix]
      case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
      case .header: [.simple]
      case .cookie: [.form]
      }
    guard fields["style"] != nil else { return allowed.first }
    guard let text = text("style", in: fields) else { return nil }
    if let style = Parameter.Style(rawValue: text), allowed.contains(style) { return style }
    if text == "cookie", place == .cookie, let node = fields["style"] {
      diagnostics.report(
        .warning, "cookie-style", "the style 'cookie' of OpenAPI 3.2 is read as 'form'",
        at: node.location, pointer: fields.pointer(to: "style"))
      return .form
    }
    let names = allowed.map(\.rawValue).joined(separator: ", ")
    diagnostics.report(
      .error, "invalid-value",
      "'style' in a \(place.rawValue) must be one of \(names), not "
        + "'\(text)'",
      at: fields["style"]?.location ?? fields.location, pointer: fields.pointer(to: "style"))
    return nil
  }
}
