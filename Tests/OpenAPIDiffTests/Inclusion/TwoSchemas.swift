import Foundation
import OpenAPIDocument
import SchemaValidation
import Testing

@testable import OpenAPIDiff

/// A JSON or YAML text as a value.
func value(_ text: String) throws -> JSONLiteral {
  var diagnostics = Diagnostics()
  let source = SourceFile(path: "value.yaml", bytes: Array(text.utf8))
  let node = try #require(parseYAML(source, reporting: &diagnostics))
  return try #require(JSONLiteral(node, reporting: &diagnostics))
}

/// Two schemas, each a JSON text, and the question whether one includes the other.
struct TwoSchemas {
  enum Verdict: Equatable {
    case holds
    case fails(JSONLiteral)
    case unknown(String)
    /// The interpreter does not agree with a value that is said to tell the schemas apart.
    case wrong(JSONLiteral)
  }

  struct Unloadable: Error {
    let problems: [String]
  }

  let old: SchemaGraph
  let new: SchemaGraph

  init(_ old: String, _ new: String, registry: SchemaRegistry = .standard) throws {
    self.old = try Self.graph(old, registry: registry)
    self.new = try Self.graph(new, registry: registry)
  }

  init(_ old: SchemaGraph, _ new: SchemaGraph) {
    self.old = old
    self.new = new
  }

  static func graph(_ text: String, registry: SchemaRegistry = .standard) throws -> SchemaGraph {
    var diagnostics = Diagnostics()
    let source = SourceFile(path: "schema.yaml", bytes: Array(text.utf8))
    let graph = loadSchemas(
      from: [("root", source)], registry: registry,
      reading: { _ in throw CocoaError(.fileNoSuchFile) }, reporting: &diagnostics)
    guard let graph else { throw Unloadable(problems: diagnostics.all.map(\.message)) }
    return graph
  }

  /// Whether what the first sends is accepted by the second, the roots of both; as JSON Schema has it
  /// unless said otherwise.
  func verdict(
    _ members: UnknownMembers = UnknownMembers(
      senders: .any, servers: .asWritten, clients: .asWritten),
    direction: Direction = .request
  ) throws -> Verdict {
    let sender = try #require(old.components.first).value
    let receiver = try #require(new.components.first).value
    let joint = JointSchemas(old: old, new: new, direction: direction)
    var inclusion = Inclusion(schemas: joint, unknownMembers: members, direction: direction)
    switch inclusion.decide(
      [joint.numbers.id(of: sender, in: .old)], in: [joint.numbers.id(of: receiver, in: .new)])
    {
    case .holds: return .holds
    case .unknown(let reason): return .unknown(reason)
    case .fails(let value):
      let options = SchemaValidator.Options(
        omissions: direction == .request ? [.readOnly] : [.writeOnly])
      let isSent = SchemaValidator(graph: old, options: options).accepts(value, sender)
      let isReceived = SchemaValidator(graph: new, options: options).accepts(value, receiver)
      let isRefused =
        members.servers == .refuse
        ? inclusion.receiverAccepts(value, joint.numbers.id(of: receiver, in: .new)) == false
        : !isReceived
      return isSent && isRefused ? .fails(value) : .wrong(value)
    }
  }
}
