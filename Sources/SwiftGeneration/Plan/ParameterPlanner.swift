import OpenAPIDocument

/// Decides how parameters and headers are read and written.
struct ParameterPlanner {
  let types: TypePlanner

  /// `others` are the names of the operation's other query parameters.
  func plan(
    _ parameter: Parameter, called name: Identifier, beside others: [String],
    reporting diagnostics: inout Diagnostics
  ) -> ParameterPlan {
    let (use, layout) = reading(
      parameter.serialization, of: parameter.name, in: parameter.place, at: parameter.location,
      parameter.pointer, reporting: &diagnostics)
    return ParameterPlan(
      name: name, key: parameter.name, place: parameter.place, layout: layout,
      others: shadowing(parameter, layout, others, reporting: &diagnostics),
      isRequired: parameter.isRequired,
      introduction: Introduction(
        documentation: parameter.description ?? "", isDeprecated: parameter.isDeprecated
      ).unlessRepeating(parameter.name),
      use: use)
  }

  /// Names of other query parameters that could be members of an exploded object: they are none.
  private func shadowing(
    _ parameter: Parameter, _ layout: LayoutPlan, _ others: [String],
    reporting diagnostics: inout Diagnostics
  ) -> [String] {
    guard parameter.place == .query, layout.style == nil, layout.explode ?? true,
      case .object(let members, let rest) = layout.shape
    else { return [] }
    let shadowing = others.filter { other in members.contains { $0.name == other } }
    if !shadowing.isEmpty {
      diagnostics.report(
        .warning, "ambiguous-parameter",
        "'\(shadowing[0])' is a member of '\(parameter.name)' and a parameter of its own: in"
          + " requests it is the parameter",
        at: parameter.location, pointer: parameter.pointer)
    }
    return rest == nil ? shadowing : others
  }

  func plan(
    _ header: Header, called name: Identifier, reporting diagnostics: inout Diagnostics
  ) -> ParameterPlan {
    let (use, layout) = reading(
      header.serialization, of: header.name, in: .header, at: header.location, "",
      reporting: &diagnostics)
    return ParameterPlan(
      name: name, key: header.name, place: .header, layout: layout, others: [],
      isRequired: header.isRequired,
      introduction: Introduction(documentation: header.description ?? "", isDeprecated: false),
      use: use)
  }

  private func reading(
    _ serialization: Parameter.Serialization, of name: String, in place: Parameter.Place,
    at location: SourceLocation, _ pointer: String, reporting diagnostics: inout Diagnostics
  ) -> (TypeUse, LayoutPlan) {
    var text: (TypeUse, LayoutPlan) {
      (types.text, LayoutPlan(shape: .scalar([.string]), style: nil, explode: nil))
    }
    let problem: String
    switch serialization {
    case .style(let style, let explode, let allowReserved, let schema):
      if case .any = types.shapes[types.shapes.origin(of: schema)] { return text }
      let shape = types.textShape(of: schema)
      if let shape, shape.fits(style, isExploded: explode) {
        let isPlain = shape.isScalar && style != .label && style != .matrix
        return (
          types.use(of: schema),
          LayoutPlan(
            shape: shape, style: style == place.defaultStyle ? nil : style,
            explode: isPlain || style == .deepObject || explode == (style == .form) ? nil : explode,
            allowReserved: allowReserved)
        )
      }
      let isObject = if case .object? = shape { true } else { false }
      problem =
        style == .deepObject && shape != nil && !isObject
        ? "the style 'deepObject' is for objects only"
        : "the style '\(style.rawValue)' has no place for values inside values"
    case .content(let mediaType):
      if mediaType.isJSON {
        return (types.use(of: mediaType.schema), LayoutPlan(shape: .json))
      }
      if mediaType.isText { return text }
      problem = "text of type '\(mediaType.name)' is not decoded"
    }
    diagnostics.report(
      .warning, "parameter-not-decoded", "'\(name)' is handed on as text: \(problem)",
      at: location, pointer: pointer)
    return text
  }
}

extension TypePlanner {
  /// Any string.
  var text: TypeUse { use(of: .string(TextBounds())) }
}

extension Parameter.Place {
  fileprivate var defaultStyle: Parameter.Style {
    switch self {
    case .path, .header: .simple
    case .query, .cookie: .form
    }
  }
}
