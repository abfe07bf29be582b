/// A file of generated Swift before it is text.
struct SwiftFile: Sendable {
  /// Relative to the output directory, with `/` between its parts.
  let path: String
  let source: SwiftSource
}

/// A file as it is to be written.
public struct GeneratedFile: Hashable, Sendable {
  /// Relative to the output directory, with `/` between its parts.
  public let path: String
  public let text: String
}

extension SwiftFile {
  func rendered() -> GeneratedFile { GeneratedFile(path: path, text: source.rendered()) }
}
