extension ReferenceResolver {
  /// Resolved parameters without those that OpenAPI says to ignore.
  mutating func parameters(_ written: [Document.ReferenceOr<Document.Parameter>]) -> [Parameter] {
    var parameters: [Parameter] = []
    for item in written {
      guard let resolved = resolve(item, .parameters, { $0.parameter($1, at: $2) }),
        let parameter = parameter(resolved.value, description: resolved.description)
      else { continue }
      if let first = parameters.first(where: { $0.isNamed(parameter.name, in: parameter.place) }) {
        report(
          "duplicate-parameter",
          "there is a \(parameter.place.rawValue) parameter '\(parameter.name)' already",
          at: item.location(of: parameter.location), pointer: parameter.pointer,
          notes: [Diagnostic.Note("it is first here", at: first.location)])
      } else if !warnOfIgnoredHeader(parameter) {
        parameters.append(parameter)
      }
    }
    return parameters
  }

  private mutating func warnOfIgnoredHeader(_ parameter: Parameter) -> Bool {
    guard parameter.place == .header,
      ["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
    else { return false }
    decoder.diagnostics.report(
      .warning, "ignored-header", "OpenAPI ignores a header parameter '\(parameter.name)'",
      at: parameter.location, pointer: parameter.pointer,
      advice: parameter.name.lowercased() == "authorization"
        ? "describe it in 'security'" : "describe it in 'content'")
    return true
  }

  private mutating func parameter(
    _ written: Document.Parameter, description: String?
  ) -> Parameter? {
    guard let serialization = serialization(written.serialization) else { return nil }
    return Parameter(
      name: written.name,
      place: written.place,
      isRequired: written.isRequired,
      isDeprecated: written.isDeprecated,
      allowsEmptyValue: written.allowsEmptyValue,
      description: description ?? written.description,
      serialization: serialization,
      examples: examples(written.examples),
      extensions: written.extensions,
      location: written.location,
      pointer: written.pointer)
  }

  private mutating func serialization(
    _ written: Document.Serialization
  ) -> Parameter.Serialization? {
    switch written {
    case .style(let style, let explode, let allowReserved, let schema):
      .style(style, explode: explode, allowReserved: allowReserved, number(schema))
    case .content(let mediaType): self.mediaType(mediaType).map { .content($0) }
    }
  }

  /// `nil` after reporting a reference that leads nowhere.
  mutating func mediaType(
    _ written: Document.Named<Document.ReferenceOr<Document.MediaType>>
  ) -> MediaType? {
    resolve(written.value, .mediaTypes) { $0.mediaType($1, at: $2) }.map { resolved in
      MediaType(
        name: written.name,
        schema: resolved.value.schema.map { number($0) },
        itemSchema: resolved.value.itemSchema.map { number($0) },
        examples: examples(resolved.value.examples),
        encodings: resolved.value.encodings.map { encoding($0) },
        location: written.location)
    }
  }

  mutating func examples(_ written: Document.Examples) -> [ExampleValue] {
    written.unnamed.map { ExampleValue($0, name: nil, overridden: nil) }
      + written.named.compactMap { example in
        resolve(example.value, .examples) { $0.example($1, at: $2) }.map {
          ExampleValue($0.value, name: example.name, overridden: ($0.summary, $0.description))
        }
      }
  }

  private mutating func encoding(_ written: Document.Named<Document.Encoding>) -> Encoding {
    let types = written.value.contentType?.split(separator: ",") ?? []
    return Encoding(
      property: written.name,
      contentTypes: types.map { String($0.filter { $0 != " " }) },
      headers: written.value.headers.compactMap { header($0) },
      style: written.value.style,
      explode: written.value.explode,
      allowReserved: written.value.allowReserved,
      location: written.location)
  }

  mutating func requestBody(_ written: Document.ReferenceOr<Document.RequestBody>) -> RequestBody? {
    guard let resolved = resolve(written, .requestBodies, { $0.requestBody($1, at: $2) }) else {
      return nil
    }
    let body = resolved.value
    return RequestBody(
      description: resolved.description ?? body.description,
      isRequired: body.isRequired,
      content: body.content.compactMap { mediaType($0) },
      location: body.location,
      pointer: body.pointer)
  }

  mutating func response(_ written: Document.StatusResponse) -> Response? {
    guard let resolved = resolve(written.response, .responses, { $0.response($1, at: $2) }) else {
      return nil
    }
    let response = resolved.value
    let parts = resolved.place.flatMap { responseParts[$0] } ?? parts(of: response)
    if let place = resolved.place { responseParts[place] = parts }
    return Response(
      status: written.status,
      summary: resolved.summary ?? response.summary,
      description: resolved.description ?? response.description,
      headers: parts.headers,
      content: parts.content,
      links: parts.links,
      extensions: response.extensions,
      location: written.location,
      valueLocation: response.location,
      pointer: response.pointer,
      component: resolved.place.flatMap { nameOfComponent(at: $0) }.map { name in
        ResponseComponent(name: name, description: response.description)
      })
  }

  /// `nil` for what a reference finds in the middle of something else.
  private func nameOfComponent(at place: Place) -> String? {
    if place.pointer.isEmpty {
      let file = files[place.file].source.path.split(separator: "/").last
      return file?.split(separator: ".").first.map(String.init)
    }
    guard let tokens = JSONPointer.tokens(of: place.pointer), tokens.count == 3,
      tokens[0] == "components", tokens[1] == "responses"
    else { return nil }
    return tokens[2]
  }

  private mutating func parts(of response: Document.Response) -> ResponseParts {
    ResponseParts(
      headers: response.headers.compactMap { header($0) },
      content: response.content.compactMap { mediaType($0) },
      links: response.links.compactMap { link($0) })
  }

  /// `nil` for `Content-Type` too, which OpenAPI says to ignore.
  mutating func header(_ written: Document.Named<Document.ReferenceOr<Document.Header>>) -> Header?
  {
    guard let resolved = resolve(written.value, .headers, { $0.header($1, at: $2) }),
      let serialization = serialization(resolved.value.serialization)
    else { return nil }
    let header = Header(
      name: written.name,
      isRequired: resolved.value.isRequired,
      description: resolved.description ?? resolved.value.description,
      serialization: serialization,
      examples: examples(resolved.value.examples),
      location: written.location)
    guard written.name.lowercased() == "content-type" else { return header }
    decoder.diagnostics.report(
      .warning, "ignored-header", "OpenAPI ignores a response header '\(written.name)'",
      at: written.location, advice: "describe it in 'content'")
    return nil
  }
}

extension ExampleValue {
  /// What a Reference Object says wins over what it leads to.
  fileprivate init(
    _ written: Document.Example, name: String?,
    overridden: (summary: String?, description: String?)?
  ) {
    self.init(
      name: name,
      summary: overridden?.summary ?? written.summary,
      description: overridden?.description ?? written.description,
      content: written.content,
      location: written.location,
      pointer: written.pointer)
  }
}

extension Document.ReferenceOr {
  /// The place in the list: that of the reference, or of the object itself.
  fileprivate func location(of value: SourceLocation) -> SourceLocation {
    if case .reference(let reference) = self { reference.location } else { value }
  }
}
