/// A type that a parameter of a path, query, header or cookie can have: a scalar.
public protocol ParameterValue: JSONReadable, JSONWritable {
  /// Makes a value from the decoded text of a parameter; `nil` if the text is none of the type.
  init?(parameter text: String)
  /// What a text that is none of the type breaks.
  static var parameterExpectation: ParameterExpectation { get }
}

/// What a parameter's text has to be.
public struct ParameterExpectation: Sendable {
  /// The JSON Schema keyword.
  public let keyword: StaticString
  /// As in `ValidationIssue.expected`.
  public let expected: String

  public init(keyword: StaticString, expected: String) {
    self.keyword = keyword
    self.expected = expected
  }
}

extension String: ParameterValue {
  public init?(parameter text: String) {
    self = text
  }

  public static var parameterExpectation: ParameterExpectation {
    ParameterExpectation(keyword: "type", expected: "a string")
  }
}

extension Int: ParameterValue {
  /// Takes what JSON takes as an integer.
  public init?(parameter text: String) {
    guard case .value(let value) = DecimalNumber(text)?.integer else { return nil }
    self = value
  }

  public static var parameterExpectation: ParameterExpectation {
    ParameterExpectation(keyword: "type", expected: "an integer of 64 bits")
  }
}

extension Double: ParameterValue {
  /// Takes what JSON takes as a number.
  public init?(parameter text: String) {
    guard DecimalNumber(text) != nil, let value = Double(text), value.isFinite else { return nil }
    self = value
  }

  public static var parameterExpectation: ParameterExpectation {
    ParameterExpectation(keyword: "type", expected: "a number")
  }
}

extension Bool: ParameterValue {
  /// Takes `true` and `false`.
  public init?(parameter text: String) {
    switch text {
    case "true": self = true
    case "false": self = false
    default: return nil
    }
  }

  public static var parameterExpectation: ParameterExpectation {
    ParameterExpectation(keyword: "type", expected: "true or false")
  }
}

extension Base64Data: ParameterValue {
  public init?(parameter text: String) {
    self.init(base64: text)
  }

  public static var parameterExpectation: ParameterExpectation {
    ParameterExpectation(keyword: "format", expected: "standard Base64 with padding")
  }
}

extension ClosedEnumeration {
  public init?(parameter text: String) {
    guard let index = Self.names.index(of: text) else { return nil }
    self = Self.allCases[index]
  }

  public static var parameterExpectation: ParameterExpectation {
    ParameterExpectation(keyword: "enum", expected: names.alternatives)
  }
}

extension OpenEnumeration {
  /// Takes only what has a case: parameters are read by servers.
  public init?(parameter text: String) {
    guard Self.names.index(of: text) != nil else { return nil }
    self.init(rawValue: text)
  }

  public static var parameterExpectation: ParameterExpectation {
    ParameterExpectation(keyword: "enum", expected: names.alternatives)
  }
}
