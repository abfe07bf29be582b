extension YAMLTreeBuilder {
  private static let prefix = "tag:yaml.org,2002:"

  /// What a tagged scalar is.
  mutating func kind(
    of text: String, untagged: YAMLScalar.Kind, tag: String, at location: SourceLocation
  ) -> YAMLScalar.Kind {
    guard tag != "!" else { return .string }
    let plain = Self.plainKind(of: text)
    switch tag.dropPrefix(Self.prefix) {
    case "str": return .string
    case "null":
      if plain == .null { return .null }
    case "bool":
      if case .boolean = plain { return plain }
    case "int":
      if plain == .integer { return .integer }
    case "float":
      if plain == .integer || plain == .float { return .float }
    case "seq", "map": break
    default:
      warnOfUnknownTag(tag, at: location)
      return untagged
    }
    diagnostics.report(
      .error, "invalid-tag", "'\(text)' is not what the tag '\(Self.short(tag))' says",
      at: location)
    return .string
  }

  mutating func checkTag(_ tag: String, of collection: Collection, at location: SourceLocation) {
    guard tag != "!" else { return }
    switch (tag.dropPrefix(Self.prefix), collection) {
    case ("seq", .sequence), ("map", .mapping): break
    case ("seq", _), ("map", _), ("str", _), ("null", _), ("bool", _), ("int", _), ("float", _):
      diagnostics.report(
        .error, "invalid-tag",
        "a \(collection == .mapping ? "mapping" : "list") is not what the tag "
          + "'\(Self.short(tag))' says",
        at: location)
    default: warnOfUnknownTag(tag, at: location)
    }
  }

  private mutating func warnOfUnknownTag(_ tag: String, at location: SourceLocation) {
    diagnostics.report(
      .warning, "unknown-tag",
      "the tag '\(Self.short(tag))' means nothing here; the value is read as if it had none",
      at: location)
  }

  private static func short(_ tag: String) -> String {
    tag.dropPrefix(prefix).map { "!!\($0)" } ?? tag
  }

  private static func plainKind(of text: String) -> YAMLScalar.Kind {
    var text = text
    return text.withUTF8 { YAMLScalar.Kind(plain: $0) }
  }
}

extension String {
  /// What follows the prefix; `nil` without it.
  func dropPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
