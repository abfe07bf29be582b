/// Builds a graph: numbers the schemas, and puts everything else in the place that refers to it.
struct ReferenceResolver {
  /// A value in a file.
  struct Place: Hashable {
    let file: Int
    private let exactPointer: ExactText

    init(file: Int, pointer: String) {
      self.file = file
      exactPointer = ExactText(pointer)
    }

    var pointer: String { exactPointer.text }
  }

  struct Target {
    let place: Place
    let node: YAMLNode
  }

  /// A schema that has its number but not yet its contents.
  struct Draft {
    let written: WrittenSchema
    let place: Place
    var form: Schema.Form?
    var isReferenced = false
  }

  private struct Request: Hashable {
    let file: Int
    let text: ExactText
  }

  let document: Document
  var decoder: DocumentDecoder
  var files: ReferencedFiles
  /// In the order of their numbers; those from `expanded` on have no contents yet.
  var drafts: [Draft] = []
  var expanded = 0
  var numbers: [Place: SchemaID] = [:]
  /// What `Resolved` says of a place that a reference led to, for objects that are no schemas.
  var objects: [Place: any Sendable] = [:]
  var reportedRings: Set<Place> = []
  var operationIDs: [String: Document.Name] = [:]
  /// In the order of their numbers; their operations come with `callbacks()`.
  var callbackDrafts: [Document.Callback] = []
  var callbackNumbers: [Place: CallbackID] = [:]
  /// Whose operations have to exist.
  var links: [Document.Link] = []
  private var targets: [Request: Target] = [:]
  private var comparisonsLeft = 100_000
  private var keyIndices: [Place: [ExactText: Int]] = [:]

  init(
    document: Document, diagnostics: Diagnostics, read: @escaping (String) throws -> SourceFile
  ) {
    self.document = document
    decoder = DocumentDecoder(diagnostics: diagnostics, version: document.version)
    files = ReferencedFiles(root: document.root, read: read)
  }

  var diagnostics: Diagnostics { decoder.diagnostics }

  func place(_ location: SourceLocation, _ pointer: String) -> Place {
    Place(file: files.index(of: location.file), pointer: pointer)
  }

  /// How a sentence names a place: as a reference within its file would.
  func name(of place: Place) -> String {
    (place.file == 0 ? "" : files[place.file].source.path) + "#" + place.pointer
  }

  /// What a reference leads to, which may be another reference; `nil` after reporting why not.
  mutating func target(
    of text: String, at location: SourceLocation, pointer: String
  ) -> Target? {
    let file = files.index(of: location.file)
    let request = Request(file: file, text: ExactText(text))
    if let target = targets[request] { return target }
    guard let target = find(text, from: file, at: location, pointer: pointer) else { return nil }
    targets[request] = target
    return target
  }

  private mutating func find(
    _ text: String, from file: Int, at location: SourceLocation, pointer: String
  ) -> Target? {
    switch ReferenceText(text) {
    case .here(let fragment):
      return find(fragment, in: file, text: text, at: location, pointer: pointer)
    case .file(let segments, let fragment):
      guard let file = open(segments, from: file, text: text, at: location, pointer: pointer)
      else { return nil }
      return find(fragment, in: file, text: text, at: location, pointer: pointer)
    case .remote:
      report(
        "remote-reference", "'\(text)' is not fetched", at: location, pointer: pointer,
        advice: "download it beside the document and refer to the file")
    case .invalid(let problem):
      report("invalid-reference", "'\(text)' \(problem)", at: location, pointer: pointer)
    }
    return nil
  }

  private mutating func open(
    _ segments: [String], from file: Int, text: String, at location: SourceLocation,
    pointer: String
  ) -> Int? {
    switch files.open(segments, from: file, reporting: &decoder.diagnostics) {
    case .success(let index): return index
    case .failure(.outsideRoot):
      let root = files.rootDirectory.isEmpty ? "./" : files.rootDirectory
      report(
        "reference-outside-root",
        "'\(text)' leads out of '\(root)', the directory of the document", at: location,
        pointer: pointer, advice: "copy the file into that directory")
    case .failure(.unreadable(let path, let reason)):
      report(
        "unreadable-file", "'\(path)' cannot be read: \(reason)", at: location, pointer: pointer,
        advice: file == 0 && isSchemaName(text)
          ? "did you mean '#/components/schemas/\(text)'?" : nil)
    }
    return nil
  }

  private mutating func isSchemaName(_ text: String) -> Bool {
    var target: Target? = Target(place: Place(file: 0, pointer: ""), node: document.root)
    for token in ["components", "schemas", text] {
      target = target.flatMap { child(token, of: $0) }
    }
    return target != nil
  }

  private mutating func find(
    _ fragment: ReferenceText.Fragment, in file: Int, text: String, at location: SourceLocation,
    pointer: String
  ) -> Target? {
    guard let root = files[file].root else { return nil }
    let tokens: [String]
    switch fragment {
    case .pointer(let written): tokens = written
    case .anchor(let name):
      guard let pointer = files.pointer(ofAnchor: name, in: file) else {
        report(
          "unresolved-reference", "'\(text)' does not exist: no schema has '$anchor: \(name)'",
          at: location, pointer: pointer)
        return nil
      }
      tokens = JSONPointer.tokens(of: pointer) ?? []
    }
    var target = Target(place: Place(file: file, pointer: ""), node: root)
    for token in tokens {
      guard let next = child(token, of: target) else {
        report(
          "unresolved-reference", "'\(text)' does not exist", at: location, pointer: pointer,
          advice: nearestKey(to: token, in: target.node).map { "did you mean '\($0)'?" })
        return nil
      }
      target = next
    }
    return target
  }

  /// Gives up after as many comparisons as nobody notices: who has made that many mistakes of a kind
  /// is helped by the first of them.
  private mutating func nearestKey(to token: String, in node: YAMLNode) -> String? {
    guard let entries = node.entries, entries.count <= comparisonsLeft else { return nil }
    comparisonsLeft -= entries.count
    return suggestion(for: token, among: entries.lazy.map(\.key))
  }

  private mutating func child(_ token: String, of target: Target) -> Target? {
    switch target.node.value {
    case .scalar: return nil
    case .sequence(let items):
      guard let index = Int(token), String(index) == token, items.indices.contains(index) else {
        return nil
      }
      let pointer = JSONPointer.appending(index, to: target.place.pointer)
      return Target(place: Place(file: target.place.file, pointer: pointer), node: items[index])
    case .mapping(let entries):
      guard let index = index(of: token, in: entries, at: target.place) else { return nil }
      let pointer = JSONPointer.appending(token, to: target.place.pointer)
      return Target(
        place: Place(file: target.place.file, pointer: pointer), node: entries[index].value)
    }
  }

  private mutating func index(
    of key: String, in entries: [YAMLNode.Entry], at place: Place
  ) -> Int? {
    let key = ExactText(key)
    guard entries.count > 16 else { return entries.firstIndex { ExactText($0.key) == key } }
    if let indices = keyIndices[place] { return indices[key] }
    var indices: [ExactText: Int] = Dictionary(minimumCapacity: entries.count)
    for (index, entry) in entries.enumerated() { indices[ExactText(entry.key)] = index }
    keyIndices[place] = indices
    return indices[key]
  }

  mutating func report(
    _ id: String, _ message: String, at location: SourceLocation, pointer: String,
    advice: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    decoder.diagnostics.report(
      .error, id, message, at: location, pointer: pointer, advice: advice, notes: notes)
  }
}
