import OpenAPIDocument

/// What the keywords of numbers and strings amount to.
extension ShapeReader {
  var isUnsigned: Bool {
    keywords.format?.keyword == .format(KnownFormat.uint64.rawValue)
      && options.asserts(numericFormat: KnownFormat.uint64.rawValue)
  }

  func integerBounds() -> NumberBounds {
    var bounds = keywords.bounds
    guard let occurrence = keywords.format, case .format(let name) = occurrence.keyword else {
      return bounds
    }
    switch name {
    case "int32" where options.asserts(numericFormat: name):
      let (least, greatest) = (DecimalNumber(Int(Int32.min)), DecimalNumber(Int(Int32.max)))
      bounds.minimum = max(bounds.minimum ?? least, least)
      bounds.maximum = min(bounds.maximum ?? greatest, greatest)
    default: break
    }
    return bounds
  }

  var numberBounds: NumberBounds {
    var bounds = keywords.bounds
    guard case .format("float") = keywords.format?.keyword,
      options.asserts(numericFormat: "float"),
      let greatest = DecimalNumber(Float.greatestFiniteMagnitude.description),
      let least = DecimalNumber((-Float.greatestFiniteMagnitude).description)
    else { return bounds }
    bounds.minimum = max(bounds.minimum ?? least, least)
    bounds.maximum = min(bounds.maximum ?? greatest, greatest)
    return bounds
  }

  func string() -> Shape {
    if options.decodesContent {
      if case .contentEncoding("base64") = keywords.contentEncoding?.keyword { return .base64 }
      if case .format("byte") = keywords.format?.keyword, keywords.lengths.isEmpty,
        keywords.pattern == nil
      {
        return .base64
      }
    }
    return .string(textBounds)
  }

  private var textBounds: TextBounds {
    var bounds = TextBounds(lengths: keywords.lengths)
    if case .pattern(let source) = keywords.pattern?.keyword { bounds.pattern = source }
    if case .format(let name) = keywords.format?.keyword, options.asserts(format: name) {
      bounds.format = name
    }
    return bounds
  }
}
