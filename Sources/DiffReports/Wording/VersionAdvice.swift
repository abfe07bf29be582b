internal import OpenAPIDiff

/// What follows for `info.version`.
struct VersionAdvice {
  let step: SemanticVersionStep
  /// The least that the new document may be called; `nil` where the old version is not semantic.
  let least: String?
  /// Whether the new document is called less than that.
  let isNeglected: Bool
  private let newVersion: String

  init(for report: Report) {
    step = report.step
    newVersion = report.new.version
    let least = SemanticVersion(report.old.version)?.raised(by: report.step)
    self.least = step == .none ? nil : least?.description
    isNeglected =
      if step != .none, let least, let new = SemanticVersion(report.new.version) {
        new < least
      } else {
        false
      }
  }

  /// Such as `major, at least 2.0.0, but the new document says 1.3.0`.
  var sentence: String {
    var text = step == .none ? "no step" : step.rawValue
    if let least { text += ", at least \(least)" }
    if isNeglected { text += ", but the new document says \(newVersion)" }
    return text
  }
}

/// Major, minor and patch (https://semver.org); what follows them is not of interest here.
private struct SemanticVersion: Comparable, CustomStringConvertible {
  let major: Int
  let minor: Int
  let patch: Int

  init(major: Int, minor: Int, patch: Int) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  init?(_ text: String) {
    let core = text.drop { $0 == "v" }.prefix { $0 != "-" && $0 != "+" }
    let parts = core.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } && part.utf8.count < 10
        ? Int(part) : nil
    }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    self.init(major: numbers[0], minor: numbers[1], patch: numbers[2])
  }

  /// Before 1.0.0 the minor number does what the major one does later.
  func raised(by step: SemanticVersionStep) -> SemanticVersion {
    switch step {
    case .none: self
    case .major where major > 0: SemanticVersion(major: major + 1, minor: 0, patch: 0)
    case .major: SemanticVersion(major: 0, minor: minor + 1, patch: 0)
    case .minor where major > 0: SemanticVersion(major: major, minor: minor + 1, patch: 0)
    case .minor, .patch: SemanticVersion(major: major, minor: minor, patch: patch + 1)
    }
  }

  static func < (left: SemanticVersion, right: SemanticVersion) -> Bool {
    (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
  }

  var description: String { "\(major).\(minor).\(patch)" }
}
