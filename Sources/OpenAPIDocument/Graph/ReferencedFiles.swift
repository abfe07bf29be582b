/// The files of a graph: that of the document, and those it refers to, each read once.
struct ReferencedFiles {
  struct File {
    let source: SourceFile
    /// `nil` where the file could not be read or is not YAML; that has been reported.
    let root: YAMLNode?
    /// Indices of the parts with a base URI of their own, the whole file first.
    let resources: [Int]
    /// The same by the pointers of their roots.
    let resourcesByPointer: [Spelling: Int]
  }

  enum Failure: Error {
    case outsideRoot
    /// In another scheme or on another machine, and not in the registry.
    case remote
    /// What is wrong with the path, to follow it in a sentence.
    case invalid(String)
    /// The path, and why.
    case unreadable(String, reason: String)
  }

  private(set) var files: [File] = []
  private(set) var resources: [SchemaResource] = []
  private var resourcesByURI: [URIReference: Int] = [:]
  /// Of whole files by their paths from the root, however a URI escapes them.
  private var resourcesByPath: [Spelling: Int] = [:]
  private var sources: [SourceFile: Int] = [:]
  let rootDirectory: DocumentRoot
  /// Where the document says that its directory is (`$self`); `nil` where that is the place it was read
  /// from.
  private var publishedDirectory: URIReference?
  let registry: SchemaRegistry
  private let read: (String) throws -> SourceFile
  private var assertingDialects: [String: Bool] = [:]
  /// Whether any file has a `$dynamicAnchor`.
  private(set) var haveDynamicAnchors = false

  /// `isSchema` tells that the root is a schema and not an OpenAPI document.
  init(
    root: YAMLNode, in rootDirectory: DocumentRoot?, isSchema: Bool, registry: SchemaRegistry,
    read: @escaping (String) throws -> SourceFile
  ) {
    let source = root.location.file
    self.rootDirectory = rootDirectory ?? DocumentRoot(ofDocumentAt: source.path)
    self.registry = registry
    self.read = read
    let slash = source.path.lastIndex(of: "/").map { source.path.index(after: $0) }
    let name = String(source.path[(slash ?? source.path.startIndex)...])
    var uri = URIReference("")
    uri.path = self.rootDirectory.uriPath(above: 0, down: name) ?? name
    add(source, root: root, at: uri, isSchema: isSchema)
    if let path = percentDecoded(uri.path[...]) { resourcesByPath[Spelling(path)] = 0 }
    let published = resources[0].uri
    if published.isAbsolute || published.path.hasPrefix("/"), !isSchema {
      publishedDirectory = URIReference(".").resolved(against: published)
    }
  }

  subscript(index: Int) -> File { files[index] }

  func index(of source: SourceFile) -> Int { files.count == 1 ? 0 : sources[source] ?? 0 }

  /// Adds a file that was not asked for by reference.
  @discardableResult
  mutating func add(
    _ source: SourceFile, root: YAMLNode?, at uri: URIReference, isSchema: Bool
  ) -> Int {
    let index = files.count
    let base = root?.documentURI.map { URIReference($0).resolved(against: uri).withoutFragment }
    var found = [SchemaResource(uri: base ?? uri, file: index, pointer: "")]
    if let root, isSchema || source.hasIdentifiers {
      found = ResourceScan(of: root, file: index, uri: base ?? uri, isSchema: isSchema).resources
    }
    let numbers = resources.count..<resources.count + found.count
    files.append(
      File(
        source: source, root: root, resources: Array(numbers),
        resourcesByPointer: Dictionary(
          zip(found.map { Spelling($0.pointer) }, numbers), uniquingKeysWith: { first, _ in first })
      ))
    for (offset, resource) in found.enumerated() {
      if resourcesByURI[resource.uri] == nil {
        resourcesByURI[resource.uri] = resources.count + offset
      }
      if !resource.dynamicAnchors.isEmpty { haveDynamicAnchors = true }
    }
    if resourcesByURI[uri] == nil { resourcesByURI[uri] = resources.count }
    resources += found
    sources[source] = index
    return index
  }

  /// The innermost resource around a place.
  func resource(at pointer: String, in file: Int) -> Int {
    guard files[file].resources.count > 1 else { return files[file].resources[0] }
    var around = pointer.utf8[...]
    while true {
      let known = files[file].resourcesByPointer[Spelling(String(Substring(around)))]
      if let known { return known }
      guard let slash = around.lastIndex(of: UInt8(ascii: "/")) else { break }
      around = around[..<slash]
    }
    return files[file].resources[0]
  }

  /// The resource that a URI names, which is read if it is a file or registered.
  mutating func open(
    _ uri: URIReference, reporting diagnostics: inout Diagnostics
  ) -> Result<Int, Failure> {
    if let known = resourcesByURI[uri] { return .success(known) }
    if let source = registry[uri] {
      let root = parseYAML(source, reporting: &diagnostics)
      add(source, root: root, at: uri, isSchema: true)
      return .success(resourcesByURI[uri] ?? 0)
    }
    let local = publishedDirectory.flatMap { uri.below(rootDirectory, publishedAt: $0) } ?? uri
    guard !local.isAbsolute else { return .failure(.remote) }
    guard let path = percentDecoded(local.path[...]), !path.utf8.contains(0) else {
      return .failure(.invalid("has a '%' that no two hexadecimal digits follow"))
    }
    guard !path.hasPrefix("/") else {
      return .failure(
        .invalid("is an absolute path, but files are found relative to the one that refers"))
    }
    guard !path.split(separator: "/").contains("..") else { return .failure(.outsideRoot) }
    if let known = resourcesByPath[Spelling(path)] {
      resourcesByURI[uri] = known
      return .success(known)
    }
    let source: SourceFile
    do {
      source = try read(rootDirectory.path(of: path))
    } catch is OutsideDirectory {
      return .failure(.outsideRoot)
    } catch {
      return .failure(.unreadable(rootDirectory.path(of: path), reason: "\(error)"))
    }
    let root = parseYAML(source, reporting: &diagnostics)
    let index = add(source, root: root, at: uri, isSchema: false)
    resourcesByPath[Spelling(path)] = files[index].resources[0]
    return .success(resourcesByURI[uri] ?? 0)
  }

  /// Whether the schemas of a resource assert anything beyond what they apply: not if `$schema` names
  /// a metaschema whose `$vocabulary` leaves the validation vocabulary out.
  mutating func asserts(_ resource: Int) -> Bool {
    guard let dialect = resources[resource].dialect else { return true }
    if let known = assertingDialects[dialect] { return known }
    var unheard = Diagnostics()
    let vocabularies = registry[URIReference(dialect)]
      .flatMap { parseYAML($0, reporting: &unheard) }?["$vocabulary"]?.entries
    let asserts = vocabularies?.contains { $0.key.hasSuffix("/vocab/validation") } ?? true
    assertingDialects[dialect] = asserts
    return asserts
  }
}

extension YAMLNode {
  /// `$self` of an OpenAPI document (OpenAPI 3.2, section 4.1).
  fileprivate var documentURI: String? {
    self["openapi"] == nil ? nil : self["$self"]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension URIReference {
  /// The same as a path from the root, where the directory of the document is said to be at a URI;
  /// `nil` for what is not below the root.
  fileprivate func below(_ root: DocumentRoot, publishedAt directory: URIReference) -> URIReference?
  {
    guard scheme == directory.scheme, authority == directory.authority else { return nil }
    let start = directory.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let end = path.split(separator: "/", omittingEmptySubsequences: false)
    let shared = zip(start, end.dropLast()).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let down = end.dropFirst(shared).joined(separator: "/")
    guard let path = root.uriPath(above: start.count - shared, down: down) else { return nil }
    var relative = self
    (relative.scheme, relative.authority) = (nil, nil)
    relative.path = path
    return relative
  }
}

extension SourceFile {
  /// Whether a schema in it may have a URI or an anchor.
  fileprivate var hasIdentifiers: Bool {
    let names = ["$id", "$anchor", "$dynamicAnchor"].map { Array($0.utf8) }
    var offset = 0
    while let dollar = bytes.firstIndex(of: UInt8(ascii: "$"), from: offset) {
      if names.contains(where: bytes[dollar...].starts(with:)) { return true }
      offset = dollar + 1
    }
    return false
  }
}
