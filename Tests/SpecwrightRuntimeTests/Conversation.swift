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
  @BoxedOptional var inner: Block?

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

extension Block: JSONObject {
  static let members = ObjectMembers<Self> {
    $0.optional("text", \.text, textRule)
    $0.optional("image", \.image)
    $0.optional("input", \.input)
    $0.optional("content", \.content, ArrayRule(items: SelfValidating<Block>()))
    $0.boxedOptional("inner", \._inner, SelfValidating<Block>())
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

extension Turn: JSONObject {
  static let members = ObjectMembers<Self> {
    $0.required("role", \.role)
    $0.required("content", \.content, SelfValidating<Content>())
    $0.nullable("note", \.note)
    $0.presence("parent", \.parent)
    $0.optional("stopSequences", \.stopSequences, stopSequencesRule)
    $0.optional("stopReason", \.stopReason)
    $0.others(\.additionalProperties, IntegerRule(minimum: 0))
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
