import DiffReports
import OpenAPIDocument

/// Where one of the two documents comes from.
enum DocumentInput {
  case file(String)
  case standardInput
  /// A file of a commit; the index of the repository where the name is empty.
  case commit(GitCommit, path: String)

  /// What is looked for in a directory.
  static let names = ["openapi.yaml", "openapi.yml", "openapi.json"]

  /// Decides what a word of the command line means: a file or a directory that is there, or else
  /// `GITREF:path`.
  init(_ word: String) throws(UnreadableFile) {
    if word == "-" {
      self = .standardInput
      return
    }
    if let kind = try? FileSystem.kind(of: word) {
      guard kind == .directory else {
        self = .file(word)
        return
      }
      let folder = word.hasSuffix("/") ? word : word + "/"
      let found = Self.names.filter { FileSystem.hasContents(folder + $0) }
      self = .file(folder + (try Self.single(of: found)))
      return
    }
    if word.contains("://") {
      throw UnreadableFile(
        description: "nothing is fetched; download it first, and give its path, or pipe it to '-'")
    }
    guard let colon = word.firstIndex(of: ":"), !word.hasPrefix("/"), !word.hasPrefix(".") else {
      self = .file(word)
      return
    }
    let commit = try GitCommit(named: String(word[..<colon]))
    let path = String(word[word.index(after: colon)...])
    guard let entries = try commit.names(in: path) else {
      self = .commit(commit, path: path)
      return
    }
    let name = try Self.single(of: Self.names.filter(entries.contains))
    self = .commit(
      commit, path: path.isEmpty || path.hasSuffix("/") ? path + name : path + "/" + name)
  }

  private static func single(of found: [String]) throws(UnreadableFile) -> String {
    guard let first = found.first else {
      throw UnreadableFile(description: "it is a directory, and has no \(names.listed)")
    }
    guard found.count == 1 else {
      throw UnreadableFile(
        description: "it is a directory, and has \(found.joined(separator: " and ")): say which")
    }
    return first
  }

  /// By which reports call it.
  var name: String {
    switch self {
    case .file(let path): path
    case .standardInput: "-"
    case .commit(let commit, let path): commit.name + ":" + path
    }
  }

  /// The directory in which settings for it stand.
  var folder: String {
    guard case .file(let path) = self else { return "" }
    return path.folder
  }

  /// What `specwright.yaml` beside the document says of its root, as it is written there.
  func writtenRoot(reporting diagnostics: inout Diagnostics) -> String? {
    let configuration: SourceFile? =
      if case .commit(let commit, let path) = self {
        try? commit.file(at: path.folder + Configuration.fileName)
      } else {
        try? SourceFile.read(folder + Configuration.fileName)
      }
    guard let configuration else { return nil }
    var reader = RootReader(reporting: diagnostics)
    defer { diagnostics = reader.diagnostics }
    return reader.root(in: configuration)
  }

  /// Reads the document and what it refers to. All of it has to be below the root: a directory, or one
  /// that a path leads to from the document's own; without either, that one.
  ///
  /// Throws if it cannot be read at all, and returns `nil` after reporting what is wrong with it.
  func graph(
    below root: String?, or written: String?, reporting diagnostics: inout Diagnostics
  ) throws(UnreadableFile) -> SchemaGraph? {
    let directory = root ?? written?.asPath(from: folder)
    switch self {
    case .file(let path):
      // A colon would be taken for that of a commit.
      let source = try SourceFile.read(
        path.contains(":") && !path.hasPrefix("/") ? "./" + path : path)
      return try Self.graph(of: source, below: directory, reporting: &diagnostics)
    case .standardInput:
      let bytes: [UInt8]
      do {
        bytes = try FileSystem.rest(of: FileSystem.standardInput)
      } catch {
        throw UnreadableFile(description: "standard input ends with an error")
      }
      let source = SourceFile(path: SourceFile.standardInput, bytes: bytes)
      return try Self.graph(of: source, below: directory, reporting: &diagnostics)
    case .commit(let commit, let path):
      let source = try commit.file(at: path)
      let files = try commit.root(ofDocumentAt: path, below: root, or: written)
      return loadGraph(
        from: source, below: files, reading: { try commit.file(at: commit.path(named: $0)) },
        reporting: &diagnostics)
    }
  }

  private static func graph(
    of source: SourceFile, below root: String?, reporting diagnostics: inout Diagnostics
  ) throws(UnreadableFile) -> SchemaGraph? {
    let files = try DocumentFiles(in: source.path.folder, below: root)
    return loadGraph(
      from: source, below: files.root, reading: files.read, reporting: &diagnostics)
  }
}
