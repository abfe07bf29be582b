/// A layout tree of Swift text.
enum SwiftSource: Sendable {
  case line(Line)
  /// One empty line; several in a row, and those at the ends of a block, are one or none.
  case blank
  indirect case indented(SwiftSource)
  case sequence([SwiftSource])
  /// Text of the document as `///` comment lines.
  case documentation(String)
  /// On one line where it fits, else one item a line.
  indirect case list(opening: Line, items: [Line], closing: Line)
  /// Code that needs these imports at the head of its file.
  indirect case importing([Line], SwiftSource)
}

/// A declaration or statement with its braces.
func block(_ header: Line, @SwiftSourceBuilder content: () -> SwiftSource) -> SwiftSource {
  .sequence([.line("\(header) {"), .indented(content()), .line("}")])
}

extension SwiftSource {
  init(@SwiftSourceBuilder content: () -> SwiftSource) { self = content() }
}

@resultBuilder
enum SwiftSourceBuilder {
  static func buildExpression(_ line: Line) -> SwiftSource { .line(line) }
  static func buildExpression(_ line: Line?) -> SwiftSource {
    line.map { .line($0) } ?? .sequence([])
  }
  static func buildExpression(_ source: SwiftSource) -> SwiftSource { source }
  static func buildExpression(_ source: SwiftSource?) -> SwiftSource { source ?? .sequence([]) }
  static func buildBlock(_ parts: SwiftSource...) -> SwiftSource { .sequence(parts) }
  static func buildArray(_ parts: [SwiftSource]) -> SwiftSource { .sequence(parts) }
  static func buildOptional(_ part: SwiftSource?) -> SwiftSource { part ?? .sequence([]) }
  static func buildEither(first part: SwiftSource) -> SwiftSource { part }
  static func buildEither(second part: SwiftSource) -> SwiftSource { part }
}
