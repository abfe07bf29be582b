extension SchemaEvaluation {
  public mutating func anyOf(_ value: JSONInstance, _ schemas: [SchemaFunction]) {
    var isMet = false
    for schema in schemas where accepts(value, schema) {
      isMet = true
      // The others may have evaluated more members.
      if !isTracking { return }
    }
    if !isMet { refuseMeant(value, "anyOf", schemas) }
  }

  public mutating func oneOf(_ value: JSONInstance, _ schemas: [SchemaFunction]) {
    let matches = places(of: schemas, accepting: value)
    if matches.isEmpty {
      refuseMeant(value, "oneOf", schemas)
    } else if matches.count > 1, overlappingAlternatives == .refuse {
      refuse(
        value, "oneOf",
        "just one of the alternatives to match; numbers \(matches[0] + 1) and \(matches[1] + 1) do")
    }
  }

  mutating func places(of schemas: [SchemaFunction], accepting value: JSONInstance) -> [Int] {
    schemas.indices.filter { accepts(value, schemas[$0]) }
  }

  /// The place of the one that speaks of the most members; the first of several.
  mutating func closest(of schemas: [SchemaFunction], to value: JSONInstance) -> Int? {
    var closest: (place: Int, known: Int)?
    for (place, schema) in schemas.enumerated() {
      guard let known = knownChildren(of: value, schema) else { continue }
      if known > closest?.known ?? -1 { closest = (place, known) }
    }
    return closest?.place
  }

  public mutating func not(_ value: JSONInstance, _ schema: SchemaFunction) {
    if accepts(value, schema) { refuse(value, "not", "a value that the schema of 'not' refuses") }
  }

  public mutating func `if`(
    _ value: JSONInstance, _ condition: SchemaFunction, then: SchemaFunction? = nil,
    else otherwise: SchemaFunction? = nil
  ) {
    if accepts(value, condition) {
      then?(value, &self)
    } else {
      otherwise?(value, &self)
    }
  }

  /// No alternative accepts the value: says what is wrong with it in the one that was meant, if one
  /// fits better than all others.
  private mutating func refuseMeant(
    _ value: JSONInstance, _ keyword: StaticString, _ schemas: [SchemaFunction]
  ) {
    let misfits = schemas.map { misfit(value, $0) }
    guard let least = misfits.min(), !least.isOfOtherType,
      misfits.firstIndex(of: least) == misfits.lastIndex(of: least),
      let index = misfits.firstIndex(of: least)
    else {
      return refuse(value, keyword, "a value that one of \(schemas.count) alternatives accepts")
    }
    schemas[index](value, &self)
  }
}

/// How badly a value fits a schema.
struct Misfit: Comparable {
  /// Whether the value itself is of a type that the schema refuses.
  let isOfOtherType: Bool
  /// Findings about values that have to be certain ones: a tag that says something else means that
  /// another alternative was meant.
  let otherConstants: Int
  /// Members that have to be there and are not.
  let missing: Int
  let findings: Int

  init(of findings: ArraySlice<Finding>, at offset: Int) {
    isOfOtherType = findings.contains { $0.keyword == "type" && $0.offset == offset }
    otherConstants = findings.count { $0.keyword == "const" || $0.keyword == "enum" }
    missing = findings.count { $0.keyword == "required" }
    self.findings = findings.count
  }

  static func < (left: Misfit, right: Misfit) -> Bool {
    if left.isOfOtherType != right.isOfOtherType { return right.isOfOtherType }
    if left.otherConstants != right.otherConstants {
      return left.otherConstants < right.otherConstants
    }
    if left.missing != right.missing { return left.missing < right.missing }
    return left.findings < right.findings
  }
}

extension StaticString {
  fileprivate static func == (left: StaticString, right: StaticString) -> Bool {
    left.description == right.description
  }
}
