import Foundation
import OpenAPIDocument
import Testing

/// The YAML test suite, read by the parser that it tests.
struct YAMLSuite {
  struct Case {
    /// `229Q`, or `2G84/00` where a file has several.
    let id: String
    let input: [UInt8]
    let outcome: Outcome
  }

  enum Outcome {
    case refused
    case accepted
    /// The documents of the stream.
    case values([SuiteValue])
  }

  let cases: [Case]

  /// `nil` where the suite is not beside the checkout.
  static func load() throws -> YAMLSuite? {
    let folder = "conformance/yaml/src"
    guard let names = try SharedCorpus.names(in: folder) else { return nil }
    var cases: [Case] = []
    for name in names where name.hasSuffix(".yaml") {
      guard let bytes = try SharedCorpus.bytes(of: "\(folder)/\(name)") else { continue }
      cases += try self.cases(in: SourceFile(path: name, bytes: bytes))
    }
    return YAMLSuite(cases: cases)
  }

  /// What a case does not say it has from the one before it.
  private static func cases(in file: SourceFile) throws -> [Case] {
    var diagnostics = Diagnostics()
    let nodes = try #require(parseYAML(file, reporting: &diagnostics)?.items, "\(diagnostics.all)")
    // What the suite itself leaves out.
    if nodes.first?["skip"] != nil { return [] }
    var json: String?
    return try nodes.enumerated().map { index, node in
      let name = String(file.path.dropLast(".yaml".count))
      if let written = node["json"] { json = written.string }
      let values = try json.map { try SuiteValue.stream(of: $0) }
      return Case(
        id: nodes.count == 1 ? name : "\(name)/\(index / 10)\(index % 10)",
        input: Array(unmasked(try #require(node["yaml"]?.string)).utf8),
        outcome: node["fail"] == nil ? values.map { .values($0) } ?? .accepted : .refused)
    }
  }

  /// The suite writes blanks, tabs and line ends that one would not see by other characters.
  private static func unmasked(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "␣": result.append(" ")
      case "—", "↵": break
      case "»": result.append("\t")
      case "←": result.append("\r")
      case "⇔": result.append("\u{FEFF}")
      default: result.append(scalar)
      }
    }
    let end = "∎\n"
    let text = String(result)
    return text.hasSuffix(end) ? String(text.dropLast(end.count)) : text
  }
}

/// A value of JSON.
enum SuiteValue: Decodable, Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  /// Its code units: other than in Swift, texts that look alike differ.
  case string([UInt8])
  case array([SuiteValue])
  case object([String: SuiteValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(Array(value.utf8))
    } else if let values = try? container.decode([SuiteValue].self) {
      self = .array(values)
    } else {
      self = .object(try container.decode([String: SuiteValue].self))
    }
  }

  init(_ node: YAMLNode) {
    switch node.value {
    case .sequence(let items): self = .array(items.map { SuiteValue($0) })
    case .mapping(let entries):
      self = .object(
        Dictionary(
          entries.map { ($0.key, SuiteValue($0.value)) }, uniquingKeysWith: { first, _ in first }))
    case .scalar(let scalar):
      switch scalar.kind {
      case .null: self = .null
      case .boolean(let value): self = .boolean(value)
      case .string: self = .string(Array(scalar.text.utf8))
      case .integer: self = .number(DecimalNumber(scalar.text)?.int.map { Double($0) } ?? .nan)
      case .float: self = .number(Double(scalar.text) ?? .nan)
      }
    }
  }

  /// The values of a text of several documents, each of which ends with its line.
  static func stream(of text: String) throws -> [SuiteValue] {
    var values: [SuiteValue] = []
    var pending = ""
    for line in text.split(separator: "\n") {
      pending += line + "\n"
      guard let value = try? JSONDecoder().decode(SuiteValue.self, from: Data(pending.utf8)) else {
        continue
      }
      values.append(value)
      pending = ""
    }
    try #require(pending.isEmpty, "\(pending)")
    return values
  }
}
