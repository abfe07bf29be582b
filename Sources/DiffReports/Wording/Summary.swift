internal import OpenAPIDiff

/// What a report comes to.
struct Summary {
  /// Whom a consequence hits.
  struct Toll {
    let operations: Int
    let types: Int

    /// Such as `3 operations, 1 type`.
    var words: String {
      [(operations, "operation"), (types, "type")].filter { $0.0 > 0 }.map { counted($0, $1) }
        .joined(separator: ", ")
    }
  }

  /// Of findings that are not accepted.
  let counts: [(severity: Severity, count: Int)]
  let accepted: Int
  /// Of those that are hit only.
  let tolls: [(name: String, words: String, toll: Toll)]
  let version: VersionAdvice

  init(of report: Report) {
    counts = Severity.allCases.reversed().map { ($0, report.count($0)) }
    accepted = report.findings.count { $0.acceptance != nil }
    version = VersionAdvice(for: report)
    tolls = Consequences.named.compactMap { member, name, words in
      let hit = report.impacts.filter { $0.consequences.contains(member) }
      let operations = hit.count { if case .operation = $0.subject { true } else { false } }
      let toll = Toll(operations: operations, types: hit.count - operations)
      return hit.isEmpty ? nil : (name, words, toll)
    }
  }

  func count(_ severity: Severity) -> Int {
    counts.first { $0.severity == severity }?.count ?? 0
  }

  /// In one sentence without a full stop.
  var verdict: String {
    let (breaking, warnings) = (count(.breaking), count(.warning))
    if breaking > 0 {
      return "\(counted(breaking, "change")) break\(breaking == 1 ? "s" : "") clients"
    }
    if warnings > 0 { return "\(counted(warnings, "change")) may break clients" }
    if count(.info) > 0 { return "Nothing breaks" }
    return accepted > 0 ? "Nothing breaks that was not accepted" : "Nothing changed"
  }

  /// Such as `2 breaking, 1 warning, 3 compatible, 1 accepted`.
  var countsSentence: String {
    let parts = counts.filter { $0.count > 0 }.map { $0.severity.counted($0.count) }
    return (parts + (accepted > 0 ? ["\(accepted) accepted"] : [])).joined(separator: ", ")
  }
}
