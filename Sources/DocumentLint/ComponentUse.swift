internal import OpenAPIDocument

/// Which components the paths, webhooks and extensions of a document lead to.
///
/// References are followed as they are written. Where one cannot be attributed for certain, such as
/// by `$id` or `$anchor`, the component counts as used.
struct ComponentUse {
  fileprivate struct Component: Hashable {
    let kind: String
    let name: Spelling
  }

  /// What stands in one component, or outside of all.
  fileprivate struct Content {
    var references: Set<Component> = []
    /// Schemas that `allOf` takes in.
    var parents: Set<Component> = []
    var hasDiscriminator = false
    var hasAnchor = false
  }

  private static let nouns = [
    "schemas": "schema", "responses": "response", "parameters": "parameter",
    "examples": "example", "requestBodies": "request body", "headers": "header",
    "links": "link", "callbacks": "callback", "pathItems": "path item",
    "mediaTypes": "media type",
  ]

  private var components: [(component: Component, location: SourceLocation)] = []
  private var contents: [Component: Content] = [:]
  private var used: Set<Component> = []
  private var referenced: Set<Component> = []

  /// `nil` for a document of components that others use.
  init?(graph: SchemaGraph, source: SourceFile, trees: inout SourceTrees) {
    guard let root = trees.root(of: source),
      ["paths", "webhooks"].contains(where: { root[$0]?.entries?.isEmpty == false })
    else { return nil }
    var outside = Content()
    for entry in root.entries ?? [] where entry.key != "components" {
      outside.scan(entry.value, under: entry.key)
    }
    let others = Set(graph.schemas.map(\.location.file)).union(graph.filesOfOperations)
    for file in others where file != source {
      if let root = trees.root(of: file) { outside.scan(root, under: "") }
    }
    for kind in root["components"]?.entries ?? [] where Self.nouns[kind.key] != nil {
      for entry in kind.value.entries ?? [] {
        let component = Component(kind: kind.key, name: Spelling(entry.key))
        var content = Content()
        content.scan(entry.value, under: "")
        components.append((component, entry.keyLocation))
        contents[component] = content
      }
    }
    follow(outside.references.union(components.map(\.component).filter(isAnchored)))
    for (component, content) in contents {
      referenced.formUnion(content.references.subtracting([component]))
    }
  }

  private func isAnchored(_ component: Component) -> Bool {
    contents[component]?.hasAnchor ?? false
  }

  private mutating func follow(_ start: Set<Component>) {
    var children: [Component: [Component]] = [:]
    for (component, content) in contents {
      for parent in content.parents { children[parent, default: []].append(component) }
    }
    var rest = Array(start)
    while let component = rest.popLast() {
      guard used.insert(component).inserted, let content = contents[component] else { continue }
      rest += content.references
      // The discriminator of a parent selects among those that take it in.
      if content.hasDiscriminator { rest += children[component] ?? [] }
    }
  }

  func report(to diagnostics: inout Diagnostics) {
    for (component, location) in components where !used.contains(component) {
      let phrase = "the \(Self.nouns[component.kind] ?? component.kind) '\(component.name.text)'"
      diagnostics.report(
        .warning, "unused-component",
        referenced.contains(component)
          ? "\(phrase) is used by unused components only" : "nothing uses \(phrase)",
        at: location,
        pointer: JSONPointer.appending(
          component.name.text, to: "/components/" + component.kind))
    }
  }
}

extension ComponentUse.Content {
  /// Notes what stands below a node. No recursion: the nesting of a file is not limited here.
  mutating func scan(_ root: YAMLNode, under key: String) {
    var rest = [(node: root, key: key)]
    while let (node, key) = rest.popLast() {
      for item in node.items ?? [] { rest.append((item, key)) }
      for entry in node.entries ?? [] {
        switch entry.key {
        case "$ref", "$dynamicRef": note(entry.value.string, isParent: key == "allOf")
        case "$id", "$anchor", "$dynamicAnchor": hasAnchor = true
        case "discriminator": hasDiscriminator = hasDiscriminator || entry.value.entries != nil
        case "mapping": for member in entry.value.entries ?? [] { noteMapping(member.value.string) }
        default: break
        }
        rest.append((entry.value, entry.key))
      }
    }
  }

  private mutating func note(_ text: String?, isParent: Bool) {
    guard let text, let component = Self.component(text) else { return }
    references.insert(component)
    if isParent { parents.insert(component) }
  }

  private mutating func noteMapping(_ text: String?) {
    guard let text else { return }
    references.insert(
      Self.component(text) ?? ComponentUse.Component(kind: "schemas", name: Spelling(text)))
  }

  private static func component(_ text: String) -> ComponentUse.Component? {
    guard let hash = text.firstIndex(of: "#") else { return nil }
    let fragment = String(text[text.index(after: hash)...])
    let tokens = JSONPointer.tokens(of: percentDecoded(fragment[...]) ?? fragment) ?? []
    guard tokens.count >= 3, tokens[0] == "components" else { return nil }
    return ComponentUse.Component(kind: tokens[1], name: Spelling(tokens[2]))
  }
}

extension SchemaGraph {
  /// Files in which operations or what belongs to them stand.
  fileprivate var filesOfOperations: Set<SourceFile> {
    let all =
      operations + webhooks.flatMap(\.operations) + pathItems.flatMap(\.operations)
      + callbacks.flatMap { $0.requests.flatMap(\.operations) }
    var files: Set<SourceFile> = []
    for operation in all {
      files.insert(operation.location.file)
      files.formUnion(operation.parameters.map(\.location.file))
      if let body = operation.requestBody {
        files.insert(body.location.file)
        files.formUnion(body.content.map(\.location.file))
      }
      for response in operation.responses {
        files.formUnion(response.content.map(\.location.file))
        files.formUnion(response.headers.map(\.location.file))
      }
    }
    return files
  }
}
