import Testing

/// What is said about a rule's own trouble is in the goldens; here is what must stay unsaid, and
/// what must end.
@Suite struct RuleTests {
  @Test func oneCauseIsToldOnce() throws {
    let lint = try Lint(
      schemas: """
        Bad: {allOf: [{type: string}, {type: integer}], example: 1}
        User: {type: object, required: [bad], properties: {bad: {$ref: '#/components/schemas/Bad'}}}
        Group: {type: object, required: [user], properties: {user: {$ref: '#/components/schemas/User'}}}
        List: {type: array, minItems: 1, items: {$ref: '#/components/schemas/Group'}}
        """)
    #expect(lint.messages == ["no value is valid: it would have to be a string and an integer"])
  }

  @Test func manyRefusedValuesAreCounted() throws {
    let numbers = (1...50).map(String.init).joined(separator: ", ")
    let lint = try Lint(schemas: "A: {type: string, enum: [a, \(numbers)]}")
    #expect(lint.ids == ["refused-enum-value", "refused-enum-value", "refused-enum-value"])
    #expect(
      lint.messages.last
        == "this value of 'enum' must be a string, is an integer; 47 more are refused, too")
  }

  @Test func exactDecimalsAreTakenExactly() throws {
    let lint = try Lint(
      schemas: """
        A: {type: integer, exclusiveMinimum: 0.99999999999999999999, maximum: 1}
        B: {type: integer, minimum: 1.00000000000000000001, exclusiveMaximum: 2}
        """)
    #expect(
      lint.messages == [
        "no value is valid: there is no integer that is at least 1.00000000000000000001 and "
          + "less than 2"
      ])
  }

  @Test(arguments: [
    "A: {oneOf: [{type: string}, {type: integer}, {type: array}]}",
    "A: {oneOf: [{type: integer, maximum: 9}, {type: integer, minimum: 10}]}",
    "A: {oneOf: [{type: string, maxLength: 3}, {type: string, minLength: 4}]}",
    "A: {oneOf: [{type: string, format: ipv4}, {type: string, format: ipv6}]}",
    "A: {oneOf: [{type: object, required: [a]}, {type: object, not: {required: [a]}}]}",
    "A: {oneOf: [{enum: [a, b]}, {enum: [c]}]}",
    "A: {anyOf: [{type: string}, {type: string}]}",
    "A: {type: string, oneOf: [{minLength: 3}, {maxLength: 2}]}",
    "A: {type: object, required: [a], oneOf: [{maxProperties: 0}, {type: object}]}",
  ])
  func whatIsApartIsNotSaidToOverlap(_ schema: String) throws {
    #expect(try Lint(schemas: schema).ids == [])
  }

  @Test(arguments: ["const: a", "enum: [a, c]", "$ref: '#/components/schemas/Kind'"])
  func valuesOfTheirOwnSelectAlternativesWithoutNames(_ kind: String) throws {
    let lint = try Lint(
      schemas: """
        Kind: {type: string, enum: [a, d]}
        A:
          discriminator: {propertyName: kind}
          oneOf:
            - {type: object, required: [kind], properties: {kind: {\(kind)}}}
            - {type: object, required: [kind], properties: {kind: {const: b}}}
        """)
    #expect(lint.ids.filter { $0 != "unused-component" } == [])
  }

  @Test func aValueThatTheMappingGivesToAnotherSelectsNothing() throws {
    let lint = try Lint(
      schemas: """
        Dog: {type: object, required: [kind], properties: {kind: {const: dog}}}
        A:
          discriminator: {propertyName: kind, mapping: {dog: Dog}}
          oneOf:
            - $ref: '#/components/schemas/Dog'
            - {type: object, required: [kind], properties: {kind: {const: dog}}}
        """)
    #expect(lint.ids.contains("unselected-alternative"))
  }

  @Test func manyAlternativesAreLimitedAndThatIsSaid() throws {
    let branches = (0..<1000).map {
      "{type: object, required: [p\($0)], properties: {p\($0): {}}, additionalProperties: false}"
    }
    let lint = try Lint(schemas: "A: {oneOf: [\(branches.joined(separator: ", "))]}")
    #expect(lint.ids == ["many-alternatives"])
    #expect(lint.messages[0].contains("only the first 300"))
  }

  @Test(.timeLimit(.minutes(2))) func alternativesInsideEachOtherEnd() throws {
    let schemas = (0..<300).map { index in
      let next = "{$ref: '#/components/schemas/N\(index + 1)'}"
      return "N\(index): {oneOf: [\(next), {type: object, properties: {x: \(next)}}]}"
    }
    let lint = try Lint(schemas: (schemas + ["N300: {type: 'null'}"]).joined(separator: "\n"))
    #expect(lint.ids.contains("unsearched-alternatives"))
  }

  @Test func aDocumentOfComponentsHasNoUnusedOnes() throws {
    #expect(try Lint(schemas: "A: {type: string}").ids == [])
  }

  @Test(arguments: [
    ("{type: integer}", "books", []), ("{type: string}", "books", ["overlapping-paths"]),
    ("{type: string, pattern: '^[0-9]+$'}", "books", []),
    ("{type: integer}", "7", ["overlapping-paths"]),
    ("{type: string, enum: [papers]}", "books", []),
  ])
  func pathsOverlapWhereTheParameterAllowsIt(
    _ schema: String, _ literal: String, _ ids: [String]
  ) throws {
    let lint = try Lint(
      text: """
        openapi: 3.1.0
        info: {title: Paths, version: 1.0.0}
        paths:
          /{kind}/new:
            parameters: [{name: kind, in: path, required: true, schema: \(schema)}]
            get: {operationId: a, responses: {default: {description: d}}}
          /\(literal)/{name}:
            parameters: [{name: name, in: path, required: true, schema: {type: string}}]
            get: {operationId: b, responses: {default: {description: d}}}
        """)
    #expect(lint.ids == ids)
  }

  @Test(arguments: [
    ("{a}-{b}", "{a}.{b}", ["overlapping-paths"]), ("{a}-{b}", "{a}", []),
    ("{a}-{b}", "1-2", []), ("{a}-{b}", "12", []), ("{a}:list", "{a}:cancel", []),
    ("{a}.json", "{a}.{b}", []), ("v{a}", "{a}x", ["overlapping-paths"]),
    ("{n}-{b}", "{n}.{b}", []), ("{n}-{n2}", "{n}.{n2}", []),
    ("{p}-{b}", "{a}.{b}", ["overlapping-paths"]), ("{p}-{p2}", "{p}.{p2}", []),
    ("{u}-{p}", "{u}.{p}", []), ("{d}-{p}", "{p2}:{d}", []),
    ("{s}-{b}", "{a}.{p}", ["overlapping-paths"]), ("{s}", "{a}.{p}", []),
    ("{h}-{b}", "{h}.{b}", []),
  ])
  func segmentsWithTextAroundParametersOverlap(
    _ first: String, _ second: String, _ ids: [String]
  ) throws {
    func path(_ segment: String, _ id: String) -> String {
      let schemas = [
        "a": "{type: string}", "b": "{}", "n": "{type: integer}", "n2": "{type: integer}",
        "p": "{type: string, pattern: '^[a-z]+$'}", "p2": "{type: string, pattern: '^[a-z]{2,}$'}",
        "u": "{type: string, format: uuid}", "d": "{type: string, format: date}",
        "s": "{type: string, maxLength: 1}", "h": "{type: string, format: hostname}",
      ]
      let parameters = schemas.sorted { $0.key < $1.key }.filter {
        segment.contains("{\($0.key)}")
      }.map { "{name: \($0.key), in: path, required: true, schema: \($0.value)}" }
      return """
          /x/\(segment):
            parameters: [\(parameters.joined(separator: ", "))]
            get: {operationId: \(id), responses: {default: {description: d}}}
        """
    }
    let lint = try Lint(
      text: """
        openapi: 3.1.0
        info: {title: Paths, version: 1.0.0}
        paths:
        \(path(first, "one"))
        \(path(second, "two"))
        """)
    #expect(lint.ids == ids)
  }

  @Test func directionsDecideWhatAnExampleNeeds() throws {
    func document(_ direction: String) -> String {
      let content = """
        content: {application/json: {schema: {$ref: '#/components/schemas/A'}, example: {b: 1}}}
        """
      let isRequest = direction == "request"
      return """
        openapi: 3.1.0
        info: {title: Directions, version: 1.0.0}
        paths:
          /a:
            post:
              operationId: a
              \(isRequest ? "requestBody: {\(content)}" : "")
              responses: {'200': {description: d, \(isRequest ? "" : content)}}
        components:
          schemas:
            A:
              type: object
              required: [a, b]
              properties: {a: {readOnly: true}, b: {writeOnly: true}}
              examples: [{}]
        """
    }
    #expect(try Lint(text: document("request")).ids == [])
    #expect(
      try Lint(text: document("response")).messages == ["the example must have the property 'a'"])
  }

  @Test("Null is a value of what OpenAPI 3.0 calls nullable, wherever that stands")
  func nullsOfOpenAPI3Point0() throws {
    let lint = try Lint(
      openapi: "3.0.3",
      schemas: """
        Pet: {type: object, required: [name], properties: {name: {type: string}}}
        Void: {type: string, nullable: true}
        A:
          type: object
          properties:
            a: {nullable: true, allOf: [{$ref: '#/components/schemas/Pet'}], default: null}
            b: {nullable: true, enum: [x], example: null}
            c: {nullable: true, type: string, enum: [x], example: null}
            d:
              nullable: true
              oneOf: [{$ref: '#/components/schemas/Void'}, {type: integer, nullable: true}]
              example: null
            e: {nullable: true, $ref: '#/components/schemas/Pet'}
          example: {a: null, b: null, c: null, d: null, e: null}
        """)
    #expect(lint.ids == ["null-assumed"])
  }

  @Test(
    "Components of a document without operations are for others",
    arguments: [
      ("", 0), ("paths: {}", 0), ("paths: {}\nwebhooks: {}", 0), ("webhooks: {w: {}}", 1),
    ])
  func libraryOfComponents(_ fields: String, _ count: Int) throws {
    let lint = try Lint(
      text: """
        openapi: 3.1.0
        info: {title: Schemas, version: 1.0.0}
        \(fields)
        components: {schemas: {A: {type: string}}}
        """)
    #expect(lint.ids == Array(repeating: "unused-component", count: count))
  }
}
