import OpenAPIDocument
import SwiftGeneration

/// Reads a configuration from its YAML, and reports everything in it that means nothing.
struct ConfigurationReader: MappingReader {
  private(set) var configuration = Configuration()
  var diagnostics: Diagnostics

  /// In which the file stands; empty, or with a slash at its end.
  private let folder: String

  init(in folder: String, reporting diagnostics: Diagnostics) {
    self.folder = folder
    self.diagnostics = diagnostics
  }

  private static let keys = [
    "generate", "access", "names", "enumerations", "formats", "unknownMembers", "assumeObjects",
    "decodeContent", "hashable", "only", "files", RootReader.field, DiffSettings.field,
  ]

  mutating func read(_ root: YAMLNode) {
    for entry in entries(of: root, noun: "the configuration", known: Self.keys) {
      switch entry.key {
      case "generate": readParts(entry)
      case "access": set(\.access, to: word(entry))
      case "names": readNames(entry)
      case "enumerations": readOpenness(entry)
      case "formats": readFormats(entry)
      case "unknownMembers": set(\.unknownMembers, to: word(entry))
      case "assumeObjects": set(\.assumesObjects, to: flag(entry))
      case "decodeContent": set(\.decodesContent, to: flag(entry))
      case "hashable": set(\.addsHashable, to: flag(entry))
      case "only": readSelection(entry)
      case "files": set(\.layout, to: fileCount(entry).map { .fixed(count: $0) })
      case RootReader.field: configuration.root = text(entry)?.asPath(from: folder)
      // 'diff' is read by the command of that name.
      default: break
      }
    }
  }

  private mutating func set<Value>(
    _ option: WritableKeyPath<GenerationOptions, Value>, to value: Value?
  ) {
    if let value { configuration.options[keyPath: option] = value }
  }

  // MARK: - Parts

  private mutating func readParts(_ entry: YAMLNode.Entry) {
    let words = ["models"] + GenerationOptions.Part.allCases.map(\.rawValue)
    guard let items = texts(entry) else { return }
    var parts: Set<GenerationOptions.Part> = []
    for (text, location) in items {
      if let part = GenerationOptions.Part(rawValue: text) {
        parts.insert(part)
      } else if text != "models" {
        refuse(text, in: "'generate'", among: words, at: location)
      }
    }
    configuration.options.parts = parts
  }

  // MARK: - Names

  private mutating func readNames(_ entry: YAMLNode.Entry) {
    let kinds: [String: WritableKeyPath<ChosenNames, [ChosenNames.Choice]>] = [
      "schemas": \.schemas, "operations": \.operations, "properties": \.properties,
      "cases": \.cases,
    ]
    for kind in entries(of: entry.value, noun: "'names'", known: kinds.keys.sorted()) {
      guard let choices = kinds[kind.key] else { continue }
      for choice in entries(of: kind.value, noun: "'\(kind.key)'", known: nil) {
        guard let name = text(choice) else { continue }
        guard ChosenNames.isUsable(name) else {
          report("unusable-name", "'\(name)' cannot be a name in Swift", at: choice.value.location)
          continue
        }
        configuration.options.names[keyPath: choices].append(
          ChosenNames.Choice(choice.key, named: name, at: choice.keyLocation))
      }
    }
  }

  // MARK: - Values

  private mutating func readOpenness(_ entry: YAMLNode.Entry) {
    let noun = "'enumerations'"
    for one in entries(of: entry.value, noun: noun, known: ["requests", "responses"]) {
      switch one.key {
      case "requests": set(\.enumerationsInRequests, to: word(one))
      case "responses": set(\.enumerationsInResponses, to: word(one))
      default: break
      }
    }
  }

  /// One word for all formats, or a word for each; `other` is for those that are not listed.
  private mutating func readFormats(_ entry: YAMLNode.Entry) {
    guard entry.value.entries != nil else { return set(\.otherFormats, to: word(entry)) }
    let known = GenerationOptions.knownFormats + ["other"]
    for format in entries(of: entry.value, noun: "'formats'", known: known) {
      guard let treatment: GenerationOptions.FormatTreatment = word(format) else { continue }
      if format.key == "other" {
        configuration.options.otherFormats = treatment
      } else {
        configuration.options.formats[format.key] = treatment
      }
    }
  }

  private mutating func fileCount(_ entry: YAMLNode.Entry) -> Int? {
    guard case .scalar(let scalar) = entry.value.value, case .integer = scalar.kind,
      let count = Int(scalar.text), FileCount.range.contains(count)
    else {
      report(
        "wrong-type", "'files' must be \(FileCount.range.sentence)", at: entry.value.location)
      return nil
    }
    return count
  }

  // MARK: - Selection

  private mutating func readSelection(_ entry: YAMLNode.Entry) {
    let kinds: [String: (String) -> OperationCriterion] = [
      "operations": OperationCriterion.operation, "tags": OperationCriterion.tag,
      "paths": OperationCriterion.path,
    ]
    for kind in entries(of: entry.value, noun: "'only'", known: kinds.keys.sorted()) {
      guard let criterion = kinds[kind.key], let names = texts(kind) else { continue }
      configuration.only += names.map {
        Configuration.Selected(criterion: criterion($0.text), location: $0.location)
      }
    }
  }
}
