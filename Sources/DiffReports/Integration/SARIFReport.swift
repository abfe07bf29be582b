internal import OpenAPIDiff
internal import OpenAPIDocument

/// A report in the Static Analysis Results Interchange Format 2.1.0 (OASIS Standard).
struct SARIFReport {
  private let report: Report
  private let style: ReportStyle
  /// Of the ids that occur, in the order in which they come first.
  private let rules: [(id: String, severity: Severity)]
  private let ruleIndices: [String: Int]

  init(_ report: Report, _ style: ReportStyle) {
    self.report = report
    self.style = style
    var rules: [(id: String, severity: Severity)] = []
    var indices: [String: Int] = [:]
    for finding in report.shown(in: style) {
      if let index = indices[finding.id] {
        rules[index].severity = max(rules[index].severity, finding.severity)
      } else {
        indices[finding.id] = rules.count
        rules.append((finding.id, finding.severity))
      }
    }
    self.rules = rules
    ruleIndices = indices
  }

  var tree: JSONTree {
    var nearest = NearestPlaces(in: report.new, besides: report.old)
    let results = report.shown(in: style).map { finding in
      result(finding, at: finding.change.whereabouts(in: .new, &nearest)?.place)
    }
    let driver: JSONTree = [
      "name": "specwright diff",
      "rules": .array(rules.map(Self.tree)),
    ]
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": driver],
          "columnKind": "unicodeCodePoints",
          "originalUriBaseIds": originalBases,
          "results": .array(results),
        ]
      ],
    ]
  }

  private static func tree(of rule: (id: String, severity: Severity)) -> JSONTree {
    let words = rule.id.split(separator: "-").joined(separator: " ")
    return [
      "id": .string(rule.id),
      "shortDescription": ["text": .string(words.prefix(1).uppercased() + words.dropFirst())],
      "defaultConfiguration": ["level": .string(rule.severity.level)],
    ]
  }

  private func result(_ finding: Finding, at place: Place?) -> JSONTree {
    let old: JSONTree? = finding.change.old.map { old in
      [
        [
          "id": 0, "physicalLocation": Self.physicalLocation(of: old.location),
          "message": ["text": "The old version."],
        ]
      ]
    }
    let locations: JSONTree? = place.map { place in
      [
        [
          "physicalLocation": Self.physicalLocation(of: place.location),
          "logicalLocations": [["fullyQualifiedName": .string(finding.area.description)]],
        ]
      ]
    }
    let suppressions: JSONTree? = finding.acceptance.map { acceptance in
      [["kind": "external", "justification": .string(acceptance.sentence)]]
    }
    return [
      "ruleId": .string(finding.id),
      "ruleIndex": ruleIndices[finding.id].map(JSONTree.integer),
      "level": .string(finding.severity.level),
      "message": ["text": .string(finding.lines.joined(separator: "\n"))],
      "locations": locations ?? [],
      "relatedLocations": old,
      "partialFingerprints": ["specwrightDiff/v1": .string(finding.fingerprint)],
      "suppressions": suppressions,
    ]
  }

  // MARK: - Places

  private static func physicalLocation(of location: SourceLocation) -> JSONTree {
    [
      "artifactLocation": artifactLocation(of: location.file),
      "region": [
        "startLine": .integer(location.line), "startColumn": .integer(location.column),
      ],
    ]
  }

  /// What is in no folder gets a base of its own, so that nobody opens another file by its name.
  private static func artifactLocation(of file: SourceFile) -> JSONTree {
    switch file.origin {
    case .file(let path) where path.hasPrefix("/"): ["uri": .string("file://" + path.asURIPath)]
    case .file:
      [
        "uri": .string((file.pathInCheckout ?? file.path).asURIPath), "uriBaseId": "%SRCROOT%",
      ]
    case .commit(let name, let path):
      ["uri": .string(path.asURIPath), "uriBaseId": .string(baseName(of: name))]
    case .pipe: ["uri": "stdin", "uriBaseId": "STDIN"]
    }
  }

  private static func baseName(of commit: String) -> String {
    "GIT:" + (commit.isEmpty ? "index" : commit)
  }

  private var originalBases: JSONTree {
    var bases: [(name: String, value: JSONTree)] = [
      (
        "%SRCROOT%",
        ["description": ["text": "The folder in which specwright was run."]]
      )
    ]
    for file in report.old.files + report.new.files {
      let base: (name: String, value: JSONTree)
      switch file.origin {
      case .file: continue
      case .commit(let name, _):
        let text = "The repository at '\(name.isEmpty ? "index" : name)'."
        base = (Self.baseName(of: name), ["description": ["text": .string(text)]])
      case .pipe: base = ("STDIN", ["description": ["text": "Standard input."]])
      }
      if !bases.contains(where: { $0.name == base.name }) { bases.append(base) }
    }
    return .object(bases)
  }
}

extension Severity {
  fileprivate var level: String {
    switch self {
    case .breaking: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}

extension String {
  /// Percent-encoded where RFC 3986 has no place for a character in a path; a colon, too, since it
  /// would end a scheme.
  fileprivate var asURIPath: String {
    var text = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "@"),
        UInt8(ascii: "+"), UInt8(ascii: "="):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return text
  }
}
