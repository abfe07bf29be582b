import DiffReports
import Foundation
import OpenAPIDiff
import OpenAPIDocument
import SchemaValidation
import Testing

/// A JSON Schema, and what it says of a text.
struct Schema {
  private let graph: SchemaGraph
  private let validator: SchemaValidator

  init(_ text: String) throws {
    var diagnostics = Diagnostics()
    let source = SourceFile(path: "schema.yaml", bytes: Array(text.utf8))
    let graph = loadSchemas(
      from: [("schema", source)], reading: { throw Unreadable(path: $0) },
      reporting: &diagnostics)
    self.graph = try #require(graph, "\(diagnostics.rendered())")
    #expect(diagnostics.all.isEmpty)
    validator = SchemaValidator(graph: self.graph)
  }

  static func published() throws -> Schema {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../../Sources/DiffReports/DiffReports.docc/report.schema.json")
    return try Schema(String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  /// Each as a line.
  func issues(of text: String) throws -> [String] {
    let value = try JSONLiteral(JSONSerialization.jsonObject(with: Data(text.utf8)))
    let root = try #require(graph.components.first).value
    return validator.issues(of: value, against: root).map { "\($0)" }
  }

  private struct Unreadable: Error {
    let path: String
  }
}

extension JSONLiteral {
  /// What Foundation has read.
  init(_ value: Any) throws {
    switch value {
    case is NSNull: self = .null
    case let text as String: self = .string(text)
    case let items as [Any]: self = .array(try items.map { try JSONLiteral($0) })
    case let members as [String: Any]:
      self = .object(
        try members.sorted { $0.key < $1.key }.map {
          Member(name: $0.key, value: try JSONLiteral($0.value))
        })
    case let number as NSNumber:
      // Foundation keeps flags as numbers of C's type for characters.
      if String(cString: number.objCType) == "c" {
        self = .boolean(number.boolValue)
      } else {
        self = .number(try #require(DecimalNumber(number.stringValue)))
      }
    default: throw Unknown()
    }
  }

  private struct Unknown: Error {}
}
