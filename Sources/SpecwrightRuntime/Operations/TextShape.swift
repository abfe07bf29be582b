/// What the text of a parameter, header or form field stands for, where the text itself does not tell
/// a number from a string.
public indirect enum TextShape: Sendable {
  case scalar(ScalarTypes)
  case array(TextShape)
  /// One text is a scalar if it is of one of the types, and else a list of one; several are a list.
  case scalarOrArray(ScalarTypes, TextShape)
  /// `others` is the shape of members that are not listed; `nil` where they have no place.
  case object([TextMember], others: TextShape? = nil)
  /// The text is JSON.
  case json

  public static let string = TextShape.scalar(.string)
  public static let number = TextShape.scalar(.number)
  public static let boolean = TextShape.scalar(.boolean)
}

/// A member of an object whose members are texts.
public struct TextMember: Sendable {
  let name: String
  let shape: TextShape

  public init(_ name: String, _ shape: TextShape) {
    self.name = name
    self.shape = shape
  }
}

/// The JSON types that a text can be of.
public struct ScalarTypes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Stands for an empty text, unless strings are allowed too.
  public static let null = ScalarTypes(rawValue: 1)
  public static let boolean = ScalarTypes(rawValue: 2)
  public static let number = ScalarTypes(rawValue: 4)
  public static let string = ScalarTypes(rawValue: 8)
}

extension TextShape {
  /// The value of one text. Text that is of none of the types stays a string, for the rule to refuse.
  func value(of text: String) -> JSONValue {
    switch self {
    case .scalar(let types): types.value(of: text)
    case .array, .scalarOrArray: value(ofAll: [text])
    case .object: .string(text)
    case .json: (try? JSONValue.decoded(from: Array(text.utf8))) ?? .string(text)
    }
  }

  /// The value of several texts. Of a value that has one text only, the last of them.
  func value(ofAll texts: [String]) -> JSONValue {
    switch self {
    case .array(let items): return .array(texts.map(items.value))
    case .scalarOrArray(let types, let items):
      if texts.count < 2, let value = types.ownValue(of: texts.first ?? "") { return value }
      return .array(texts.map(items.value))
    case .scalar, .object, .json: return value(of: texts.last ?? "")
    }
  }

  /// The shape of lists alone, where one text could be a scalar as well.
  var asList: TextShape? {
    if case .scalarOrArray(_, let items) = self { .array(items) } else { nil }
  }

  /// Whether there is one text for the whole value.
  var isScalar: Bool {
    switch self {
    case .scalar, .json: true
    case .array, .scalarOrArray, .object: false
    }
  }

  /// Whether `null` may stand for no value.
  var allowsNull: Bool {
    switch self {
    case .scalar(let types), .scalarOrArray(let types, _): types.contains(.null)
    case .json: true
    case .array, .object: false
    }
  }

  /// The shape of a member.
  func member(_ name: String) -> TextShape? {
    guard case .object(let members, let others) = self else { return nil }
    return members.first { $0.name == name }?.shape ?? others
  }
}

extension ScalarTypes {
  fileprivate func value(of text: String) -> JSONValue { ownValue(of: text) ?? .string(text) }

  /// `nil` for a text that is of none of the types.
  fileprivate func ownValue(of text: String) -> JSONValue? {
    if contains(.number), DecimalNumber(text) != nil { return .number(text) }
    if contains(.boolean), text == "true" || text == "false" { return .boolean(text == "true") }
    if contains(.null), text.isEmpty, !contains(.string) { return .null }
    return contains(.string) ? .string(text) : nil
  }
}

extension JSONValue {
  /// As a parameter or form field holds it: a scalar without quotation marks, anything else as JSON.
  var text: String {
    switch self {
    case .null: ""
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let literal): literal
    case .string(let text): text
    case .array, .object: String(decoding: encoded(), as: UTF8.self)
    }
  }
}
