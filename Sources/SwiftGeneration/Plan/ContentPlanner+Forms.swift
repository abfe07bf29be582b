import OpenAPIDocument

extension ContentPlanner {
  func object(of mediaType: MediaType) -> ObjectShape? {
    let objects = objects(of: mediaType)
    return objects.count == 1 ? objects[0] : nil
  }

  /// The kinds of objects that the content can be; none if it can be something else.
  func objects(of mediaType: MediaType) -> [ObjectShape] {
    guard let schema = mediaType.schema else { return [] }
    let kinds = ObjectKinds(of: schema, in: types.shapes)
    return kinds.haveOthers ? [] : kinds.objects
  }

  mutating func urlEncoded(
    _ mediaType: MediaType, called spelling: String, reporting diagnostics: inout Diagnostics
  ) -> ContentPlan.Form {
    let objects = objects(of: mediaType)
    guard !objects.isEmpty else {
      if mediaType.schema != nil {
        reportUndecoded(mediaType, "text", reporting: &diagnostics)
      }
      return .string
    }
    reportUnknownProperties(of: mediaType, objects, reporting: &diagnostics)
    let kinds = objects.map { object in
      let fields = object.properties.map { property in
        let encoding = mediaType.encodings.first {
          $0.property.hasSameCodeUnits(as: property.name)
        }
        return (key: property.name, layout: layout(of: property, encoding, reporting: &diagnostics))
      }
      var others: TextShape?
      if case .kept(let values?) = object.additionalMembers { others = types.textShape(of: values) }
      return FormPlan(fields: fields, others: others)
    }
    return .urlEncoded(
      types.use(of: mediaType.schema), FormLayout(name: layoutName(spelling), kinds: kinds))
  }

  /// By style where the document names one, else scalars as text, lists as repeated fields and anything
  /// else as JSON.
  private func layout(
    of property: ObjectShape.Property, _ encoding: Encoding?,
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
    if let value = property.value, let items = types.listItems(of: value) {
      let item = types.textShape(of: items).flatMap { $0.isScalar && !isJSON ? $0 : nil }
      layout = LayoutPlan(shape: .array(item ?? .json))
    } else if !isJSON {
      switch shape {
      case .scalar?, .scalarOrArray?: layout = LayoutPlan(shape: shape ?? .json)
      default: break
      }
    }
    layout.allowReserved = encoding?.allowReserved ?? false
    return layout
  }

  func reportUnknownProperties(
    of mediaType: MediaType, _ objects: [ObjectShape], reporting diagnostics: inout Diagnostics
  ) {
    for encoding in mediaType.encodings
    where !objects.contains(where: { object in
      object.properties.contains { $0.name.hasSameCodeUnits(as: encoding.property) }
    }) {
      diagnostics.report(
        .warning, "unknown-property",
        "'encoding' is ignored: the schema has no property '\(encoding.property)'",
        at: encoding.location)
    }
  }
}
