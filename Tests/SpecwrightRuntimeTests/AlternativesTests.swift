import SpecwrightRuntime
import Testing

/// Alternatives that come back to themselves further down in a value.
struct AlternativesTests {
  /// Both alternatives of a node speak of its child, so a chain of nodes can be read in as many ways as
  /// two to the power of its length.
  @Test func aChainOfNodesWithOverlappingAlternativesIsRead() {
    #expect(place(of: chain(60, endingIn: "1")) == 0)
  }

  @Test func tooManyWaysThroughAValueAreRefusedAtItsPlace() {
    let text = chain(60, endingIn: #""no number""#)
    var reader: [String] = []
    #expect(place(of: text, issues: &reader) == nil)
    #expect(reader.count == 1)
    #expect(reader.first?.contains("fewer trials of the alternatives") == true)
  }

  @Test func whatIsWrongInAShortChainIsSaid() {
    var issues: [String] = []
    #expect(place(of: chain(3, endingIn: #""no number""#), issues: &issues) == nil)
    #expect(!issues.isEmpty)
    #expect(issues.allSatisfy { !$0.contains("trials") })
  }

  private func chain(_ count: Int, endingIn leaf: String) -> String {
    String(repeating: #"{"child":"#, count: count) + #"{"a":\#(leaf),"b":\#(leaf)}"#
      + String(repeating: "}", count: count)
  }

  private func place(of text: String) -> Int? {
    var issues: [String] = []
    return place(of: text, issues: &issues)
  }

  private func place(of text: String, issues: inout [String]) -> Int? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      let place = reader.readClosest([Node.a, Node.b])
      issues = reader.issues().map(\.description)
      return place
    }
  }
}

/// What a generator makes of `Node: {anyOf: [A, B]}`.
private enum Node {
  static func node(_ value: JSONInstance, _ evaluation: inout SchemaEvaluation) {
    evaluation.anyOf(value, [Node.a, Node.b])
  }

  static func a(_ value: JSONInstance, _ evaluation: inout SchemaEvaluation) {
    evaluation.type(value, [.object])
    evaluation.properties(
      value, [PropertySchema("child", Node.node), PropertySchema("a", Node.number)])
  }

  static func b(_ value: JSONInstance, _ evaluation: inout SchemaEvaluation) {
    evaluation.type(value, [.object])
    evaluation.properties(
      value, [PropertySchema("child", Node.node), PropertySchema("b", Node.number)])
  }

  static func number(_ value: JSONInstance, _ evaluation: inout SchemaEvaluation) {
    evaluation.type(value, [.integer])
  }
}
