import OpenAPIDocument

extension ContentPlanner {
  /// The items of a stream; `nil` for content that is read in another way.
  func items(
    of mediaType: MediaType, reporting diagnostics: inout Diagnostics
  ) -> (use: TypeUse, framing: ItemFraming)? {
    if let framing = mediaType.lineFraming {
      guard let schema = mediaType.itemSchema ?? listItems(of: mediaType) else { return nil }
      reportUnchecked(mediaType, reporting: &diagnostics)
      return (types.use(of: schema), framing)
    }
    guard let schema = mediaType.itemSchema else { return nil }
    guard mediaType.isServerSentEvents else {
      diagnostics.report(
        .warning, "items-not-decoded",
        "'itemSchema' is not enforced: content of type '\(mediaType.name)' is not taken apart into"
          + " items",
        at: mediaType.location)
      return nil
    }
    reportUnchecked(mediaType, reporting: &diagnostics)
    let events = EventReader(types: types, schema: schema)
    events.reportUnknownFields(at: mediaType.location, to: &diagnostics)
    return (types.use(of: schema), events.hasJSON ? .jsonEvents : .events)
  }

  /// Of a list that the document describes as a whole and says nothing more about.
  private func listItems(of mediaType: MediaType) -> SchemaID? {
    guard let schema = mediaType.schema else { return nil }
    let id = types.shapes.origin(of: schema)
    guard case .array(let items?, let counts, let unique) = types.shapes[id], counts.isEmpty,
      !unique, types.shapes.residue(of: id).isEmpty
    else { return nil }
    return items
  }

  private func reportUnchecked(_ mediaType: MediaType, reporting diagnostics: inout Diagnostics) {
    guard mediaType.schema != nil, mediaType.itemSchema != nil else { return }
    diagnostics.report(
      .warning, "keyword-not-enforced",
      "'schema' is not enforced beside 'itemSchema': content of type '\(mediaType.name)' is read"
        + " item by item",
      at: mediaType.location)
  }
}

/// What the schema of server-sent events says of their fields.
private struct EventReader {
  private let objects: [ObjectShape]
  private let types: TypePlanner

  init(types: TypePlanner, schema: SchemaID) {
    self.types = types
    objects = ObjectKinds(of: schema, in: types.shapes).objects
  }

  /// Whether `data` is JSON: where no alternative has a string there.
  var hasJSON: Bool {
    let schemas = objects.flatMap(\.properties).filter { $0.name == "data" }.map(\.value)
    return !schemas.isEmpty
      && schemas.allSatisfy { schema in
        guard let schema else { return false }
        if case .scalar(let scalars)? = types.textShape(of: schema) {
          return !scalars.contains(.string)
        }
        return true
      }
  }

  func reportUnknownFields(at location: SourceLocation, to diagnostics: inout Diagnostics) {
    let known = ["event", "data", "id", "retry"]
    for object in objects {
      for property in object.properties
      where property.demand != .never && !known.contains(property.name) {
        diagnostics.report(
          .warning, "unknown-event-field",
          "no item can have the required '\(property.name)': a server-sent event has the fields 'event',"
            + " 'data', 'id' and 'retry'",
          at: property.nameLocation ?? location,
          advice: "describe what 'data' holds as the property 'data'")
      }
    }
  }
}
