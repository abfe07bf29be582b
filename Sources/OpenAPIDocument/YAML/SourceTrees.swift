/// The files of a document as trees, so that what a graph keeps as a value has places again.
package struct SourceTrees {
  private var roots: [SourceFile: YAMLNode] = [:]

  package init() {}

  package mutating func root(of file: SourceFile) -> YAMLNode? {
    if let known = roots[file] { return known }
    var unheard = Diagnostics()
    guard let root = parseYAML(file, reporting: &unheard) else { return nil }
    roots[file] = root
    return root
  }

  /// The value at a JSON Pointer; `nil` where the file has none there.
  package mutating func node(at pointer: String, in file: SourceFile) -> YAMLNode? {
    root(of: file)?.node(at: pointer)
  }
}

extension YAMLNode {
  /// The value at a JSON Pointer below this one.
  package func node(at pointer: String) -> YAMLNode? {
    var node: YAMLNode? = self
    for token in JSONPointer.tokens(of: pointer) ?? [] {
      guard let parent = node else { return nil }
      node = parent.child(token)
    }
    return node
  }

  /// The item or member that one token of a JSON Pointer names.
  package func child(_ token: String) -> YAMLNode? {
    guard let items else { return self[token] }
    return Int(token).flatMap { items.indices.contains($0) ? items[$0] : nil }
  }
}
