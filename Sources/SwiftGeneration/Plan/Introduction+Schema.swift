import OpenAPIDocument

extension Introduction {
  /// From `title`, `description` and `deprecated`.
  init(of schema: Schema) {
    var title = ""
    var description = ""
    var isDeprecated = false
    if case .object(let keywords) = schema.form {
      for keyword in keywords {
        switch keyword.keyword {
        case .title(let text): title = text
        case .description(let text): description = text
        case .deprecated(let flag): isDeprecated = flag
        default: break
        }
      }
    }
    self.init(
      documentation: description.isEmpty ? title : description, isDeprecated: isDeprecated)
  }
}
