public import OpenAPIDocument

/// All findings of a comparison, in an order that only the documents decide.
public struct Report: Sendable {
  /// One of the two documents.
  public struct Side: Sendable {
    /// As the user named it: a path, `-`, or `GITREF:path`.
    public let name: String
    public let title: String
    /// `info.version`.
    public let version: String
    /// Every file that a place of a finding is in, the document's own first.
    public let files: [SourceFile]

    public init(name: String, title: String, version: String, files: [SourceFile]) {
      self.name = name
      self.title = title
      self.version = version
      self.files = files
    }
  }

  /// What the changes mean for one operation or one type.
  public struct Impact: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
      case operation(OperationName)
      /// The name of a component.
      case type(String)
    }

    public let subject: Subject
    public let consequences: Consequences
    /// Indices of the findings that say so.
    public let findings: [Int]

    public init(subject: Subject, consequences: Consequences, findings: [Int]) {
      self.subject = subject
      self.consequences = consequences
      self.findings = findings
    }
  }

  public let old: Side
  public let new: Side
  /// Breaking ones first, then in the order of the new document, what it lacks in that of the old one.
  public let findings: [Finding]
  public let impacts: [Impact]
  public let step: SemanticVersionStep

  public init(
    old: Side, new: Side, findings: [Finding], impacts: [Impact], step: SemanticVersionStep
  ) {
    self.old = old
    self.new = new
    self.findings = findings
    self.impacts = impacts
    self.step = step
  }

  /// How many findings of a severity are not accepted.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity && $0.acceptance == nil }
  }
}

/// The part of a semantic version (https://semver.org) that has to be raised at least.
public enum SemanticVersionStep: String, Hashable, Sendable, CaseIterable {
  case none, patch, minor, major
}
