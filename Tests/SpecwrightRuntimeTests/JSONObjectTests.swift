import SpecwrightRuntime
import Testing

/// Objects that are read, written and validated by their table of members.
@Suite(.serialized) struct JSONObjectTests {
  /// A text of which is counted how many are alive. Tests here run one after the other.
  private final class Token: Sendable {
    nonisolated(unsafe) static var alive = 0
    let text: String

    init(_ text: String) {
      self.text = text
      Self.alive += 1
    }

    deinit { Self.alive -= 1 }
  }

  private struct Name: JSONReadable, JSONWritable, Sendable {
    let token: Token

    static func read(from reader: inout JSONReader) -> Name? {
      String.read(from: &reader).map { Name(token: Token($0)) }
    }

    func write(to writer: inout JSONWriter) { writer.write(token.text) }
  }

  private struct Nothing: JSONObject, Equatable {
    static let members: ObjectMembers<Self> = ObjectMembers(unknown: .refused) { _ in }
  }

  private struct Toy: JSONObject {
    var name: Name
    var owner: Name?
    var sibling: Name?
    var state: Presence<Name>
    var isNew: Bool?
    var count: Int?
    var box: Nothing?
    @BoxedOptional var spare: Name?
    @Boxed var first: Presence<Name>
    var others: [String: Name]

    static let members: ObjectMembers<Self> = ObjectMembers {
      $0.required("name", \.name)
      $0.nullable("owner", \.owner)
      $0.optional("sibling", \.sibling)
      $0.presence("state", \.state)
      $0.optional("isNew", \.isNew)
      $0.optional("count", \.count, IntegerRule(minimum: 0))
      $0.optional("box", \.box)
      $0.boxedOptional("spare", \._spare, Unconstrained())
      $0.boxedPresence("first", \._first, Unconstrained())
      $0.others(\.others, Unconstrained())
    }
  }

  private func decoded(
    _ text: String, _ duplicates: JSONReader.DuplicateMembers = .refuse
  ) throws -> Toy {
    var options = JSONReader.Options()
    options.duplicateMembers = duplicates
    return try Toy.decoded(from: Array(text.utf8), options: options)
  }

  @Test(
    arguments: [
      #"{"name":"a","owner":null}"#,
      #"{"name":"a","owner":"b","sibling":"c","state":null,"isNew":false,"count":0,"box":{}}"#,
      #"{"name":"a","owner":"b","state":"d","isNew":true,"spare":"e","first":null,"x":"f","y":"g"}"#,
      #"{"name":"a","owner":null,"first":"h"}"#,
    ])
  func writesWhatWasRead(_ text: String) throws {
    let toy = try decoded(text)
    #expect(String(decoding: toy.encoded(), as: UTF8.self) == text)
    #expect(toy.validate().isEmpty)
  }

  private struct Similar: JSONObject {
    var index: Int?
    var start: Int?

    static let members: ObjectMembers<Self> = ObjectMembers {
      $0.optional("contentBlockIndexOfThisStream", \.index)
      $0.optional("contentBlockStartOfThisStream", \.start)
    }
  }

  @Test func tellsNamesApartThatDifferInTheMiddle() throws {
    let text = #"{"contentBlockStartOfThisStream":12345678,"contentBlockIndexOfThisStream":2}"#
    let similar = try Similar.decoded(from: Array(text.utf8))
    #expect(similar.start == 12_345_678)
    #expect(similar.index == 2)
  }

  @Test func validatesWhatWasBuilt() throws {
    var toy = try decoded(#"{"name":"a","owner":null}"#)
    toy.count = -1
    #expect(toy.validate().map(\.description) == ["/count: minimum: expected at least 0, not -1"])
  }

  /// Whatever ends the reading, what was read so far is given back, and just once.
  @Test(
    arguments: [
      #"{"name":"a","owner":"b","sibling":"c"}"#,
      #"{"name":"a","owner":"b","name":"c","owner":null,"sibling":"d","sibling":"e"}"#,
      #"{"name":"a","owner":"b","state":"c","state":null,"spare":"d","spare":"e","x":"f","x":"g"}"#,
      #"{"name":"a","owner":"b","first":"c","first":"d","name":7,"owner":7,"first":7,"state":7}"#,
      #"{"owner":"b","sibling":"c","spare":"d","first":"e","x":"f"}"#,
      #"{"name":"a","sibling":"c","state":"#,
      #"{"name":"a","owner":"#,
    ])
  func givesBackEverything(_ text: String) {
    for duplicates in [JSONReader.DuplicateMembers.refuse, .keepFirst, .keepLast] {
      let before = Token.alive
      _ = try? decoded(text, duplicates)
      #expect(Token.alive == before)
    }
  }

  @Test func theLastOfANameIsKept() throws {
    let toy = try decoded(
      #"{"name":"a","owner":"b","count":1,"name":"c","owner":null,"count":2}"#, .keepLast)
    #expect(
      String(decoding: toy.encoded(), as: UTF8.self) == #"{"name":"c","owner":null,"count":2}"#)
  }

  @Test func missingMembersAreTold() {
    let error = #expect(throws: ValidationError.self) { try decoded("{}") }
    let issues = error?.issues.map { "\($0.keyword) \($0.expected)" }
    #expect(issues == ["required a member 'name'", "required a member 'owner'"])
  }

  @Test func anObjectWithoutMembersIsRead() throws {
    #expect(try Nothing.decoded(from: Array("{}".utf8)) == Nothing())
    #expect(throws: ValidationError.self) { try Nothing.decoded(from: Array(#"{"a":1}"#.utf8)) }
  }
}
