internal import OpenAPIDocument

/// What OpenAPI spells in two ways, and what changes for nobody where a document moves from the one to
/// the other.
extension SchemaGraph {
  /// Both in the same spelling: where one of them is of OpenAPI 3.0 and the other is not, and where
  /// both are of later versions, which have two spellings of Base64 for the same place.
  ///
  /// Of `byte` the registry of formats says to write `contentEncoding: base64` instead, from
  /// OpenAPI 3.1 on; 3.0 has no such keyword.
  static func inOneSpelling(
    _ old: SchemaGraph, _ new: SchemaGraph
  ) -> (old: SchemaGraph, new: SchemaGraph) {
    switch (old.version == .v3_0, new.version == .v3_0) {
    case (true, true): (old, new)
    case (false, false):
      (old.spellingBase64(as: new.bytePointers), new.spellingBase64(as: old.bytePointers))
    default:
      (old.replacingKeywords { spelled($1) }, new.replacingKeywords { spelled($1) })
    }
  }

  /// Where `format: byte` is written.
  private var bytePointers: Set<String> {
    Set(
      schemas.lazy.filter { schema in
        guard case .object(let keywords) = schema.form else { return false }
        return keywords.contains { $0.keyword == .format("byte") }
      }.map(\.pointer))
  }

  private func spellingBase64(as bytePointers: Set<String>) -> SchemaGraph {
    guard !bytePointers.isEmpty else { return self }
    return replacingKeywords { schema, keywords in
      guard bytePointers.contains(schema.pointer), !keywords.haveFormat else { return keywords }
      return keywords.map { $0.isBase64 ? $0.replaced(by: .format("byte")) : $0 }
    }
  }

  private static func spelled(
    _ keywords: [LocatedKeyword<SchemaID>]
  ) -> [LocatedKeyword<SchemaID>] {
    let hasFormat = keywords.haveFormat
    let hasContent = keywords.contains {
      if case .contentSchema = $0.keyword { true } else { false }
    }
    return keywords.compactMap { located in
      switch located.keyword {
      case .example(let value): located.replaced(by: .examples([value]))
      case .contentEncoding where !hasFormat && located.isBase64:
        located.replaced(by: .format("byte"))
      case .format("binary"): nil
      case .contentMediaType where !hasContent: nil
      default: located
      }
    }
  }
}

extension [LocatedKeyword<SchemaID>] {
  fileprivate var haveFormat: Bool {
    contains { if case .format = $0.keyword { true } else { false } }
  }
}

extension LocatedKeyword<SchemaID> {
  fileprivate var isBase64: Bool {
    if case .contentEncoding(let name) = keyword { name.lowercased() == "base64" } else { false }
  }

  fileprivate func replaced(by keyword: Keyword<SchemaID>) -> Self {
    LocatedKeyword(keyword, nameLocation: nameLocation, valueLocation: valueLocation)
  }
}
