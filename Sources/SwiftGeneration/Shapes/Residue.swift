import OpenAPIDocument

/// What reading a value of a shape does not check of the schema that the shape was read from: it is
/// asserted of the JSON text as well.
enum Residue {
  case none
  /// Assertions that mean the same without the others of their schemas.
  case keywords([LocatedKeyword<SchemaID>])
  /// The whole schema, on account of these; none for one that leads back to itself.
  case whole([LocatedKeyword<SchemaID>])

  var isEmpty: Bool { if case .none = self { true } else { false } }

  var keywords: [LocatedKeyword<SchemaID>] {
    switch self {
    case .none: []
    case .keywords(let keywords), .whole(let keywords): keywords
    }
  }

  /// `isCombined` tells that the assertions can be those of several schemas; `discriminator` is the one
  /// beside alternatives.
  init(
    of leftOut: [LocatedKeyword<SchemaID>], isCombined: Bool,
    discriminator: LocatedKeyword<SchemaID>?
  ) {
    var keywords = leftOut.count < 2 ? leftOut : []
    if leftOut.count > 1 {
      var known = KeywordOccurrences()
      keywords = leftOut.filter { known.insert($0) }
    }
    if let discriminator, keywords.contains(where: { $0.keyword.family == .alternatives }) {
      keywords.append(discriminator)
    }
    if keywords.isEmpty {
      self = .none
    } else if keywords.contains(where: { $0.keyword.needsSiblings(isCombined: isCombined) }) {
      self = .whole(keywords)
    } else {
      self = .keywords(keywords)
    }
  }
}

/// Keywords by where they stand. One that stands at a place can still be two, if the references in it
/// depend on what led there.
struct KeywordOccurrences {
  private var keywords: [SourceLocation: [Keyword<SchemaID>]] = [:]

  /// False for one that was there before.
  mutating func insert(_ occurrence: LocatedKeyword<SchemaID>) -> Bool {
    guard !contains(occurrence) else { return false }
    keywords[occurrence.nameLocation, default: []].append(occurrence.keyword)
    return true
  }

  func contains(_ occurrence: LocatedKeyword<SchemaID>) -> Bool {
    keywords[occurrence.nameLocation]?.contains(occurrence.keyword) == true
  }
}

extension Keyword {
  /// Whether what it asserts depends on other keywords of its schema.
  fileprivate func needsSiblings(isCombined: Bool) -> Bool {
    switch self {
    case .additionalProperties, .items, .unevaluatedItems, .unevaluatedProperties: true
    case .if, .then, .else, .contains, .minContains, .maxContains, .discriminator: isCombined
    default: false
    }
  }
}
