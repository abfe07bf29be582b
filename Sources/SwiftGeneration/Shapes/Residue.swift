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
    var keywords: [LocatedKeyword<SchemaID>] = []
    for keyword in leftOut where !keywords.contains(where: { $0.isSame(as: keyword) }) {
      keywords.append(keyword)
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

extension LocatedKeyword<SchemaID> {
  fileprivate func isSame(as other: Self) -> Bool {
    nameLocation == other.nameLocation && keyword == other.keyword
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
