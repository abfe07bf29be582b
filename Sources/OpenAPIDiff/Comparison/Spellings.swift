internal import OpenAPIDocument

/// What OpenAPI 3.0 spells in another way than later versions, and what changes for nobody where a
/// document moves from the one to the other.
extension SchemaGraph {
  /// Both in the same spelling, where one of them is of OpenAPI 3.0 and the other is not.
  static func inOneSpelling(
    _ old: SchemaGraph, _ new: SchemaGraph
  ) -> (old: SchemaGraph, new: SchemaGraph) {
    guard (old.version == .v3_0) != (new.version == .v3_0) else { return (old, new) }
    return (old.replacingKeywords(spelled), new.replacingKeywords(spelled))
  }

  private static func spelled(
    _ keywords: [LocatedKeyword<SchemaID>]
  ) -> [LocatedKeyword<SchemaID>] {
    let hasFormat = keywords.contains { if case .format = $0.keyword { true } else { false } }
    let hasContent = keywords.contains {
      if case .contentSchema = $0.keyword { true } else { false }
    }
    return keywords.compactMap { located in
      let keyword: Keyword<SchemaID>
      switch located.keyword {
      case .example(let value): keyword = .examples([value])
      case .contentEncoding(let name) where !hasFormat && name.lowercased() == "base64":
        keyword = .format("byte")
      case .format("binary"): return nil
      case .contentMediaType where !hasContent: return nil
      default: return located
      }
      return LocatedKeyword(
        keyword, nameLocation: located.nameLocation, valueLocation: located.valueLocation)
    }
  }
}
