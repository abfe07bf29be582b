/// A file of generated Swift before it is text.
struct SwiftFile: Sendable {
  /// Relative to the output directory, with `/` between its parts.
  let path: String
  /// Laid out when it is asked for, so that no more than one layout is in memory at a time.
  private let layouts: [@Sendable () -> SwiftSource]

  init(path: String, @SwiftSourceBuilder source: @escaping @Sendable () -> SwiftSource) {
    self.path = path
    layouts = [source]
  }

  /// One file with the contents of all.
  init(path: String, joining files: [SwiftFile]) {
    self.path = path
    layouts = files.flatMap(\.layouts)
  }

  func rendered(access: AccessLevel = .public) -> GeneratedFile {
    var page = Page(access: access)
    return rendered(on: &page)
  }

  /// One page serves many files, one after the other.
  func rendered(on page: inout Page) -> GeneratedFile {
    for layout in layouts { page.add(layout()) }
    return GeneratedFile(path: path, text: page.takeFileText())
  }
}

/// A file as it is to be written.
public struct GeneratedFile: Hashable, Sendable {
  /// Relative to the output directory, with `/` between its parts.
  public let path: String
  public let text: String
}
