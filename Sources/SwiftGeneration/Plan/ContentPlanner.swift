import OpenAPIDocument

/// Decides what the content of an operation's messages becomes, and names what that declares in the
/// operation's namespace.
struct ContentPlanner {
  let types: TypePlanner
  private(set) var forms: [MultipartPlan] = []
  private var taken: Set<String>

  init(types: TypePlanner, taken: Set<String>) {
    self.types = types
    self.taken = taken
  }

  /// A name in the namespace that hides nothing.
  mutating func name(_ spelling: String) -> Identifier {
    var free = spelling
    if !taken.insert(free).inserted {
      free += "Content"
      var number = 2
      while !taken.insert(free).inserted {
        free = "\(spelling)Content\(number)"
        number += 1
      }
    }
    return Identifier(spelling: free)
  }

  /// `nil` for a body without a media type.
  mutating func body(
    _ body: RequestBody, reporting diagnostics: inout Diagnostics
  ) -> BodyPlan? {
    let contents = plans(body.content, form: "Form", isRequest: true, reporting: &diagnostics)
    guard !contents.isEmpty else { return nil }
    return BodyPlan(
      introduction: Introduction(documentation: body.description ?? "", isDeprecated: false),
      isRequired: body.isRequired,
      isBoxed: body.content.count == 1 && body.content[0].isJSON
        && body.content[0].schema.map(types.isOutOfLine) == true,
      alternatives: contents.count > 1 ? name("Body") : nil,
      contents: contents)
  }

  /// `form` is what the structure of a form is called.
  mutating func response(
    _ content: [MediaType], form: String, reporting diagnostics: inout Diagnostics
  ) -> [ContentPlan] {
    plans(content, form: form, isRequest: false, reporting: &diagnostics)
  }

  private mutating func plans(
    _ content: [MediaType], form: String, isRequest: Bool, reporting diagnostics: inout Diagnostics
  ) -> [ContentPlan] {
    var spellings: Set<String> = []
    return content.map { mediaType in
      var spelling = mediaType.caseName
      if spellings.contains(spelling) { spelling = SwiftName.member(mediaType.name) }
      while !spellings.insert(spelling).inserted { spelling += "Content" }
      return ContentPlan(
        name: Identifier(spelling: spelling), mediaType: mediaType.name,
        form: self.form(of: mediaType, called: form, isRequest, reporting: &diagnostics))
    }
  }

  private mutating func form(
    of mediaType: MediaType, called name: String, _ isRequest: Bool,
    reporting diagnostics: inout Diagnostics
  ) -> ContentPlan.Form {
    if mediaType.isJSON { return .json(types.use(of: mediaType.schema)) }
    if mediaType.isStream { return isRequest ? .bytes : .stream }
    if mediaType.isRange { return .open }
    if mediaType.isForm { return urlEncoded(mediaType, reporting: &diagnostics) }
    if mediaType.isMultipart {
      return multipart(mediaType, called: name, isRequest, reporting: &diagnostics)
    }
    guard mediaType.isText else {
      if let schema = mediaType.schema, types.textShape(of: schema)?.isScalar != true {
        reportUndecoded(mediaType, "bytes", reporting: &diagnostics)
      }
      return .bytes
    }
    guard let schema = mediaType.schema else { return .string }
    guard let shape = types.textShape(of: schema), shape.isScalar else {
      reportUndecoded(mediaType, "text", reporting: &diagnostics)
      return .string
    }
    let use = types.use(of: schema)
    if use.type == .library(.string) || use.type == .library(.rawJSON), use.rule == nil,
      !use.isNullable
    {
      return .string
    }
    return .text(use, shape)
  }

  private func reportUndecoded(
    _ mediaType: MediaType, _ form: String, reporting diagnostics: inout Diagnostics
  ) {
    diagnostics.report(
      .warning, "media-type-not-decoded",
      "content of type '\(mediaType.name)' is handed on as \(form): its schema is not enforced",
      at: mediaType.location)
  }

  // MARK: - Forms

  private func object(of mediaType: MediaType) -> ObjectShape? {
    guard let schema = mediaType.schema else { return nil }
    let shape = types.shapes[types.shapes.origin(of: schema)].withoutNull
    if case .object(let object) = shape { return object }
    guard case .dictionary(let values, _) = shape else { return nil }
    return ObjectShape(properties: [], required: [:], additionalMembers: .kept(values))
  }

  private func urlEncoded(
    _ mediaType: MediaType, reporting diagnostics: inout Diagnostics
  ) -> ContentPlan.Form {
    guard mediaType.schema != nil, let object = object(of: mediaType) else {
      if mediaType.schema != nil {
        reportUndecoded(mediaType, "text", reporting: &diagnostics)
      }
      return .string
    }
    reportUnknownProperties(of: mediaType, object, reporting: &diagnostics)
    let fields = object.properties.map { property in
      let encoding = mediaType.encodings.first { $0.property == property.name }
      return (key: property.name, layout: layout(of: property, encoding, reporting: &diagnostics))
    }
    var others: TextShape?
    if case .kept(let values?) = object.additionalMembers { others = types.textShape(of: values) }
    return .urlEncoded(types.use(of: mediaType.schema), FormPlan(fields: fields, others: others))
  }

  /// By style where the document names one, else scalars as text, lists as repeated fields and anything
  /// else as JSON.
  private func layout(
    of property: Member<SchemaID?>, _ encoding: Encoding?,
    reporting diagnostics: inout Diagnostics
  ) -> LayoutPlan {
    let shape = property.value.map { types.textShape(of: $0) } ?? .scalar([.string])
    if let encoding, encoding.style ?? nil != nil || encoding.explode != nil {
      let style = encoding.style ?? .form
      let explode = encoding.explode ?? (style == .form)
      if let shape, shape.fits(style, isExploded: explode) {
        return LayoutPlan(
          shape: shape, style: style == .form ? nil : style,
          explode: style == .deepObject || explode == (style == .form) ? nil : explode,
          allowReserved: encoding.allowReserved ?? false)
      }
      diagnostics.report(
        .warning, "encoding-not-possible",
        "'\(property.name)' is written as JSON: the style '\(style.rawValue)' has no place for"
          + " values inside values",
        at: encoding.location)
    }
    let isJSON = encoding?.contentTypes.contains { $0.hasSuffix("json") } == true
    var layout = LayoutPlan(shape: .json)
    if let shape, shape.isScalar, !isJSON {
      layout = LayoutPlan(shape: shape)
    } else if let value = property.value, let items = types.listItems(of: value) {
      let item = types.textShape(of: items).flatMap { $0.isScalar && !isJSON ? $0 : nil }
      layout = LayoutPlan(shape: .array(item ?? .json))
    }
    layout.allowReserved = encoding?.allowReserved ?? false
    return layout
  }

  private func reportUnknownProperties(
    of mediaType: MediaType, _ object: ObjectShape, reporting diagnostics: inout Diagnostics
  ) {
    for encoding in mediaType.encodings
    where !object.properties.contains(where: { $0.name == encoding.property }) {
      diagnostics.report(
        .warning, "unknown-property",
        "'encoding' is ignored: the schema has no property '\(encoding.property)'",
        at: encoding.location)
    }
  }

  // MARK: - Multipart

  private mutating func multipart(
    _ mediaType: MediaType, called spelling: String, _ isRequest: Bool,
    reporting diagnostics: inout Diagnostics
  ) -> ContentPlan.Form {
    guard mediaType.isMultipartForm, mediaType.schema != nil else { return .parts }
    guard let schema = mediaType.schema, let object = object(of: mediaType),
      !object.properties.isEmpty
    else {
      diagnostics.report(
        .warning, "media-type-not-decoded",
        "the parts of '\(mediaType.name)' are handed on as they are: the schema has no properties",
        at: mediaType.location)
      return .parts
    }
    reportUnknownProperties(of: mediaType, object, reporting: &diagnostics)
    let parts = PartPlanner(types: types, mediaType: mediaType, isRequest: isRequest).parts(
      of: object, reporting: &diagnostics)
    let type = name(spelling)
    let isClosed = if case .refused = object.additionalMembers { true } else { false }
    forms.append(
      MultipartPlan(
        type: type, introduction: Introduction(of: types.shapes.graph[schema]), parts: parts,
        isClosed: isClosed))
    return .multipart(type)
  }
}

extension TypePlanner {
  /// The schema of a list's items; `nil` for what is no list, and for items of any kind.
  func listItems(of schema: SchemaID) -> SchemaID? {
    if case .array(let items, _, _) = shapes[shapes.origin(of: schema)].withoutNull {
      items
    } else {
      nil
    }
  }
}
