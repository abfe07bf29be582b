import Foundation
import OpenAPIDocument
import Testing

@testable import SchemaValidation

/// Each of these ends at once, or not at all.
@Suite("Values and schemas that mean harm")
struct HostileValueTests {
  private static let depth = 490

  private func nested(_ open: String, _ close: String, around inner: String) throws -> JSONLiteral {
    let levels = Self.depth / open.count { $0 == "{" || $0 == "[" }
    return try value(
      String(repeating: open, count: levels) + inner + String(repeating: close, count: levels))
  }

  @Test func deepValuesOnASmallStack() async throws {
    let tree = try LoadedSchema(
      """
      anyOf:
      - {type: string}
      - {type: array, uniqueItems: true, items: {$ref: '#'}}
      - {type: object, unevaluatedProperties: false, allOf: [{additionalProperties: {$ref: '#'}}]}
      """)
    let lists = try nested("[", "]", around: "x")
    let objects = try nested("{a: ", "}", around: "x")
    let wrong = try nested("[{a: ", "}]", around: "1")
    let constant = try LoadedSchema(
      "{const: \(String(repeating: "[", count: 480))1"
        + "\(String(repeating: "]", count: 480))}")
    let sameConstant = try value(
      String(repeating: "[", count: 480) + "1" + String(repeating: "]", count: 480))
    let isRight = await onStack(of: 128 * 1024) {
      tree.accepts(lists) && tree.accepts(objects)
        && tree.validator.issues(of: wrong, against: tree.id).count == 1
        && constant.accepts(sameConstant) && !constant.accepts(objects)
    }
    #expect(isRight)
  }

  /// Two ways to each level, so that there are 2^490 ways to the innermost one.
  @Test(arguments: ["anyOf", "oneOf", "allOf"])
  func manyWaysToTheSamePlace(_ keyword: String) throws {
    let schema = try LoadedSchema(
      """
      \(keyword): [{$ref: '#/$defs/A'}, {$ref: '#/$defs/B'}]
      type: [object, 'null']
      $defs:
        A: {properties: {a: {$ref: '#'}}}
        B: {properties: {a: {$ref: '#'}}, minProperties: 1}
      """)
    let deep = try nested("{a: ", "}", around: "1")
    #expect(!schema.accepts(deep))
    #expect(!schema.validator.issues(of: deep, against: schema.id).isEmpty)
  }

  @Test func longChainsInPlace() throws {
    var text = "{$ref: '#/$defs/A0', $defs: {A3000: {type: string}"
    for index in 0..<3000 { text += ", A\(index): {title: t, $ref: '#/$defs/A\(index + 1)'}" }
    let schema = try LoadedSchema(text + "}}")
    #expect(schema.accepts(.string("a")))
    #expect(!schema.accepts(.null))
  }

  /// Every alternative leads to all others about the same value.
  @Test func manyRingsInPlace() throws {
    let names = (0..<12).map { "A\($0)" }
    let all = names.map { "{$ref: '#/$defs/\($0)'}" }.joined(separator: ", ")
    let definitions = names.map { "\($0): {type: string, allOf: [\(all)]}" }
    let schema = try LoadedSchema(
      "{$ref: '#/$defs/A0', $defs: {\(definitions.joined(separator: ", "))}}")
    #expect(schema.accepts(.string("a")))
    #expect(!schema.accepts(.null))
  }

  @Test func wideValues() throws {
    let schema = try LoadedSchema("{uniqueItems: true, items: {enum: [1, 2]}}")
    let items = (0..<20000).map { JSONLiteral.array([.number(DecimalNumber($0))]) }
    #expect(try LoadedSchema("{uniqueItems: true}").accepts(.array(items)))
    #expect(!schema.accepts(.array(items)))
    let members = (0..<20000).map { Member(name: "n\($0)", value: JSONLiteral.null) }
    let names = members.map(\.name).joined(separator: ", ")
    #expect(try LoadedSchema("{required: [\(names)]}").accepts(.object(members)))
  }

  /// Runs on a thread of its own, with no more stack than Swift's concurrency may give.
  private func onStack<Result: Sendable>(
    of size: Int, _ body: @escaping @Sendable () -> Result
  ) async -> Result {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: body()) }
      thread.stackSize = size
      thread.start()
    }
  }
}
