/// A file of generated Swift before it is text.
struct SwiftFile: Sendable {
  /// Relative to the output directory, with `/` between its parts.
  let path: String
  /// Laid out when it is asked for, so that no more than one layout is in memory at a time.
  private let layout: @Sendable () -> SwiftSource

  init(path: String, @SwiftSourceBuilder source: @escaping @Sendable () -> SwiftSource) {
    self.path = path
    layout = source
  }

  var source: SwiftSource { layout() }
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
