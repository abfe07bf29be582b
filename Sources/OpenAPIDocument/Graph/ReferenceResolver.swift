/// Builds a graph: numbers the schemas, and puts everything else in the place that refers to it.
struct ReferenceResolver {
  /// A value in a file.
  struct Place: Hashable {
    let file: Int
    private let spelling: Spelling

    init(file: Int, pointer: String) {
      self.file = file
      spelling = Spelling(pointer)
    }

    var pointer: String { spelling.text }
  }

  struct Target {
    let place: Place
    let node: YAMLNode
  }

  /// A schema that has its number but not yet its contents.
  final class Draft {
    let written: WrittenSchema
    let place: Place
    let scope: DynamicScopes.ID
    var form: Schema.Form?
    var isReferenced = false

    init(written: WrittenSchema, place: Place, scope: DynamicScopes.ID) {
      self.written = written
      self.place = place
      self.scope = scope
    }
  }

  /// What a response has in it.
  struct ResponseParts {
    let headers: [Header]
    let content: [MediaType]
    let links: [Link]
  }

  private struct Request: Hashable {
    let resource: Int
    let text: Spelling
  }

  /// A place, and which schemas the dynamic anchors of those around it stand for.
  struct ScopedPlace: Hashable {
    let place: Place
    let scope: DynamicScopes.ID
  }

  let document: Document
  var decoder: DocumentDecoder
  var files: ReferencedFiles
  /// In the order of their numbers; those from `expanded` on have no contents yet.
  var drafts: [Draft] = []
  var expanded = 0
  var numbers: [ScopedPlace: SchemaID] = [:]
  var scopes = DynamicScopes()
  /// What `Resolved` says of a place that a reference led to, for objects that are no schemas.
  var objects: [Place: any Sendable] = [:]
  /// Of responses that references led to: often all operations share a few.
  var responseParts: [Place: ResponseParts] = [:]
  var reportedRings: Set<Place> = []
  var operationIDs: [Spelling: Document.Name] = [:]
  /// In the order of their numbers; their operations come with `callbacks()`.
  var callbackDrafts: [Document.Callback] = []
  var callbackNumbers: [Place: CallbackID] = [:]
  /// Whose operations have to exist.
  var links: [Document.Link] = []
  private var targets: [Request: Target] = [:]
  private var comparisonsLeft = 100_000
  /// Of large mappings, by their places.
  private var keyIndices: [SourceLocation: [Spelling: Int]] = [:]

  init(
    document: Document, in root: DocumentRoot? = nil, isSchema: Bool = false,
    registry: SchemaRegistry, diagnostics: Diagnostics,
    read: @escaping (String) throws -> SourceFile
  ) {
    self.document = document
    decoder = DocumentDecoder(
      diagnostics: diagnostics, version: document.version, assumedNulls: document.assumedNulls)
    files = ReferencedFiles(
      root: document.root, in: root, isSchema: isSchema, registry: registry, read: read)
  }

  var diagnostics: Diagnostics { decoder.diagnostics }

  /// Of the places that only references led to.
  mutating func reportAssumedNulls() { decoder.assumedNulls.report(to: &decoder.diagnostics) }

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
    let resource = files.resource(at: pointer, in: files.index(of: location.file))
    let request = Request(resource: resource, text: Spelling(text))
    if let target = targets[request] { return target }
    guard let target = find(text, from: resource, at: location, pointer: pointer) else {
      return nil
    }
    targets[request] = target
    return target
  }

  private mutating func find(
    _ text: String, from resource: Int, at location: SourceLocation, pointer: String
  ) -> Target? {
    let reference = URIReference(text)
    guard let fragment = ReferenceFragment(reference.fragment ?? "") else {
      report(
        "invalid-reference", "'\(text)' has an escape after '#' that means nothing", at: location,
        pointer: pointer)
      return nil
    }
    var resource = resource
    if !reference.isEmptyButForFragment {
      let base = files.resources[resource].uri
      let uri = reference.resolved(against: base).withoutFragment
      if uri != base {
        guard let opened = open(uri, text: text, at: location, pointer: pointer) else {
          return nil
        }
        resource = opened
      }
    }
    return find(fragment, in: resource, text: text, at: location, pointer: pointer)
  }

  private mutating func open(
    _ uri: URIReference, text: String, at location: SourceLocation, pointer: String
  ) -> Int? {
    switch files.open(uri, reporting: &decoder.diagnostics) {
    case .success(let resource): return resource
    case .failure(.remote):
      report(
        "remote-reference", "'\(text)' is not fetched", at: location, pointer: pointer,
        advice: "download it beside the document and refer to the file")
    case .failure(.invalid(let problem)):
      report("invalid-reference", "'\(text)' \(problem)", at: location, pointer: pointer)
    case .failure(.outsideRoot):
      let root = files.rootDirectory
      report(
        "reference-outside-root",
        "'\(text)' leads out of '\(root.name)', "
          + (root.isOwnDirectory ? "the directory of the document" : "where all files have to be"),
        at: location, pointer: pointer,
        advice: "name one that has both by --root, or by 'root' in specwright.yaml")
    case .failure(.unreadable(let path, let reason)):
      let isFromDocument = files.index(of: location.file) == 0
      report(
        "unreadable-file", "'\(path)' cannot be read: \(reason)", at: location, pointer: pointer,
        advice: isFromDocument && isSchemaName(text)
          ? "did you mean '#/components/schemas/\(text)'?" : nil)
    }
    return nil
  }

  private mutating func isSchemaName(_ text: String) -> Bool {
    node(at: ["components", "schemas", text], below: document.root) != nil
  }

  private mutating func find(
    _ fragment: ReferenceFragment, in resource: Int, text: String, at location: SourceLocation,
    pointer: String
  ) -> Target? {
    let resource = files.resources[resource]
    guard let root = files[resource.file].root else { return nil }
    var tokens = JSONPointer.tokens(of: resource.pointer) ?? []
    switch fragment {
    case .pointer(let written): tokens += written
    case .anchor(let name):
      guard let anchored = resource.anchors[Spelling(name)] else {
        report(
          "unresolved-reference", "'\(text)' does not exist: no schema has '$anchor: \(name)'",
          at: location, pointer: pointer)
        return nil
      }
      tokens = JSONPointer.tokens(of: anchored) ?? []
    }
    var node = root
    for token in tokens {
      guard let next = child(token, of: node) else {
        if decoder.refused.contains(node.location) { return nil }
        report(
          "unresolved-reference", "'\(text)' does not exist", at: location, pointer: pointer,
          advice: nearestKey(to: token, in: node).map { "did you mean '\($0)'?" })
        return nil
      }
      node = next
    }
    return Target(
      place: Place(file: resource.file, pointer: JSONPointer.text(of: tokens)), node: node)
  }

  /// Gives up after as many comparisons as nobody notices: who has made that many mistakes of a kind
  /// is helped by the first of them.
  private mutating func nearestKey(to token: String, in node: YAMLNode) -> String? {
    guard let entries = node.entries, entries.count <= comparisonsLeft else { return nil }
    comparisonsLeft -= entries.count
    return suggestion(for: token, among: entries.lazy.map(\.key))
  }

  mutating func child(_ token: String, of node: YAMLNode) -> YAMLNode? {
    switch node.value {
    case .scalar: return nil
    case .sequence(let items):
      guard let index = Int(token), String(index) == token, items.indices.contains(index) else {
        return nil
      }
      return items[index]
    case .mapping(let entries):
      return index(of: token, in: entries, at: node.location).map { entries[$0].value }
    }
  }

  mutating func node(at place: Place) -> YAMLNode? {
    files[place.file].root.flatMap {
      node(at: JSONPointer.tokens(of: place.pointer) ?? [], below: $0)
    }
  }

  private mutating func node(at tokens: [String], below root: YAMLNode) -> YAMLNode? {
    var node: YAMLNode? = root
    for token in tokens { node = node.flatMap { child(token, of: $0) } }
    return node
  }

  private mutating func index(
    of key: String, in entries: [YAMLNode.Entry], at place: SourceLocation
  ) -> Int? {
    guard entries.count > 16 else {
      return entries.firstIndex { $0.key.hasSameCodeUnits(as: key) }
    }
    if let indices = keyIndices[place] { return indices[Spelling(key)] }
    var indices: [Spelling: Int] = Dictionary(minimumCapacity: entries.count)
    for (index, entry) in entries.enumerated() { indices[Spelling(entry.key)] = index }
    keyIndices[place] = indices
    return indices[Spelling(key)]
  }

  mutating func report(
    _ id: String, _ message: String, at location: SourceLocation, pointer: String,
    advice: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    decoder.diagnostics.report(
      .error, id, message, at: location, pointer: pointer, advice: advice, notes: notes)
  }
}
