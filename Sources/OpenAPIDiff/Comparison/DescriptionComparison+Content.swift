internal import OpenAPIDocument

extension DescriptionComparison {
  /// The `content` of a body in both versions; `reach` tells how a media type is reached.
  ///
  /// What one version says of `application/json` another may say of `application/*`: such entries
  /// are compared with each other.
  mutating func compareContents(
    _ old: [MediaType], _ new: [MediaType], of body: Carried, reach: (String) -> Reach
  ) {
    let olds = old.map { NamedContent(mediaType: $0, spot: body.old.at("content", $0.name)) }
    let news = new.map { NamedContent(mediaType: $0, spot: body.new.at("content", $0.name)) }
    for old in olds {
      if let exact = news.first(where: { $0.name == old.name }) {
        compare(old, exact, of: body, at: reach(exact.mediaType.name))
      } else if let wider = old.narrowest(covering: news) {
        if olds.contains(where: { $0.name == wider.name }) {
          report(
            Observation(
              .mediaType(old.mediaType.name), .presence, .removed, body.direction, .compatible,
              old: old.spot, old.mediaType.name, new: wider.spot),
            at: reach(wider.mediaType.name))
          compare(old, wider, of: body, at: reach(wider.mediaType.name))
        } else {
          reportScope(.widened, old, wider, of: body, at: reach(wider.mediaType.name))
        }
      } else if !news.contains(where: { old.name.covers($0.name) }) {
        report(
          Observation(
            .mediaType(old.mediaType.name), .presence, .removed, body.direction,
            .breaking(.presence), old: old.spot, old.mediaType.name, new: body.new),
          at: reach(old.mediaType.name))
      }
    }
    for new in news where !olds.contains(where: { $0.name == new.name }) {
      if let wider = new.narrowest(covering: olds) {
        // Where the range still stands, one of it is only said more of.
        if news.contains(where: { $0.name == wider.name }) {
          reportAdded(new, of: body, at: reach(new.mediaType.name))
          compare(wider, new, of: body, at: reach(new.mediaType.name))
        } else {
          reportScope(.narrowed, wider, new, of: body, at: reach(new.mediaType.name))
        }
      } else if !olds.contains(where: { new.name.covers($0.name) }) {
        reportAdded(new, of: body, at: reach(new.mediaType.name))
      }
    }
  }

  private mutating func reportAdded(_ new: NamedContent, of body: Carried, at reach: Reach) {
    report(
      Observation(
        .mediaType(new.mediaType.name), .presence, .added, body.direction, .compatible,
        old: body.old, new: new.spot, new.mediaType.name), at: reach)
  }

  private mutating func compare(
    _ old: NamedContent, _ new: NamedContent, of body: Carried, at reach: Reach
  ) {
    compare(
      old.mediaType, new.mediaType, body.direction, old: old.spot, new: new.spot, at: reach)
  }

  /// A range took the place of a media type, or the other way around.
  private mutating func reportScope(
    _ effect: Effect, _ old: NamedContent, _ new: NamedContent, of body: Carried, at reach: Reach
  ) {
    let isSafe = (body.direction == .request) == (effect == .widened)
    report(
      Observation(
        .mediaType(new.mediaType.name), .presence, effect, body.direction,
        isSafe ? .compatible : .breaking(.presence), old: old.spot, old.mediaType.name,
        new: new.spot, new.mediaType.name), at: reach)
    compare(old, new, of: body, at: reach)
  }

  /// One media type in both versions.
  mutating func compare(
    _ old: MediaType, _ new: MediaType, _ direction: Direction, old oldSpot: Spot,
    new newSpot: Spot,
    at reach: Reach
  ) {
    compareSchemas(
      old.schema, new.schema, areBytes: MediaTypeName(new.name).isOfBytes,
      of: Carried(
        subject: .mediaType(new.name), direction: direction, old: oldSpot.at("schema"),
        new: newSpot.at("schema")), at: reach)
    compareSchemas(
      old.itemSchema, new.itemSchema,
      of: Carried(
        subject: .mediaType(new.name), direction: direction, old: oldSpot.at("itemSchema"),
        new: newSpot.at("itemSchema")),
      at: Reach(operation: reach.operation, carrier: reach.carrier, valuePath: "/*"))
    let carried = Carried(
      subject: .mediaType(new.name), direction: direction, old: oldSpot, new: newSpot)
    compareEncodings(of: old, new, carried, at: reach)
    compareExamples(old.examples, new.examples, of: carried, at: reach)
  }

  /// No schema is as good as one that accepts everything.
  private mutating func compareSchemas(
    _ old: SchemaID?, _ new: SchemaID?, areBytes: Bool = false, of carried: Carried,
    at reach: Reach
  ) {
    switch (old, new) {
    case (nil, nil): break
    case (let schema?, nil) where areBytes && self.old.acceptsAllText(schema): break
    case (nil, let schema?) where areBytes && self.new.acceptsAllText(schema): break
    case (let old?, let new?)
    where areBytes
      && (self.old.acceptsAllText(old) && self.new.acceptsAnything(new)
        || self.old.acceptsAnything(old) && self.new.acceptsAllText(new)):
      break
    case (let schema?, nil) where self.old.acceptsAnything(schema): break
    case (nil, let schema?) where self.new.acceptsAnything(schema): break
    case (let old?, let new?): schemas.compare(old, new, direction: carried.direction, at: reach)
    case (let schema?, nil):
      let refused = self.old.refusedSample(of: schema)
      report(
        Observation(
          carried.subject, .content, .removed, carried.direction,
          carried.direction == .request
            ? .compatible : .ofSample(refused, acceptedBy: .new),
          old: carried.old, "schema", new: carried.new), at: reach)
    case (nil, let schema?):
      let refused = self.new.refusedSample(of: schema)
      report(
        Observation(
          carried.subject, .content, .added, carried.direction,
          carried.direction == .response
            ? .compatible : .ofSample(refused, acceptedBy: .old),
          old: carried.old, new: carried.new, "schema"), at: reach)
    }
  }
}

extension SchemaGraph {
  /// Whether a schema asserts nothing, as far as it says itself.
  fileprivate func acceptsAnything(_ schema: SchemaID) -> Bool {
    switch self[schema].form {
    case .boolean(let flag): flag
    case .object(let keywords): keywords.allSatisfy(\.keyword.isAnnotation)
    }
  }

  /// Whether it asserts that a value is a text, and nothing else: of bytes that says nothing.
  fileprivate func acceptsAllText(_ schema: SchemaID) -> Bool {
    guard case .object(let keywords) = self[schema].form else { return false }
    return keywords.map(\.keyword).filter { !$0.isAnnotation && $0 != .format("binary") }
      == [.type([.string])]
  }
}

/// An entry of `content` with its name taken apart.
private struct NamedContent {
  let mediaType: MediaType
  let spot: Spot
  let name: MediaTypeName

  init(mediaType: MediaType, spot: Spot) {
    self.mediaType = mediaType
    self.spot = spot
    name = MediaTypeName(mediaType.name)
  }

  func narrowest(covering others: [NamedContent]) -> NamedContent? {
    others.filter { $0.name.covers(name) }.max { $0.name.precision < $1.name.precision }
  }
}

extension Verdict {
  fileprivate static func ofSample(_ value: JSONLiteral?, acceptedBy version: Version) -> Verdict {
    value.map { .breaking(.value($0, acceptedBy: version)) }
      ?? .unknown(reason: "the schema refuses none of the values that were tried")
  }
}
