import Foundation
import OpenAPIDocument
import SwiftGeneration

/// A document that somebody publishes, read where it stands.
struct CorpusDocument {
  struct Unusable: Error, CustomStringConvertible {
    let description: String

    init(_ diagnostics: Diagnostics) {
      description = diagnostics.rendered()
    }
  }

  let name: String
  let root: YAMLNode
  let graph: SchemaGraph

  static var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: Shared.corpus.path).sorted()
    }
  }

  init(_ name: String, reporting diagnostics: inout Diagnostics) throws {
    let bytes = try Array(Data(contentsOf: Shared.corpus.appendingPathComponent(name)))
    let source = SourceFile(path: name, bytes: bytes)
    guard let root = parseYAML(source, reporting: &diagnostics) else {
      throw Unusable(diagnostics)
    }
    self.name = name
    self.root = root
    graph = try Self.loadedGraph(of: root, reporting: &diagnostics)
  }

  private static func loadedGraph(
    of root: YAMLNode, reporting diagnostics: inout Diagnostics
  ) throws -> SchemaGraph {
    guard let document = decodeDocument(root, reporting: &diagnostics),
      let graph = resolveReferences(
        in: document, reading: { _ in throw CocoaError(.fileNoSuchFile) },
        reporting: &diagnostics)
    else { throw Unusable(diagnostics) }
    return graph
  }

  /// The module of the document, with a type `Case…` for each of `schemas` that has nothing but a
  /// value of it. So types without a name and rules of strings and numbers can be asked as well.
  func module(asking schemas: [SchemaID], options: GenerationOptions) throws -> TypeModule {
    let names = schemas.indices.map { "SchemaCase\($0)" }
    let holders = zip(names, schemas).map { name, schema in
      YAMLNode.Entry(
        key: name, keyLocation: root.location, value: holder(of: graph[schema].pointer))
    }
    var diagnostics = Diagnostics()
    let extended = try Self.loadedGraph(
      of: root.adding(holders, under: ["components", "schemas"]), reporting: &diagnostics)
    guard let files = generate(from: extended, options: options, reporting: &diagnostics) else {
      throw Unusable(diagnostics)
    }
    return TypeModule(files: files, types: names)
  }

  private func holder(of pointer: String) -> YAMLNode {
    let place = root.location
    let fragment = pointer.addingPercentEncoding(withAllowedCharacters: .urlFragmentAllowed)
    let reference = YAMLNode(
      entries: [("$ref", .text("#" + (fragment ?? pointer), at: place))], at: place)
    return YAMLNode(
      entries: [
        ("type", .text("object", at: place)),
        ("required", YAMLNode(.sequence([.text("value", at: place)]), at: place)),
        ("properties", YAMLNode(entries: [("value", reference)], at: place)),
      ], at: place)
  }
}

extension YAMLNode {
  fileprivate static func text(_ text: String, at location: SourceLocation) -> YAMLNode {
    YAMLNode(.scalar(YAMLScalar(text: text, kind: .string)), at: location)
  }

  fileprivate init(entries: [(key: String, value: YAMLNode)], at location: SourceLocation) {
    let entries = entries.map { Entry(key: $0.key, keyLocation: location, value: $0.value) }
    self.init(.mapping(entries), at: location)
  }

  /// With more entries in the mapping that the keys lead to.
  fileprivate func adding(_ added: [Entry], under keys: some Collection<String>) -> YAMLNode {
    var entries = entries ?? []
    guard let key = keys.first else { return YAMLNode(.mapping(entries + added), at: location) }
    let index = entries.firstIndex { $0.key == key } ?? entries.endIndex
    let inner =
      index < entries.endIndex ? entries[index].value : YAMLNode(.mapping([]), at: location)
    let entry = Entry(
      key: key, keyLocation: index < entries.endIndex ? entries[index].keyLocation : location,
      value: inner.adding(added, under: keys.dropFirst()))
    if index < entries.endIndex { entries[index] = entry } else { entries.append(entry) }
    return YAMLNode(.mapping(entries), at: location)
  }
}
