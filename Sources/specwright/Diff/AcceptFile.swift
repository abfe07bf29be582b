import OpenAPIDiff
import OpenAPIDocument

/// The findings that somebody has accepted, each with its place in the file.
struct AcceptFile {
  private(set) var accepted = AcceptedFindings(entries: [])
  private let locations: [SourceLocation]

  init(entries: [(entry: AcceptedFindings.Entry, location: SourceLocation)] = []) {
    accepted = AcceptedFindings(entries: entries.map(\.entry))
    locations = entries.map(\.location)
  }

  /// The report with what is accepted. Entries that accept nothing are warned of; those that no
  /// finding has only where all of the documents was compared.
  func apply(
    to report: Report, today: String, isWhole: Bool, reporting diagnostics: inout Diagnostics
  ) -> Report {
    let (report, problems) = accepted.apply(to: report, today: today)
    for (index, problem) in problems {
      let entry = accepted.entries[index]
      switch problem {
      case .unmatched where !isWhole: continue
      case .unmatched:
        diagnostics.report(
          .warning, "unmatched-acceptance",
          "no finding has the fingerprint '\(entry.fingerprint)' any more", at: locations[index],
          advice: "remove the entry")
      case .otherID(let id):
        diagnostics.report(
          .warning, "other-finding",
          "'\(entry.fingerprint)' is the fingerprint of '\(id)', which is not accepted",
          at: locations[index])
      case .expired:
        diagnostics.report(
          .warning, "expired-acceptance",
          "this was accepted until \(entry.acceptance.expires ?? today), and is not any more",
          at: locations[index])
      }
    }
    return report
  }
}

/// Reads an accept-file from its YAML: a list of mappings.
struct AcceptFileReader: MappingReader {
  var diagnostics: Diagnostics

  init(reporting diagnostics: Diagnostics) {
    self.diagnostics = diagnostics
  }

  private static let keys = ["fingerprint", "id", "reason", "expires"]

  mutating func file(_ root: YAMLNode) -> AcceptFile {
    if case .scalar(let scalar) = root.value, scalar.kind == .null { return AcceptFile() }
    guard let items = root.items else {
      report(
        "wrong-type", "the accept-file must be a list, not \(root.kindPhrase)", at: root.location)
      return AcceptFile()
    }
    var places: [String: SourceLocation] = [:]
    var entries: [(AcceptedFindings.Entry, SourceLocation)] = []
    for item in items {
      guard let entry = entry(item) else { continue }
      if let first = places[entry.fingerprint] {
        diagnostics.report(
          .error, "duplicate-acceptance", "'\(entry.fingerprint)' is accepted twice",
          at: item.location, notes: [Diagnostic.Note("the first time is here", at: first)])
        continue
      }
      places[entry.fingerprint] = item.location
      entries.append((entry, item.location))
    }
    return AcceptFile(entries: entries)
  }

  private mutating func entry(_ item: YAMLNode) -> AcceptedFindings.Entry? {
    var texts: [String: String] = [:]
    var isRight = item.entries != nil
    for field in entries(of: item, noun: "an entry of the accept-file", known: Self.keys) {
      let text = scalarText(field)
      if let text, let wish = Self.wish(for: field.key, unmetBy: text) {
        report(
          "unusable-acceptance", "'\(field.key)' must be \(wish), not '\(text)'",
          at: field.value.location)
        isRight = false
      }
      isRight = isRight && text != nil
      texts[field.key] = text
    }
    guard item.entries != nil else { return nil }
    for key in ["fingerprint", "reason"] where isRight && texts[key] == nil {
      report("missing-field", "an entry of the accept-file needs a '\(key)'", at: item.location)
      isRight = false
    }
    guard isRight, let fingerprint = texts["fingerprint"], let reason = texts["reason"] else {
      return nil
    }
    return AcceptedFindings.Entry(
      fingerprint: fingerprint, id: texts["id"], reason: reason, expires: texts["expires"])
  }

  /// What a field must be, if the text is not.
  private static func wish(for key: String, unmetBy text: String) -> String? {
    switch key {
    case "fingerprint":
      text.wholeMatch(of: /[0-9a-f]{16}/) == nil ? "16 hexadecimal digits in lower case" : nil
    case "expires": Day(text) == nil ? "a day such as 2027-03-31" : nil
    case "reason": text.allSatisfy(\.isWhitespace) ? "a sentence" : nil
    default: nil
    }
  }
}
