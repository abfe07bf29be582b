import Foundation
import OpenAPIDocument
import Testing

@testable import OpenAPIDiff

/// Ways to write the same, also across versions of OpenAPI.
@Suite("Rewritten schemas")
struct RewriteTests {
  private func graph(_ version: String, _ schema: String, _ others: String = "") throws
    -> SchemaGraph
  {
    let text = """
      {"openapi":"\(version)","info":{"title":"t","version":"1"},"paths":{},
      "components":{"schemas":{"Root":\(schema)\(others)}}}
      """
    var diagnostics = Diagnostics()
    let source = SourceFile(path: "openapi.yaml", bytes: Array(text.utf8))
    let node = try #require(parseYAML(source, reporting: &diagnostics))
    let document = try #require(decodeDocument(node, reporting: &diagnostics))
    return try #require(
      resolveReferences(
        in: document, reading: { _ in throw CocoaError(.fileNoSuchFile) },
        reporting: &diagnostics))
  }

  private func expectEqual(_ first: SchemaGraph, _ second: SchemaGraph) throws {
    for direction in [Direction.request, .response] {
      for (sent, received) in [(first, second), (second, first)] {
        let pair = TwoSchemas(sent, received)
        #expect(try pair.verdict(direction: direction) == .holds)
        #expect(try pair.verdict(UnknownMembers(), direction: direction) == .holds)
      }
    }
  }

  @Test func nullability() throws {
    try expectEqual(
      try graph("3.0.3", #"{"type":"string","nullable":true,"minLength":1}"#),
      try graph("3.1.0", #"{"type":["null","string"],"minLength":1}"#))
    try expectEqual(
      try graph("3.0.3", #"{"type":"integer","minimum":0,"exclusiveMinimum":true}"#),
      try graph("3.1.0", #"{"type":"integer","minimum":1}"#))
    try expectEqual(
      try graph("3.1.0", #"{"anyOf":[{"type":"null"},{"type":"string"}]}"#),
      try graph("3.1.0", #"{"type":["string","null"]}"#))
  }

  @Test func references() throws {
    let pet = #"{"type":"object","required":["name"],"properties":{"name":{"type":"string"}}}"#
    try expectEqual(
      try graph(
        "3.1.0", ##"{"type":"array","items":{"$ref":"#/components/schemas/Pet"}}"##,
        ",\"Pet\":" + pet),
      try graph("3.1.0", #"{"type":"array","items":\#(pet)}"#))
    try expectEqual(
      try graph(
        "3.1.0",
        ##"{"allOf":[{"$ref":"#/components/schemas/Pet"},{"properties":{"age":{"type":"integer"}}}]}"##,
        ",\"Pet\":" + pet),
      try graph(
        "3.1.0",
        #"{"type":"object","required":["name"],"properties":{"name":{"type":"string"},"age":{"type":"integer"}}}"#
      ))
  }

  @Test func choices() throws {
    let schemas = [
      #"{"type":"object","oneOf":[{"required":["a"]},{"required":["b"]}]}"#,
      #"{"type":"object","anyOf":[{"required":["a"],"not":{"required":["b"]}},{"required":["b"],"not":{"required":["a"]}}]}"#,
      #"{"type":"object","if":{"required":["a"]},"then":{"not":{"required":["b"]}},"else":{"required":["b"]}}"#,
    ]
    for first in schemas {
      for second in schemas {
        let pair = try TwoSchemas(first, second)
        #expect(try pair.verdict() == .holds, "\(first) in \(second)")
      }
    }
  }
}
