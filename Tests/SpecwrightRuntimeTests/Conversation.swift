import SpecwrightRuntime

// Types in the form in which they are generated, with one of each kind of property.

enum Role: Hashable, Sendable, CaseIterable, ClosedEnumeration {
  case user
  case assistant

  static let names = MemberNames("user assistant")
}

enum StopReason: Hashable, Sendable, OpenEnumeration {
  case endTurn
  case maxTokens
  case unrecognized(String)

  static let names = MemberNames("end_turn max_tokens")
  static let known: [Self] = [.endTurn, .maxTokens]

  var rawValue: String {
    switch self {
    case .endTurn: "end_turn"
    case .maxTokens: "max_tokens"
    case .unrecognized(let value): value
    }
  }
}

/// A union of string and array.
enum Content: Hashable, Sendable, JSONReadable, JSONWritable, Validatable {
  case string(String)
  case blocks([Block])

  static func read(from reader: inout JSONReader) -> Content? {
    switch reader.peekType() {
    case .string: return String.read(from: &reader).map { .string($0) }
    case .array: return [Block].read(from: &reader).map { .blocks($0) }
    default:
      reader.refuseNext(keyword: "oneOf", expected: "a string or an array")
      return nil
    }
  }

  func write(to writer: inout JSONWriter) {
    switch self {
    case .string(let value): value.write(to: &writer)
    case .blocks(let value): value.write(to: &writer)
    }
  }

  func validate(in validation: inout Validation) {
    if case .blocks(let value) = self { value.validate(in: &validation) }
  }
}

struct Block: Hashable, Sendable {
  var text: String?
  var image: Base64Data?
  var input: RawJSONObject?
  var content: [Block]?
  @Boxed var inner: Block?

  init(
    text: String? = nil, image: Base64Data? = nil, input: RawJSONObject? = nil,
    content: [Block]? = nil, inner: Block? = nil
  ) {
    self.text = text
    self.image = image
    self.input = input
    self.content = content
    self.inner = inner
  }

  static let textRule = StringRule(minLength: 1)
}

extension Block: JSONReadable {
  private static let members = MemberNames(
    required: [], optional: ["text", "image", "input", "content", "inner"])

  static func read(from reader: inout JSONReader) -> Self? {
    var text: String?
    var image: Base64Data?
    var input: RawJSONObject?
    var content: [Block]?
    var inner: Block?
    guard var object = reader.beginObject() else { return nil }
    while let member = reader.nextMember(of: Self.members, in: &object) {
      switch member {
      case 0: text = Self.textRule.read(from: &reader)
      case 1: image = .read(from: &reader)
      case 2: input = .read(from: &reader)
      case 3: content = .read(from: &reader)
      case 4: inner = .read(from: &reader)
      default: reader.skipUnknownMember()
      }
    }
    return Self(text: text, image: image, input: input, content: content, inner: inner)
  }
}

extension Block: JSONWritable {
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("text", text)
    writer.member("image", image)
    writer.member("input", input)
    writer.member("content", content)
    writer.member("inner", inner)
    writer.endObject()
  }
}

extension Block: Validatable {
  func validate(in validation: inout Validation) {
    validation.member("text", text, Self.textRule)
    validation.member("content", content)
    validation.member("inner", inner)
  }
}

struct Turn: Hashable, Sendable {
  var role: Role
  var content: Content
  var note: String?
  var parent: Presence<Int>
  var stopSequences: [String]?
  var stopReason: StopReason?
  var additionalProperties: [String: Int]

  static let stopSequencesRule = ArrayRule(
    maxItems: 2, uniqueItems: true, items: StringRule(minLength: 1))
}

extension Turn: JSONReadable {
  private static let members = MemberNames(
    required: ["role", "content", "note"],
    optional: ["parent", "stopSequences", "stopReason"])

  static func read(from reader: inout JSONReader) -> Self? {
    var role: Role?
    var content: Content?
    var note: String??
    var parent: Presence<Int>?
    var stopSequences: [String]?
    var stopReason: StopReason?
    var additionalProperties: [String: Int] = [:]
    guard var object = reader.beginObject() else { return nil }
    while let member = reader.nextMember(of: Self.members, in: &object) {
      switch member {
      case 0: role = .read(from: &reader)
      case 1: content = .read(from: &reader)
      case 2: note = reader.readNullable()
      case 3: parent = .read(from: &reader)
      case 4: stopSequences = Self.stopSequencesRule.read(from: &reader)
      case 5: stopReason = .read(from: &reader)
      default: reader.readMember(of: &additionalProperties, IntegerRule(minimum: 0))
      }
    }
    guard let role, let content, let note else { return nil }
    return Self(
      role: role, content: content, note: note, parent: parent ?? .absent,
      stopSequences: stopSequences, stopReason: stopReason,
      additionalProperties: additionalProperties)
  }
}

extension Turn: JSONWritable {
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("role", role)
    writer.member("content", content)
    writer.member("note", nullable: note)
    writer.member("parent", parent)
    writer.member("stopSequences", stopSequences)
    writer.member("stopReason", stopReason)
    writer.members(additionalProperties)
    writer.endObject()
  }
}

extension Turn: Validatable {
  func validate(in validation: inout Validation) {
    validation.member("content", content)
    validation.member("stopSequences", stopSequences, Self.stopSequencesRule)
    validation.members(additionalProperties, IntegerRule(minimum: 0))
  }
}

/// The issues of a text, one line each: pointer, keyword, expected, actual, offset.
func issues<Value: JSONReadable>(
  _ text: String, as type: Value.Type, options: JSONReader.Options = JSONReader.Options()
) -> [String] {
  do {
    _ = try Value.decoded(from: Array(text.utf8), options: options)
    return []
  } catch {
    return error.issues.map { issue in
      let found = "\(issue.actual ?? "-") @\(issue.offset ?? -1)"
      return "\(issue.pointer) \(issue.keyword) \(issue.expected) | \(found)"
    }
  }
}

extension JSONWritable {
  var json: String { String(decoding: encoded(), as: UTF8.self) }
}

func decoded<Value: JSONReadable>(
  _ text: String, as type: Value.Type = Value.self,
  options: JSONReader.Options = JSONReader.Options()
) throws -> Value {
  try Value.decoded(from: Array(text.utf8), options: options)
}
