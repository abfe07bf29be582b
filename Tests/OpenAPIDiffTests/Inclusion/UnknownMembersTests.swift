import OpenAPIDocument
import Testing

@testable import OpenAPIDiff

@Suite("Members that a schema does not name")
struct UnknownMembersTests {
  private static let asWritten = UnknownMembers(
    senders: .any, servers: .asWritten, clients: .asWritten)
  private static let declared = UnknownMembers(
    senders: .declared, servers: .asWritten, clients: .asWritten)
  private static let strict = UnknownMembers(
    senders: .declared, servers: .refuse, clients: .refuse)

  private func expect(
    _ sent: String, in received: String, _ members: UnknownMembers, gives witness: String?,
    direction: Direction = .request, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let verdict = try TwoSchemas(sent, received).verdict(members, direction: direction)
    let expected: TwoSchemas.Verdict = try witness.map { .fails(try value($0)) } ?? .holds
    #expect(verdict == expected, sourceLocation: location)
  }

  private typealias SourceLocation = Testing.SourceLocation

  @Test func sendersSendWhatTheyKnow() throws {
    let old = #"{"type":"object","properties":{"a":{"type":"string"}}}"#
    let new = #"{"type":"object","properties":{"a":{},"b":{"type":"string"}}}"#
    try expect(old, in: new, Self.asWritten, gives: #"{"b":null}"#)
    try expect(old, in: new, Self.declared, gives: nil)
    let open =
      #"{"properties":{"a":{"type":"string"}},"additionalProperties":true,"type":"object"}"#
    try expect(open, in: new, Self.declared, gives: #"{"b":null}"#)
    try expect(#"{"type":"object"}"#, in: new, Self.declared, gives: #"{"b":null}"#)
    let listed = #"{"enum":[{"a":"","b":1}]}"#
    try expect(listed, in: new, Self.declared, gives: #"{"a":"","b":1}"#)
    try expect(
      #"{"type":"object","properties":{"a":{}},"patternProperties":{"^x":{}}}"#,
      in: #"{"type":"object","maxProperties":1}"#, Self.declared, gives: #"{"a":null,"x":null}"#)
  }

  @Test func whatIsKnownIsInAllOfItsParts() throws {
    let parts = #"{"allOf":[{"properties":{"a":{}}},{"properties":{"b":{}}}],"type":"object"}"#
    try expect(
      parts, in: #"{"type":"object","properties":{"b":{"type":"string"}}}"#, Self.declared,
      gives: #"{"b":null}"#)
    try expect(
      parts, in: #"{"properties":{"c":{"type":"string"}}}"#, Self.declared, gives: nil)
    let choice =
      #"{"type":"object","oneOf":[{"properties":{"a":{}},"required":["a"]},{"required":["b"]}]}"#
    try expect(
      choice, in: #"{"properties":{"c":{"type":"string"}}}"#, Self.declared, gives: nil)
    try expect(
      choice, in: #"{"properties":{"b":{"type":"string"}}}"#, Self.declared, gives: #"{"b":null}"#)
  }

  @Test func everyLevelCounts() throws {
    let old =
      #"{"type":"array","items":{"type":"object","properties":{"a":{"properties":{"x":{}}}}}}"#
    let new =
      #"{"type":"array","items":{"properties":{"a":{"properties":{"y":{"type":"string"}}}}}}"#
    try expect(old, in: new, Self.declared, gives: nil)
    try expect(old, in: new, Self.asWritten, gives: #"[{"a":{"y":null}}]"#)
  }

  @Test func clientsIgnoreWhatTheyDoNotKnow() throws {
    let new = #"{"type":"object","properties":{"a":{},"b":{}}}"#
    let old = #"{"type":"object","properties":{"a":{}},"additionalProperties":false}"#
    try expect(new, in: old, Self.declared, gives: #"{"b":null}"#, direction: .response)
    try expect(new, in: old, UnknownMembers(), gives: nil, direction: .response)
    let tagged = """
      {"oneOf":[{"properties":{"k":{"const":1}},"required":["k"],"unevaluatedProperties":false},
      {"properties":{"k":{"const":2}},"required":["k"],"unevaluatedProperties":false}]}
      """
    let sent = #"{"type":"object","required":["k"],"properties":{"k":{"enum":[1,2]},"b":{}}}"#
    try expect(sent, in: tagged, UnknownMembers(), gives: nil, direction: .response)
    try expect(
      sent.replacing("[1,2]", with: "[1,2,3]"), in: tagged, UnknownMembers(), gives: #"{"k":3}"#,
      direction: .response)
    try expect(
      #"{"type":"object","properties":{"a":{},"b":{"type":"string"}}}"#,
      in: #"{"type":"object","properties":{"a":{}},"additionalProperties":{"type":"number"}}"#,
      UnknownMembers(), gives: #"{"b":""}"#, direction: .response)
  }

  @Test func serversRefuseWhatTheyDoNotKnow() throws {
    let old = #"{"type":"object","properties":{"a":{},"b":{}}}"#
    let new = #"{"type":"object","properties":{"a":{}}}"#
    try expect(old, in: new, Self.declared, gives: nil)
    try expect(old, in: new, Self.strict, gives: #"{"b":null}"#)
    try expect(new, in: old, Self.strict, gives: nil)
    try expect(old, in: old, Self.strict, gives: nil)
    try expect(old, in: #"{"type":"object"}"#, Self.strict, gives: nil)
    try expect(
      old, in: #"{"type":"object","properties":{"a":{}},"additionalProperties":{}}"#, Self.strict,
      gives: nil)
    try expect(
      #"{"properties":{"x":\#(old)}}"#, in: #"{"properties":{"x":\#(new)}}"#, Self.strict,
      gives: #"{"x":{"b":null}}"#)
    try expect(
      old, in: #"{"allOf":[{"properties":{"a":{}}},{"properties":{"b":{}}}]}"#, Self.strict,
      gives: nil)
  }

  @Test func whatMayBeLeftOutIsNotRequired() throws {
    let old = #"{"type":"object","properties":{"id":{"type":"string"}}}"#
    let new =
      #"{"type":"object","properties":{"id":{"type":"string","readOnly":true}},"required":["id"]}"#
    try expect(old, in: new, Self.declared, gives: nil, direction: .request)
    try expect(old, in: new, Self.declared, gives: "{}", direction: .response)
  }
}
