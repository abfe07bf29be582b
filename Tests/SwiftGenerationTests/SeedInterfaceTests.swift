import Foundation
import OpenAPIDocument
import Testing

/// The converse operation that is served has the interface of the document that the project comes from.
@Suite struct SeedInterfaceTests {
  @Test(.enabled(if: SharedDocuments.areHere, "../shared is not here"))
  func converseHasTheInterfaceOfTheSeed() throws {
    let seed = try graph(
      of: SharedDocuments.root.appending(path: "seeds/bedrock-converse.openapi.yaml"))
    let ours = try graph(of: Repository.root.appending(path: "openapi/bifrost.yaml"))
    let path = "/bedrock/model/{modelId}/converse"
    let theirs = try #require(seed.operation(at: path))
    let converse = try #require(ours.operation(at: path))
    var comparison = GraphComparison(left: seed, right: ours)

    #expect(converse.id == theirs.id)
    #expect(converse.method == theirs.method)
    #expect(converse.parameters.map(\.name) == theirs.parameters.map(\.name))
    for (left, right) in zip(theirs.parameters, converse.parameters) {
      #expect(left.place == right.place)
      #expect(left.isRequired == right.isRequired)
      comparison.compare(left.schema, right.schema, at: "parameter \(left.name)")
    }
    #expect(converse.requestBody?.isRequired == theirs.requestBody?.isRequired)
    comparison.compare(theirs.requestBody?.content, converse.requestBody?.content, at: "request")
    for code in [200, 400, 500] {
      comparison.compare(
        theirs.response(code)?.content, converse.response(code)?.content, at: "response \(code)")
    }
    #expect(comparison.differences == [])
    #expect(comparison.comparedPairs > 50)
  }

  @Test func aDifferenceIsFound() throws {
    func graph(_ type: String) throws -> SchemaGraph {
      try self.graph(
        ofText: """
          openapi: 3.1.0
          info: { title: T, version: '1' }
          paths: {}
          components:
            schemas:
              Node:
                properties:
                  next: { $ref: '#/components/schemas/Node' }
                  value: { type: \(type) }
          """)
    }
    let (left, right) = (try graph("string"), try graph("integer"))
    var comparison = GraphComparison(left: left, right: right)
    comparison.compare(left.components.first?.value, right.components.first?.value, at: "Node")
    #expect(comparison.differences.count == 1)
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["CI"] == "true"))
  func sharedDocumentsAreHereInCI() {
    #expect(SharedDocuments.areHere)
  }

  private func graph(of url: URL) throws -> SchemaGraph {
    let directory = url.deletingLastPathComponent()
    func read(_ path: String) throws -> SourceFile {
      SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: directory.appending(path: path))))
    }
    var diagnostics = Diagnostics()
    let graph = loadGraph(
      from: try read(url.lastPathComponent), reading: read, reporting: &diagnostics)
    #expect(diagnostics.all.map(\.message) == [])
    return try #require(graph)
  }

  private func graph(ofText text: String) throws -> SchemaGraph {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "openapi.yaml", bytes: Array(text.utf8))
    return try #require(loadGraph(from: file, reading: { _ in file }, reporting: &diagnostics))
  }
}

enum SharedDocuments {
  static let root = Repository.root.deletingLastPathComponent().appending(path: "shared")
  static let areHere = FileManager.default.fileExists(atPath: root.path)
}

extension SchemaGraph {
  fileprivate func operation(at path: String) -> OpenAPIDocument.Operation? {
    operations.first { $0.paths.contains { $0.text == path } }
  }
}

extension OpenAPIDocument.Operation {
  fileprivate func response(_ code: Int) -> Response? {
    responses.first { $0.status == .code(code) }
  }
}

extension Parameter {
  fileprivate var schema: SchemaID? {
    switch serialization {
    case .style(_, _, _, let schema): schema
    case .content(let mediaType): mediaType.schema
    }
  }
}

/// Two graphs walked in step; pairs that were met before are equal until something says otherwise.
private struct GraphComparison {
  let left: SchemaGraph
  let right: SchemaGraph
  private(set) var differences: [String] = []
  private var met: Set<[Int]> = []

  var comparedPairs: Int { met.count }

  init(left: SchemaGraph, right: SchemaGraph) {
    self.left = left
    self.right = right
  }

  mutating func compare(_ left: [MediaType]?, _ right: [MediaType]?, at place: String) {
    guard left?.map(\.name) == right?.map(\.name) else {
      return differences.append("\(place): other media types")
    }
    for (one, other) in zip(left ?? [], right ?? []) {
      compare(one.schema, other.schema, at: place)
    }
  }

  mutating func compare(_ one: SchemaID?, _ other: SchemaID?, at place: String) {
    guard let one, let other else {
      if one != other { differences.append("\(place): a schema on one side only") }
      return
    }
    guard met.insert([one.index, other.index]).inserted else { return }
    let (leftAssertions, rightAssertions) = (assertions(left[one]), assertions(right[other]))
    guard Set(leftAssertions.keys) == Set(rightAssertions.keys) else {
      return differences.append(
        "\(place): \(leftAssertions.keys.sorted()) against \(rightAssertions.keys.sorted())")
    }
    for (name, assertion) in leftAssertions.sorted(by: { $0.key < $1.key }) {
      guard let counterpart = rightAssertions[name] else { continue }
      if assertion.value != counterpart.value {
        differences.append("\(place).\(name): \(assertion.value) against \(counterpart.value)")
      }
      for (key, child) in assertion.children {
        compare(child, counterpart.children[key], at: "\(place).\(key)")
      }
    }
  }

  private struct Assertion {
    /// The keyword with its subschemas taken out.
    let value: Keyword<Int>
    let children: [String: SchemaID]
  }

  private func assertions(_ schema: Schema) -> [String: Assertion] {
    guard case .object(let keywords) = schema.form else { return ["boolean": boolean(schema)] }
    var assertions: [String: Assertion] = [:]
    for keyword in keywords.map(\.keyword) where !keyword.isAnnotation {
      switch keyword {
      case .properties(let members):
        let children = Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.value) })
        let names = children.keys.sorted().map { Member(name: $0, value: 0) }
        assertions["properties"] = Assertion(value: .properties(names), children: children)
      case .required(let names):
        assertions["required"] = Assertion(value: .required(names.sorted()), children: [:])
      default:
        let children = keyword.subschemas.enumerated().map { ("\(keyword.name)\($0)", $1) }
        assertions[keyword.name] = Assertion(
          value: keyword.map { _ in 0 }, children: Dictionary(uniqueKeysWithValues: children))
      }
    }
    return assertions
  }

  private func boolean(_ schema: Schema) -> Assertion {
    if case .boolean(let flag) = schema.form {
      return Assertion(value: .const(.boolean(flag)), children: [:])
    }
    return Assertion(value: .const(.null), children: [:])
  }
}
