internal import OpenAPIDocument

extension DescriptionComparison {
  /// How the properties of a form or of multipart content are written. What a document does not spell
  /// out follows from the schema.
  mutating func compareEncodings(
    of oldType: MediaType, _ newType: MediaType, _ carried: Carried, at reach: Reach
  ) {
    let (olds, news) = (oldType.encodings, newType.encodings)
    var names: [String] = []
    for name in (news + olds).map(\.property) where !names.contains(name) { names.append(name) }
    for name in names {
      let old = olds.first { $0.property == name }
      let new = news.first { $0.property == name }
      let spots = (carried.old.at("encoding", name), carried.new.at("encoding", name))
      let written = (
        WrittenPart(old, of: name, in: oldType, self.old),
        WrittenPart(new, of: name, in: newType, self.new)
      )
      if let (effect, verdict) = WrittenPart.difference(written.0, written.1, carried.direction) {
        report(
          Observation(
            carried.subject, .encoding, effect, carried.direction, verdict, old: spots.0,
            old?.excerpt, new: spots.1, new?.excerpt), at: reach)
      }
      compareHeaders(
        old?.headers ?? [], new?.headers ?? [],
        of: Carried(
          subject: carried.subject, direction: carried.direction, old: spots.0, new: spots.1),
        reach: { _ in reach })
    }
  }
}

/// How the value of a property is written, spelled out or not.
private struct WrittenPart {
  private struct Form: Equatable {
    let style: Parameter.Style
    let explode: Bool
  }

  private let form: Form?
  private let contentTypes: [MediaTypeName]

  init(
    _ encoding: Encoding?, of property: String, in mediaType: MediaType, _ graph: SchemaGraph
  ) {
    let types = mediaType.schema.map { graph.types(ofProperty: property, in: $0) } ?? []
    let isURLEncoded = MediaTypeName(mediaType.name).subtype == "x-www-form-urlencoded"
    if let encoding,
      encoding.style != nil || encoding.explode != nil || encoding.allowReserved != nil
    {
      let style = encoding.style ?? .form
      form = Form(style: style, explode: encoding.explode ?? (style == .form))
    } else {
      // As the specification has it where nothing is said; an object is JSON then.
      form =
        isURLEncoded && !types.isEmpty && !types.contains(.object)
        ? Form(style: .form, explode: true) : nil
    }
    let written = (encoding?.contentTypes ?? []).map(MediaTypeName.init)
    contentTypes = written.isEmpty && !isURLEncoded ? Self.implied(by: types) : written
  }

  /// By the type of a property (OpenAPI 3.1, section 4.8.15.1); of lists it is that of the items.
  private static func implied(by types: Set<JSONType>) -> [MediaTypeName] {
    if types == [.object] { return [MediaTypeName("application/json")] }
    let isText = !types.isEmpty && types.isDisjoint(with: [.object, .array])
    return isText ? [MediaTypeName("text/plain")] : []
  }

  static func difference(
    _ old: WrittenPart, _ new: WrittenPart, _ direction: Direction
  ) -> (Effect, Verdict)? {
    if old.form != new.form { return (.changed, .breaking(.presence)) }
    let (olds, news) = (old.contentTypes, new.contentTypes)
    guard Set(olds) != Set(news) else { return nil }
    if olds.isEmpty || news.isEmpty {
      return (
        olds.isEmpty ? .added : .removed,
        .unknown(reason: "one version leaves the media type to the schema")
      )
    }
    let isWider = olds.allSatisfy { old in news.contains { $0.covers(old) } }
    let isNarrower = news.allSatisfy { new in olds.contains { $0.covers(new) } }
    let isSafe = direction == .request ? isWider : isNarrower
    return (
      isWider ? .widened : isNarrower ? .narrowed : .changed,
      isSafe ? .compatible : .breaking(.presence)
    )
  }
}

extension SchemaGraph {
  /// Empty for what no part of the schema declares, or is read as bytes.
  fileprivate func types(ofProperty name: String, in schema: SchemaID) -> Set<JSONType> {
    guard let property = SchemaView(of: schema, in: self).declarations(of: name).first else {
      return []
    }
    let isBytes = SchemaView(of: property.schema, in: self).parts.contains { part in
      part.keywords.contains { located in
        switch located.keyword {
        case .contentEncoding, .contentMediaType, .format("binary"), .format("byte"): true
        default: false
        }
      }
    }
    return isBytes ? [] : admittedTypes(of: property.schema).subtracting([.null])
  }
}

extension Encoding {
  fileprivate var excerpt: String {
    var words = [property]
    if let style { words.append(style.rawValue) }
    if explode == true { words.append("explode") }
    return (words + contentTypes).joined(separator: " ")
  }
}
