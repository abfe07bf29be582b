import ArgumentParser
import OpenAPIDocument

/// The flag that says where the files of a document are; it wins over `specwright.yaml`.
struct RootChoice: ParsableArguments {
  @Option(
    name: .customLong("root"),
    help: ArgumentHelp(
      """
      The directory below which the document and all that it refers to are; by default its own.
      """, valueName: "directory"))
  var directory: String?

  func validate() throws {
    if directory?.isEmpty == true { throw ValidationError("The path of --root is empty.") }
  }
}

/// Reads the root of a document from `specwright.yaml`, and nothing else of it.
struct RootReader: MappingReader {
  var diagnostics: Diagnostics

  /// Of `specwright.yaml`.
  static let field = "root"

  init(reporting diagnostics: Diagnostics) {
    self.diagnostics = diagnostics
  }

  /// As it is written there; what is wrong with the other fields is for those to tell who read them.
  mutating func root(in configuration: SourceFile) -> String? {
    var unheard = Diagnostics()
    let entries = parseYAML(configuration, reporting: &unheard)?.entries
    return entries?.first { $0.key == Self.field }.flatMap { text($0) }
  }

  /// The path of the one beside a document.
  mutating func root(besideDocumentIn folder: String) -> String? {
    guard let source = try? SourceFile.read(folder + Configuration.fileName) else { return nil }
    return root(in: source).map { $0.asPath(from: folder) }
  }
}

extension String {
  /// What a file in a folder means by a path; the folder has a slash at its end, or is empty.
  func asPath(from folder: String) -> String { hasPrefix("/") ? self : folder + self }
}
