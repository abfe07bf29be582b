public import OpenAPIDocument
internal import Patterns

/// The JSON Schema keywords that a document uses, and what generated code makes of each.
public struct KeywordCoverage: Sendable {
  public enum Treatment: String, Hashable, Sendable {
    case enforced, modelled, decoded, documented
    case notEnforced = "not enforced"
    case ignored
    /// Says where a schema is, and nothing about values.
    case followed
  }

  public struct Row: Hashable, Sendable {
    /// The keyword, with its value where that matters: `format: date`.
    public let keyword: String
    public let count: Int
    public let treatment: Treatment
  }

  /// What is not enforced comes last, in each group the most frequent first.
  public let rows: [Row]

  public init(of graph: SchemaGraph) {
    var counts: [Use: Int] = [:]
    var patterns: [String: Bool] = [:]
    func isSupported(_ source: String) -> Bool {
      if let known = patterns[source] { return known }
      let isSupported = (try? Pattern(source)) != nil
      patterns[source] = isSupported
      return isSupported
    }
    for schema in graph.schemas {
      guard case .object(let keywords) = schema.form else { continue }
      for located in keywords { counts[Use(located.keyword, isSupported), default: 0] += 1 }
    }
    rows = counts.map { Row(keyword: $0.name, count: $1, treatment: $0.treatment) }
      .sorted { left, right in
        (left.treatment.rank, -left.count, left.keyword)
          < (right.treatment.rank, -right.count, right.keyword)
      }
  }

  /// One line for each keyword, in aligned columns; `width` is in columns of a terminal.
  public func table(width: Int) -> String {
    let header = Row(keyword: "keyword", count: 0, treatment: .enforced)
    let treatmentWidth = Treatment.notEnforced.rawValue.count
    let countWidth = max(4, rows.map { String($0.count).count }.max() ?? 0)
    let room = max(8, width - treatmentWidth - countWidth - 4)
    let nameWidth = min(room, max(header.keyword.count, rows.map(\.keyword.count).max() ?? 0))
    func line(_ name: String, _ count: String, _ treatment: String) -> String {
      let cut = name.count > nameWidth ? name.prefix(nameWidth - 1) + "…" : name[...]
      return cut + String(repeating: " ", count: nameWidth - cut.count + 2)
        + String(repeating: " ", count: countWidth - count.count) + count + "  " + treatment + "\n"
    }
    return line(header.keyword, "uses", "in code")
      + rows.map { line($0.keyword.printable, String($0.count), $0.treatment.rawValue) }.joined()
  }
}

private struct Use: Hashable {
  let name: String
  let treatment: KeywordCoverage.Treatment

  init(_ keyword: Keyword<SchemaID>, _ isSupported: (String) -> Bool) {
    switch keyword {
    case .format(let format):
      name = "format: \(format)"
      treatment =
        switch KnownFormat(rawValue: format) {
        case .byte: .decoded
        case let format? where format.subject != .nothing: .enforced
        case _: .notEnforced
        }
    case .contentEncoding(let encoding):
      name = "contentEncoding: \(encoding)"
      treatment = encoding.lowercased() == "base64" ? .decoded : .notEnforced
    case .pattern(let source):
      name = "pattern"
      treatment = isSupported(source) ? .enforced : .notEnforced
    case .patternProperties(let members):
      name = "patternProperties"
      treatment = members.allSatisfy { isSupported($0.name) } ? .enforced : .notEnforced
    case .other(let other, _) where ValueTexts(rawValue: other) != nil:
      name = other
      treatment = .modelled
    case .other(let other, _):
      name = other.hasPrefix("x-") ? "x-…" : other
      treatment = .ignored
    default:
      name = keyword.name
      treatment = Self.treatment(of: keyword)
    }
  }

  private static func treatment(of keyword: Keyword<SchemaID>) -> KeywordCoverage.Treatment {
    switch keyword {
    case .title, .description, .deprecated, .example, .examples, .externalDocs: .documented
    case .default: .modelled
    case .contentMediaType, .contentSchema, .xml: .notEnforced
    case .comment: .ignored
    case .ref, .dynamicRef, .id, .anchor, .dynamicAnchor, .defs: .followed
    default: .enforced
    }
  }
}

extension KeywordCoverage.Treatment {
  fileprivate var rank: Int {
    switch self {
    case .enforced: 0
    case .modelled: 1
    case .decoded: 2
    case .followed: 3
    case .documented: 4
    case .ignored: 5
    case .notEnforced: 6
    }
  }
}

extension String {
  /// Without what would disturb the columns.
  fileprivate var printable: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
  }
}
