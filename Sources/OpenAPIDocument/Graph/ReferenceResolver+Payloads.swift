extension ReferenceResolver {
  /// Resolved parameters without those that OpenAPI says to ignore.
  mutating func parameters(_ written: [Document.ReferenceOr<Document.Parameter>]) -> [Parameter] {
    var parameters: [Parameter] = []
    for item in written {
      guard let resolved = resolve(item, .parameters, { $0.parameter($1, at: $2) }) else {
        continue
      }
      let parameter = parameter(resolved.value, description: resolved.description)
      if let first = parameters.first(where: {
        $0.name == parameter.name && $0.place == parameter.place
      }) {
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
  ) -> Parameter {
    Parameter(
      name: written.name,
      place: written.place,
      isRequired: written.isRequired,
      isDeprecated: written.isDeprecated,
      description: description ?? written.description,
      serialization: serialization(written.serialization),
      location: written.location,
      pointer: written.pointer)
  }

  private mutating func serialization(
    _ written: Document.Serialization
  ) -> Parameter.Serialization {
    switch written {
    case .style(let style, let explode, let allowReserved, let schema):
      .style(style, explode: explode, allowReserved: allowReserved, number(schema))
    case .content(let mediaType): .content(self.mediaType(mediaType))
    }
  }

  private mutating func mediaType(_ written: Document.MediaType) -> MediaType {
    resolveLeaves(written.examples, .examples)
    return MediaType(
      name: written.name, schema: written.schema.map { number($0) },
      encodings: written.encodings.map { encoding($0) }, location: written.location)
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
      content: body.content.map { mediaType($0) },
      location: body.location)
  }

  mutating func response(_ written: Document.StatusResponse) -> Response? {
    guard let resolved = resolve(written.response, .responses, { $0.response($1, at: $2) }) else {
      return nil
    }
    let response = resolved.value
    resolveLeaves(response.links, .links)
    return Response(
      status: written.status,
      description: resolved.description ?? response.description,
      headers: response.headers.compactMap { header($0) },
      content: response.content.map { mediaType($0) },
      location: written.location)
  }

  /// `nil` for `Content-Type` too, which OpenAPI says to ignore.
  mutating func header(_ written: Document.Named<Document.ReferenceOr<Document.Header>>) -> Header?
  {
    guard let resolved = resolve(written.value, .headers, { $0.header($1, at: $2) }) else {
      return nil
    }
    let header = Header(
      name: written.name,
      isRequired: resolved.value.isRequired,
      description: resolved.description ?? resolved.value.description,
      serialization: serialization(resolved.value.serialization),
      location: written.location)
    guard written.name.lowercased() == "content-type" else { return header }
    decoder.diagnostics.report(
      .warning, "ignored-header", "OpenAPI ignores a response header '\(written.name)'",
      at: written.location, advice: "describe it in 'content'")
    return nil
  }

  mutating func resolveLeaves(
    _ leaves: [Document.Named<Document.ReferenceOr<Document.Leaf>>], _ kind: ComponentKind
  ) {
    for leaf in leaves { _ = resolve(leaf.value, kind) { $0.leaf($1, at: $2) } }
  }
}

extension Document.ReferenceOr {
  /// The place in the list: that of the reference, or of the object itself.
  fileprivate func location(of value: SourceLocation) -> SourceLocation {
    if case .reference(let reference) = self { reference.location } else { value }
  }
}
