internal import CLibYAML

/// Builds the tree of a document from libyaml's events, without recursion.
struct YAMLTreeBuilder {
  /// How deep values may nest; no document of people comes near it, and whoever walks the tree may
  /// recurse.
  static let deepestNesting = 500
  /// How many nodes aliases may add in all.
  static let mostAliasedNodes = 1_000_000

  enum Collection {
    case sequence, mapping
  }

  struct Key {
    let text: String
    let location: SourceLocation
    /// A plain `<<`.
    let isMerge: Bool
    /// False after a key that was refused.
    let isValid: Bool
  }

  /// A collection whose end has not come.
  struct Frame {
    let collection: Collection
    let anchor: String?
    let location: SourceLocation
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    /// Indices in `entries` of the values to merge.
    var merges: [Int] = []
    var key: Key?
    var extent = Extent(nodes: 1, depth: 1)
  }

  /// What a copy of a node costs.
  struct Extent {
    var nodes: Int
    var depth: Int

    mutating func include(_ child: Extent) {
      nodes += child.nodes
      depth = max(depth, child.depth + 1)
    }
  }

  enum Anchored {
    case open
    case node(YAMLNode, Extent)
  }

  var diagnostics: Diagnostics
  private(set) var root: YAMLNode?
  var hasStopped = false
  private let source: SourceFile
  let surrogates: SurrogateEscapes?
  private var frames: [Frame] = []
  private var anchors: [String: Anchored] = [:]
  private var aliasedNodes = 0
  private var comparisonsLeft = 100_000
  private var hasDocument = false
  /// Only where the file has line breaks that libyaml counts and nobody else does.
  private let table: LineTable?

  init(source: SourceFile, surrogates: SurrogateEscapes?, diagnostics: Diagnostics) {
    self.source = source
    self.surrogates = surrogates
    self.diagnostics = diagnostics
    table = LineTable.hasObsoleteBreaks(source.bytes) ? LineTable(source.bytes) : nil
  }

  var file: SourceFile { source }

  func location(_ mark: yaml_mark_t) -> SourceLocation {
    if let table {
      let (line, column) = table.position(ofScalar: mark.index)
      return SourceLocation(file: source, line: line, column: column)
    }
    return SourceLocation(file: source, line: mark.line + 1, column: mark.column + 1)
  }

  mutating func startDocument(at mark: yaml_mark_t) {
    guard hasDocument else {
      hasDocument = true
      return
    }
    diagnostics.report(
      .error, "several-documents", "a second YAML document starts here, but a file holds only one",
      at: location(mark))
    hasStopped = true
  }

  mutating func open(
    _ collection: Collection, anchor: UnsafePointer<yaml_char_t>?,
    tag: UnsafePointer<yaml_char_t>?, at mark: yaml_mark_t
  ) {
    let location = location(mark)
    let anchor = anchor.map { String(cString: $0) }
    if let anchor { anchors[anchor] = .open }
    if let tag { checkTag(String(cString: tag), of: collection, at: location) }
    frames.append(Frame(collection: collection, anchor: anchor, location: location))
    if frames.count > Self.deepestNesting { refuseNesting(at: location) }
  }

  mutating func close() {
    guard var frame = frames.popLast() else { return }
    let node: YAMLNode
    switch frame.collection {
    case .sequence: node = YAMLNode(.sequence(frame.items), at: frame.location)
    case .mapping:
      refuseDuplicates(in: &frame)
      mergeEntries(in: &frame)
      node = YAMLNode(.mapping(frame.entries), at: frame.location)
    }
    add(node, extent: frame.extent, anchor: frame.anchor)
  }

  mutating func addScalar(_ event: yaml_event_t) {
    let data = event.data.scalar
    let bytes = UnsafeBufferPointer(start: data.value, count: data.length)
    let location = location(event.start_mark)
    var text = String(decoding: bytes, as: UTF8.self)
    let isDoubleQuoted = data.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
    if let surrogates {
      if let restored = surrogates.restored(text, isDoubleQuoted: isDoubleQuoted) {
        text = restored
      } else {
        refuseLoneSurrogate(
          from: location, to: self.location(event.end_mark), escapes: surrogates)
      }
    }
    let isPlain = data.style == YAML_PLAIN_SCALAR_STYLE
    var kind = isPlain ? YAMLScalar.Kind(plain: bytes) : .string
    if let tag = data.tag {
      kind = self.kind(of: text, untagged: kind, tag: String(cString: tag), at: location)
    }
    if frames.last.map({ $0.collection == .mapping && $0.key == nil }) ?? false {
      let isMerge = isPlain && data.tag == nil && text == "<<"
      frames[frames.count - 1].key = Key(
        text: text, location: location, isMerge: isMerge, isValid: true)
      if let anchor = data.anchor {
        let node = YAMLNode(.scalar(YAMLScalar(text: text, kind: kind)), at: location)
        anchors[String(cString: anchor)] = .node(node, Extent(nodes: 1, depth: 1))
      }
      return
    }
    add(
      YAMLNode(.scalar(YAMLScalar(text: text, kind: kind)), at: location),
      extent: Extent(nodes: 1, depth: 1),
      anchor: data.anchor.map { String(cString: $0) })
  }

  mutating func addAlias(_ event: yaml_event_t) {
    guard let name = event.data.alias.anchor.map({ String(cString: $0) }) else { return }
    let location = location(event.start_mark)
    let null = YAMLNode(.scalar(YAMLScalar(text: "", kind: .null)), at: location)
    switch anchors[name] {
    case .node(let node, let extent):
      aliasedNodes += extent.nodes
      if aliasedNodes > Self.mostAliasedNodes {
        diagnostics.report(
          .error, "too-many-aliases",
          "the aliases up to here stand for more than 1,000,000 values", at: location)
        hasStopped = true
      } else if frames.count + extent.depth > Self.deepestNesting {
        refuseNesting(at: location)
      } else {
        add(node, extent: extent, anchor: nil)
      }
    case .open:
      diagnostics.report(
        .error, "alias-in-own-anchor", "'*\(name)' stands inside the value that '&\(name)' names",
        at: location)
      add(null, extent: Extent(nodes: 1, depth: 1), anchor: nil)
    case nil:
      diagnostics.report(
        .error, "unknown-anchor", "no '&\(name)' stands before '*\(name)'", at: location,
        advice: nearestAnchor(to: name).map { "did you mean '*\($0)'?" })
      add(null, extent: Extent(nodes: 1, depth: 1), anchor: nil)
    }
  }

  /// Gives up after as many comparisons as nobody notices.
  private mutating func nearestAnchor(to name: String) -> String? {
    guard anchors.count <= comparisonsLeft else { return nil }
    comparisonsLeft -= anchors.count
    return suggestion(for: name, among: anchors.keys.sorted())
  }

  private mutating func refuseNesting(at location: SourceLocation) {
    diagnostics.report(
      .error, "nesting-too-deep",
      "values nest more than \(Self.deepestNesting) levels deep here", at: location)
    hasStopped = true
  }

  private mutating func add(_ node: YAMLNode, extent: Extent, anchor: String?) {
    if let anchor { anchors[anchor] = .node(node, extent) }
    let top = frames.count - 1
    guard top >= 0 else {
      root = node
      return
    }
    frames[top].extent.include(extent)
    guard frames[top].collection == .mapping else {
      frames[top].items.append(node)
      return
    }
    guard let key = frames[top].key else {
      frames[top].key = self.key(for: node)
      return
    }
    frames[top].key = nil
    guard key.isValid else { return }
    if key.isMerge { frames[top].merges.append(frames[top].entries.count) }
    frames[top].entries.append(
      YAMLNode.Entry(key: key.text, keyLocation: key.location, value: node))
  }

  /// A key that is an alias or a collection.
  private mutating func key(for node: YAMLNode) -> Key {
    if case .scalar(let scalar) = node.value {
      return Key(text: scalar.text, location: node.location, isMerge: false, isValid: true)
    }
    diagnostics.report(
      .error, "invalid-key", "a key must be text, not \(node.kindPhrase)", at: node.location)
    return Key(text: "", location: node.location, isMerge: false, isValid: false)
  }
}
