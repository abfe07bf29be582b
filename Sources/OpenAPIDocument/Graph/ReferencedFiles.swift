/// The files of a graph: that of the document, and those it refers to, each read once.
struct ReferencedFiles {
  struct File {
    let source: SourceFile
    /// `nil` where the file could not be read or is not YAML; that has been reported.
    let root: YAMLNode?
    /// Of its directory, relative to the directory of the document.
    let directory: [String]
    /// Pointers of the schemas that have an `$anchor`; `nil` before anybody asked.
    var anchors: [String: String]?
  }

  enum Failure: Error {
    case outsideRoot
    /// The path, and why.
    case unreadable(String, reason: String)
  }

  private(set) var files: [File]
  private var indices: [String: Int]
  private var sources: [SourceFile: Int]
  /// With the slash at its end; empty for the working directory.
  let rootDirectory: String
  private let read: (String) throws -> SourceFile

  init(root: YAMLNode, read: @escaping (String) throws -> SourceFile) {
    let source = root.location.file
    let slash = source.path.lastIndex(of: "/").map { source.path.index(after: $0) }
    let nameStart = slash ?? source.path.startIndex
    rootDirectory = String(source.path[..<nameStart])
    files = [File(source: source, root: root, directory: [])]
    indices = [String(source.path[nameStart...]): 0]
    sources = [source: 0]
    self.read = read
  }

  subscript(index: Int) -> File { files[index] }

  func index(of source: SourceFile) -> Int { sources[source] ?? 0 }

  /// The file that relative path segments name in another.
  mutating func open(
    _ segments: [String], from index: Int, reporting diagnostics: inout Diagnostics
  ) -> Result<Int, Failure> {
    var path = files[index].directory
    for segment in segments where segment != "." {
      if segment == ".." {
        guard path.popLast() != nil else { return .failure(.outsideRoot) }
      } else {
        path.append(segment)
      }
    }
    let key = path.joined(separator: "/")
    if let known = indices[key] { return .success(known) }
    let source: SourceFile
    do {
      source = try read(rootDirectory + key)
    } catch {
      return .failure(.unreadable(rootDirectory + key, reason: "\(error)"))
    }
    let root = parseYAML(source, reporting: &diagnostics)
    files.append(File(source: source, root: root, directory: path.dropLast()))
    indices[key] = files.count - 1
    sources[source] = files.count - 1
    return .success(files.count - 1)
  }

  /// The pointer of the schema with an `$anchor`.
  mutating func pointer(ofAnchor name: String, in index: Int) -> String? {
    if let anchors = files[index].anchors { return anchors[name] }
    var anchors: [String: String] = [:]
    var rest: [(YAMLNode, String)] = files[index].root.map { [($0, "")] } ?? []
    while let (node, pointer) = rest.popLast() {
      switch node.value {
      case .scalar: break
      case .sequence(let items):
        for (index, item) in items.enumerated() {
          rest.append((item, JSONPointer.appending(index, to: pointer)))
        }
      case .mapping(let entries):
        for entry in entries {
          if entry.key == "$anchor" || entry.key == "$dynamicAnchor", let text = entry.value.string
          {
            anchors[text] = pointer
          }
          rest.append((entry.value, JSONPointer.appending(entry.key, to: pointer)))
        }
      }
    }
    files[index].anchors = anchors
    return anchors[name]
  }
}
