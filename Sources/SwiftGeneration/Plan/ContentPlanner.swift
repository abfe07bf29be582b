import OpenAPIDocument

/// What is declared for a response, if there is need of it.
struct AnswerNames {
  /// The enumeration of the alternatives.
  let content: String
  /// The structure of the headers.
  let headers: String
  /// The structure of the parts.
  let form: String
  /// The format of a form.
  let layout: String
}

/// Decides what the content of an operation's messages becomes, and names what that declares in the
/// operation's namespace.
struct ContentPlanner {
  let types: TypePlanner
  private(set) var forms: [MultipartPlan] = []
  private var taken: Set<String>
  private var takenByLayouts: Set<String> = []

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

  /// A message can have forms of several media types.
  mutating func layoutName(_ spelling: String) -> Identifier {
    var free = spelling
    var number = 2
    while !takenByLayouts.insert(free).inserted {
      free = "\(spelling)\(number)"
      number += 1
    }
    return Identifier(spelling: free)
  }

  /// `nil` for a body without a media type.
  mutating func body(
    _ body: RequestBody, reporting diagnostics: inout Diagnostics
  ) -> BodyPlan? {
    let contents = plans(
      body.content, FormNames(type: "Form", layout: "body"), isRequest: true,
      reporting: &diagnostics)
    guard !contents.isEmpty else { return nil }
    return BodyPlan(
      introduction: Introduction(documentation: body.description ?? "", isDeprecated: false),
      isRequired: body.isRequired,
      isBoxed: body.content.count == 1 && body.content[0].isJSON
        && body.content[0].schema.map(types.isOutOfLine) == true,
      alternatives: contents.count > 1 ? name("Body") : nil,
      contents: contents)
  }

  /// What a response carries, and which headers come with it.
  mutating func answer(
    _ response: Response, _ content: [MediaType], _ names: AnswerNames,
    _ sharedHeaders: SharedHeaders, reporting diagnostics: inout Diagnostics
  ) -> AnswerPlan {
    let contents = plans(
      content, FormNames(type: names.form, layout: names.layout), isRequest: false,
      reporting: &diagnostics)
    var headers: HeadersPlan?
    if let shared = sharedHeaders.plan(for: response, by: types, reporting: &diagnostics) {
      headers = shared
    } else if !response.headers.isEmpty {
      headers = types.headers(
        response.headers, called: name(names.headers), isShared: false, reporting: &diagnostics)
    }
    return AnswerPlan(
      headers: headers, alternatives: contents.count > 1 ? name(names.content) : nil,
      contents: contents)
  }

  /// What is declared for the forms of a message.
  private struct FormNames {
    /// Of the structure of parts.
    let type: String
    let layout: String
  }

  private mutating func plans(
    _ content: [MediaType], _ names: FormNames, isRequest: Bool,
    reporting diagnostics: inout Diagnostics
  ) -> [ContentPlan] {
    var spellings: Set<String> = []
    return content.map { mediaType in
      var spelling = mediaType.caseName
      if spellings.contains(spelling) { spelling = SwiftName.member(mediaType.name) }
      while !spellings.insert(spelling).inserted { spelling += "Content" }
      return ContentPlan(
        name: Identifier(spelling: spelling), mediaType: mediaType.name,
        form: self.form(of: mediaType, names, isRequest, reporting: &diagnostics))
    }
  }

  private mutating func form(
    of mediaType: MediaType, _ names: FormNames, _ isRequest: Bool,
    reporting diagnostics: inout Diagnostics
  ) -> ContentPlan.Form {
    if let items = items(of: mediaType, reporting: &diagnostics) {
      return .items(items.use, items.framing, isStream: !isRequest)
    }
    if mediaType.isJSON { return .json(types.use(of: mediaType.schema)) }
    if mediaType.isStream { return isRequest ? .bytes : .stream }
    if mediaType.isRange { return .open }
    if mediaType.isForm {
      return urlEncoded(mediaType, called: names.layout, reporting: &diagnostics)
    }
    if mediaType.isMultipart {
      return multipart(mediaType, called: names.type, isRequest, reporting: &diagnostics)
    }
    guard mediaType.isText else {
      if let schema = mediaType.schema, types.textShape(of: schema)?.isScalar != true {
        reportUndecoded(mediaType, "bytes", reporting: &diagnostics)
      } else if let schema = mediaType.schema {
        types.reportUnenforced(ofBytes: schema, to: &diagnostics)
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

  func reportUndecoded(
    _ mediaType: MediaType, _ form: String, reporting diagnostics: inout Diagnostics
  ) {
    diagnostics.report(
      .warning, "media-type-not-decoded",
      "content of type '\(mediaType.name)' is handed on as \(form): its schema is not enforced",
      at: mediaType.location)
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
      let reason =
        objects(of: mediaType).count > 1
        ? "the schema is one of several objects, and parts do not tell which"
        : "the schema has no properties"
      diagnostics.report(
        .warning, "media-type-not-decoded",
        "the parts of '\(mediaType.name)' are handed on as they are: \(reason)",
        at: mediaType.location)
      return .parts
    }
    reportUnknownProperties(of: mediaType, [object], reporting: &diagnostics)
    types.reportUnenforced(ofForm: schema, to: &diagnostics)
    let type = name(spelling)
    let parts = PartPlanner(
      types: types, mediaType: mediaType, isRequest: isRequest, form: type.spelling
    ).parts(
      of: object, claiming: { name($0) }, reporting: &diagnostics)
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
