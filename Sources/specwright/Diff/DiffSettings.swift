import DiffReports
import OpenAPIDiff
import OpenAPIDocument

/// What a team has decided about comparing its documents: the field `diff` of `specwright.yaml`, or a
/// file of its own.
struct DiffSettings {
  var policy = Policy()
  var comparison = ComparisonOptions()
  var failOn = FailureThreshold.breaking
  /// The path of the accept-file.
  var acceptFile: String?

  /// Of `specwright.yaml`.
  static let field = "diff"
}

/// Reads the settings from their YAML.
struct DiffSettingsReader: MappingReader {
  private(set) var settings = DiffSettings()
  var diagnostics: Diagnostics
  /// In which the file stands; empty, or with a slash at its end.
  private let folder: String

  init(in folder: String, reporting diagnostics: Diagnostics) {
    self.folder = folder
    self.diagnostics = diagnostics
  }

  private static let keys = [
    "failOn", "accept", "severities", "enumerations", "unknownMembers", "requiredWithDefault",
    "removal", "deprecationNeedsSunset", "unstableLevels", "stripPrefix",
  ]

  mutating func read(_ node: YAMLNode) {
    for entry in entries(of: node, noun: "'\(DiffSettings.field)'", known: Self.keys) {
      switch entry.key {
      case "failOn": set(\.failOn, to: word(entry))
      case "accept":
        set(\.acceptFile, to: text(entry)?.asPath(from: folder))
      case "severities": readSeverities(entry)
      case "enumerations": set(\.policy.enumerations, to: word(entry))
      case "unknownMembers": readUnknownMembers(entry)
      case "requiredWithDefault": set(\.policy.requiredWithDefault, to: word(entry))
      case "removal": set(\.policy.removal, to: word(entry))
      case "deprecationNeedsSunset": set(\.policy.deprecationNeedsSunset, to: flag(entry))
      case "unstableLevels":
        let levels = texts(entry)?.map { $0.text.lowercased() }
        set(\.policy.unstableLevels, to: levels.map(Set.init))
      case "stripPrefix": readPrefixes(entry)
      default: break
      }
    }
  }

  private mutating func set<Value>(_ field: WritableKeyPath<DiffSettings, Value>, to value: Value?)
  {
    if let value { settings[keyPath: field] = value }
  }

  private mutating func set<Value>(
    _ field: WritableKeyPath<DiffSettings, Value?>, to value: Value?
  ) {
    if let value { settings[keyPath: field] = value }
  }

  private mutating func readSeverities(_ entry: YAMLNode.Entry) {
    for choice in entries(of: entry.value, noun: "'severities'", known: nil) {
      guard Finding.possibleIDs.contains(choice.key) else {
        let nearest = suggestion(for: choice.key, among: Finding.possibleIDs)
        report(
          "unknown-finding", "no finding has the id '\(choice.key)'", at: choice.keyLocation,
          advice: nearest.map { "did you mean '\($0)'?" })
        continue
      }
      if let severity: Severity = word(choice) { settings.policy.severities[choice.key] = severity }
    }
  }

  private mutating func readUnknownMembers(_ entry: YAMLNode.Entry) {
    let known = ["senders", "servers", "clients"]
    for one in entries(of: entry.value, noun: "'unknownMembers'", known: known) {
      switch one.key {
      case "senders": set(\.comparison.unknownMembers.senders, to: word(one))
      case "servers": set(\.comparison.unknownMembers.servers, to: word(one))
      case "clients": set(\.comparison.unknownMembers.clients, to: word(one))
      default: break
      }
    }
  }

  private mutating func readPrefixes(_ entry: YAMLNode.Entry) {
    for one in entries(of: entry.value, noun: "'stripPrefix'", known: ["old", "new"]) {
      switch one.key {
      case "old": set(\.comparison.oldPathPrefix, to: text(one))
      case "new": set(\.comparison.newPathPrefix, to: text(one))
      default: break
      }
    }
  }
}
