import Testing

/// Which schemas are said to fit nothing, each beside one that is much the same and fits something.
@Suite struct ImpossibleSchemaTests {
  @Test(arguments: [
    "A: {allOf: [{type: number}, {type: integer}]}",
    "A: {type: [string, 'null'], enum: [a, null]}",
    "A: {type: integer, minimum: 0.5, maximum: 1.5}",
    "A: {type: string, pattern: 'a', minLength: 9}",
    "A: {type: string, pattern: '(a)\\1', minLength: 9}",
    "A: {type: array, uniqueItems: true, minItems: 2, items: {type: boolean}}",
    "A: {type: array, prefixItems: [{}, {}], items: false, minItems: 2}",
    "A: {properties: {a: false}}",
    "A: {required: [a], properties: {a: false}}",
    "A: {type: object, required: [a], properties: {a: {$ref: '#/components/schemas/A'}}, anyOf: [{}]}",
    "A: {if: {allOf: [{type: string}, {type: integer}]}, then: {type: 'null'}}",
    "A: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}}",
  ])
  func whatIsPossibleIsNotCalledImpossible(_ schema: String) throws {
    let ids = try Lint(schemas: schema).ids.filter { $0 != "unchecked-pattern" }
    // One of them is impossible, and says so in another way.
    #expect(ids == (schema.contains("anyOf: [{}]") ? ["impossible-cycle"] : []))
  }

  /// By what is asked for, and what must not be called impossible.
  @Test(arguments: [
    ("{type: string, not: {type: string}}", "{type: string, not: {type: integer}}"),
    ("{type: integer, not: {type: number}}", "{type: number, not: {type: integer}}"),
    ("{type: string, minLength: 3, not: {minLength: 2}}", "{minLength: 2, not: {minLength: 3}}"),
    (
      "{type: object, required: [a], not: {required: [a]}}",
      "{type: object, required: [a], not: {required: [b]}}"
    ),
    ("{type: string, pattern: '^a', not: {pattern: '^a'}}", "{pattern: a, not: {pattern: b}}"),
    ("{type: array, contains: false}", "{type: array, contains: false, minContains: 0}"),
    (
      "{type: array, items: {type: integer}, contains: {type: string}}",
      "{type: array, prefixItems: [{type: string}], items: {type: integer}, contains: {type: string}}"
    ),
    (
      "{type: object, minProperties: 1, additionalProperties: false}",
      "{type: object, minProperties: 1, properties: {a: {}}, additionalProperties: false}"
    ),
    (
      "{type: object, minProperties: 2, properties: {a: {}, b: false}, additionalProperties: false}",
      "{type: object, minProperties: 2, patternProperties: {a: {}}, additionalProperties: false}"
    ),
    (
      "{type: object, required: [abc], propertyNames: {maxLength: 2}}",
      "{type: object, required: [ab], propertyNames: {maxLength: 2}}"
    ),
    (
      "{type: object, required: [a], dependentRequired: {a: [b]}, properties: {b: false}}",
      "{type: object, dependentRequired: {a: [b]}, properties: {b: false}}"
    ),
  ])
  func whatNothingFits(_ impossible: String, _ possible: String) throws {
    #expect(try Lint(schemas: "A: \(impossible)").ids == ["unsatisfiable-schema"])
    #expect(try Lint(schemas: "A: \(possible)").ids == [])
  }

  /// What is asked for in one case only, or of one member only.
  @Test(arguments: [
    (
      "{type: string, if: true, then: {type: integer}}",
      "{type: string, if: {minLength: 1}, then: {type: integer}}"
    ),
    ("{if: {}, then: false}", "{if: {}, then: {type: string}, else: false}"),
    (
      "{type: string, if: {type: [string, 'null']}, then: {enum: [1]}}",
      "{type: [string, integer], if: {type: string}, then: {enum: [1]}}"
    ),
    (
      "{type: object, if: {required: [a]}, then: {type: string}, else: {type: array}}",
      "{type: object, if: {required: [a]}, then: {type: string}, else: {type: object}}"
    ),
    (
      "{type: object, if: {type: string}, else: {type: 'null'}}",
      "{type: object, if: {type: string}, then: {type: 'null'}}"
    ),
    (
      "{type: object, required: [a], dependentSchemas: {a: {properties: {a: false}}}}",
      "{type: object, required: [b], dependentSchemas: {a: {properties: {a: false}}}}"
    ),
    (
      "{type: object, required: [a], dependentSchemas: {a: {required: [b]}, b: {maxProperties: 1}}}",
      "{required: [a], dependentSchemas: {a: {type: object, properties: {a: false}}}}"
    ),
    (
      "{type: object, required: [b], properties: {a: {}}, unevaluatedProperties: false}",
      "{type: object, required: [b], anyOf: [{properties: {b: {}}}, {}], unevaluatedProperties: false}"
    ),
    (
      "{type: object, required: [b], unevaluatedProperties: {type: string}, allOf: [{properties: {b: {}}}, {properties: {c: {}}}], not: {type: object}}",
      "{type: object, required: [b], allOf: [{additionalProperties: true}], unevaluatedProperties: false}"
    ),
    (
      "{not: {type: [array, boolean, 'null', number, object, string]}}",
      "{not: {type: [array, boolean, 'null', integer, object, string]}}"
    ),
    (
      "{type: [string, 'null'], not: {anyOf: [{type: string}, {type: 'null'}]}}",
      "{type: [string, 'null'], not: {anyOf: [{type: string}, {type: integer}]}}"
    ),
    (
      "{type: object, properties: {a: {const: 1}}, not: {properties: {a: {type: integer}}}}",
      "{type: object, properties: {a: {type: integer}}, not: {properties: {a: {const: 1}}}}"
    ),
    (
      "{type: integer, exclusiveMinimum: 3, multipleOf: 4, not: {minimum: 3, multipleOf: 2}}",
      "{type: integer, exclusiveMinimum: 3, multipleOf: 2, not: {minimum: 3, multipleOf: 4}}"
    ),
  ])
  func whatNothingFitsInAnyCase(_ impossible: String, _ possible: String) throws {
    #expect(try Lint(schemas: "A: \(impossible)").ids == ["unsatisfiable-schema"])
    #expect(try Lint(schemas: "A: \(possible)").ids == [])
  }

  @Test(arguments: [
    ("format: uuid, maxLength: 35", "format: uuid, maxLength: 36, minLength: 36"),
    ("format: date, minLength: 11", "format: date, minLength: 10"),
    ("format: date-time, maxLength: 19", "format: date-time, maxLength: 20"),
    ("format: ipv4, minLength: 16", "format: ipv4, minLength: 15, maxLength: 15"),
    ("format: email, maxLength: 2", "format: email, maxLength: 3"),
    ("format: time, pattern: '^\\d\\d:\\d\\d$'", "format: time, pattern: '^\\d\\d:\\d\\d'"),
    ("format: uri, pattern: '^/'", "format: uri-reference, pattern: '^/'"),
    ("format: uuid, pattern: '^[g-z]'", "format: uuid, pattern: '^[^g-z]+$'"),
    ("allOf: [{format: uuid}, {format: date}]", "allOf: [{format: email}, {format: idn-email}]"),
    ("format: byte, minLength: 1, maxLength: 3", "format: byte, maxLength: 3"),
    ("format: hostname, pattern: _", "format: invented, pattern: _, maxLength: 1"),
    ("format: ipv4, minLength: 5000", "format: email, minLength: 5000"),
  ])
  func whatNoTextOfAFormatIs(_ impossible: String, _ possible: String) throws {
    #expect(try Lint(schemas: "A: {type: string, \(impossible)}").ids == ["unsatisfiable-schema"])
    #expect(
      try Lint(schemas: "A: {type: string, \(possible)}").ids.filter { $0 != "unknown-format" }
        == [])
  }

  @Test(.timeLimit(.minutes(1))) func eachLimitOfLengthIsComparedWithWhatTheFormatHas() throws {
    let schemas = (18..<2_018).map { limit in
      "A\(limit): {type: string, format: date-time, maxLength: \(limit)}"
    }
    let lint = try Lint(schemas: schemas.joined(separator: "\n"))
    #expect(lint.ids == ["unsatisfiable-schema", "unsatisfiable-schema"])
  }

  @Test(.timeLimit(.minutes(1))) func aLongRingIsOneCycle() throws {
    let count = 6_000
    func schema(_ name: String, needing next: Int) -> String {
      let next = "{$ref: '#/components/schemas/A\(next % count)'}"
      return "\(name): {type: object, required: [n], properties: {n: \(next)}}"
    }
    let ring = (0..<count).map { schema("A\($0)", needing: $0 + 1) }
    let lint = try Lint(schemas: ([schema("Z", needing: 1)] + ring).joined(separator: "\n"))
    #expect(lint.ids == ["impossible-cycle"])
  }
}
