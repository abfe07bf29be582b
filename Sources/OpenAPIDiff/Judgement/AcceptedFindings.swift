/// Findings that somebody has looked at and takes for right, such as those of an accept-file.
public struct AcceptedFindings: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public let fingerprint: String
    /// For people, and checked if it is there: the finding must have it.
    public let id: String?
    public let acceptance: Acceptance

    public init(fingerprint: String, id: String? = nil, reason: String, expires: String? = nil) {
      self.fingerprint = fingerprint
      self.id = id
      acceptance = Acceptance(reason: reason, expires: expires)
    }
  }

  /// What is wrong with an entry.
  public enum Problem: Hashable, Sendable {
    /// No finding is like it any more.
    case unmatched
    /// The finding is there, but its id is this.
    case otherID(String)
    /// Its last day is over, or is no date; the finding is not accepted.
    case expired
  }

  public let entries: [Entry]

  public init(entries: [Entry]) {
    self.entries = entries
  }

  /// The report with its findings accepted, and the entries that accept none, by their indices.
  ///
  /// `today` is an ISO 8601 date; without one no entry has expired.
  public func apply(
    to report: Report, today: String?
  ) -> (report: Report, problems: [(entry: Int, problem: Problem)]) {
    var findings = report.findings
    var problems: [(Int, Problem)] = []
    let indices = Dictionary(
      findings.enumerated().map { ($0.element.fingerprint, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for (number, entry) in entries.enumerated() {
      guard let index = indices[entry.fingerprint] else {
        problems.append((number, .unmatched))
        continue
      }
      let finding = findings[index]
      if let id = entry.id, id != finding.id {
        problems.append((number, .otherID(finding.id)))
      } else if entry.acceptance.isOver(on: today) {
        problems.append((number, .expired))
      } else {
        findings[index] = finding.accepted(entry.acceptance)
      }
    }
    return (report.replacing(findings), problems)
  }
}

extension Acceptance {
  fileprivate func isOver(on today: String?) -> Bool {
    guard let expires else { return false }
    guard let last = CalendarDate(expires) else { return true }
    return today.flatMap(CalendarDate.init).map { last < $0 } ?? false
  }
}

extension Finding {
  fileprivate func accepted(_ acceptance: Acceptance) -> Finding {
    Finding(
      id: id, change: change, severity: severity, message: message, reason: reason,
      consequences: consequences, fingerprint: fingerprint, acceptance: acceptance)
  }
}

extension Report {
  fileprivate func replacing(_ findings: [Finding]) -> Report {
    Report(old: old, new: new, findings: findings, impacts: impacts, step: step)
  }
}
