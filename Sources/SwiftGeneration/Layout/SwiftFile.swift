/// A file of generated Swift before it is text.
struct SwiftFile: Sendable {
  /// Relative to the output directory, with `/` between its parts.
  let path: String
  private let sections: [Section]

  private struct Section {
    let imports: [Import]
    /// Made when it is asked for, so that no more than one is in memory at a time.
    let source: @Sendable () -> SwiftSource
  }

  init(
    path: String, imports: [Import],
    @SwiftSourceBuilder source: @escaping @Sendable () -> SwiftSource
  ) {
    self.path = path
    sections = [Section(imports: imports, source: source)]
  }

  /// One file with the contents of all.
  init(path: String, joining files: [SwiftFile]) {
    self.path = path
    sections = files.flatMap(\.sections)
  }

  func rendered(access: AccessLevel = .public) -> GeneratedFile {
    var page = Page(access: access)
    return rendered(on: &page)
  }

  /// One page serves many files, one after the other.
  func rendered(on page: inout Page) -> GeneratedFile {
    page.startFile(imports: sections.flatMap(\.imports))
    for section in sections { page.addSection(section.source()) }
    return GeneratedFile(path: path, text: page.takeText())
  }
}

/// A file as it is to be written.
public struct GeneratedFile: Hashable, Sendable {
  /// Relative to the output directory, with `/` between its parts.
  public let path: String
  public let text: String
}
