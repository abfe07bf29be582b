import OpenAPIDiff
import OpenAPIDocument
import Testing

@Suite("What OpenAPI spells in two ways")
struct SpellingTests {
  private func text(version: String, body: String, bytes: String, schema: String) -> String {
    """
    openapi: \(version)
    info: {title: Pictures, version: '1'}
    paths:
      /pictures:
        put:
          requestBody: {content: {image/png: \(body)}}
          responses:
            '200': {description: ok, content: {application/pdf: \(body)}}
        post:
          requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {a: \(bytes)}}}}}
          responses:
            '200': {description: ok, content: {application/json: {schema: \(schema)}}}
    """
  }

  private func findings(body: String, bytes: String, schema: String) throws -> [Change] {
    let old = try graph(
      text(
        version: "3.0.3", body: "{schema: {type: string, format: binary}}",
        bytes: "{type: string, format: binary}",
        schema: """
          {type: object, example: {data: aGk=}, properties: {
            data: {type: string, format: byte, example: aGk=},
            name: {type: string, nullable: true},
            kind: {type: string, nullable: true, enum: [a, null]},
            size: {type: integer, minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: true},
            cost: {type: number, minimum: 1, exclusiveMinimum: false}}}
          """))
    let new = try graph(text(version: "3.1.0", body: body, bytes: bytes, schema: schema))
    return compare(old, new) + compare(new, old)
  }

  private static func schema(_ data: String, _ examples: String = "examples: [aGk=]") -> String {
    """
    {type: object, examples: [{data: aGk=}], properties: {
      data: {type: string, \(data), \(examples)},
      name: {type: [string, 'null']},
      kind: {type: [string, 'null'], enum: [a, null]},
      size: {type: integer, exclusiveMinimum: 1, exclusiveMaximum: 9},
      cost: {type: number, minimum: 1}}}
    """
  }

  @Test(
    "A document that moves from 3.0 to 3.1 is the same in the new spelling",
    arguments: [
      ("{}", "{type: string, contentMediaType: application/octet-stream}"),
      ("{schema: {}}", "{type: string}"),
      ("{schema: {type: string, contentMediaType: image/png}}", "{type: string, format: binary}"),
      ("{schema: {type: string, format: binary}}", "{type: string, contentMediaType: image/png}"),
    ])
  func bytes(body: String, bytes: String) throws {
    let found = try findings(
      body: body, bytes: bytes, schema: Self.schema("contentEncoding: base64"))
    #expect(found == [])
  }

  @Test("A document that moves from 3.0 to 3.1 is the same where it keeps the old spelling")
  func kept() throws {
    let body = "{schema: {type: string, format: binary}}"
    let found = try findings(
      body: body, bytes: "{type: string, format: binary}",
      schema: Self.schema("format: byte", "example: aGk="))
    #expect(found == [])
  }

  @Test("A document that moves from 3.0 to 3.1 says what has changed all the same")
  func changed() throws {
    let found = try findings(
      body: "{}", bytes: "{type: integer}", schema: Self.schema("contentEncoding: base16"))
    #expect(found.contains { $0.facet == .type })
    #expect(found.contains { $0.facet == .format })
  }

  /// Base64 has a keyword from 3.1 on, and the format that 3.0 had.
  @Test(
    "Base64 is the same in both spellings of the later versions, and only there",
    arguments: [
      ("3.1.0", "format: byte", "contentEncoding: base64", 0),
      ("3.2.0", "contentEncoding: BASE64", "format: byte", 0),
      ("3.0.3", "format: byte", "contentEncoding: base64", 1),
      ("3.1.0", "format: byte", "contentEncoding: base64url", 1),
      ("3.1.0", "format: byte", "contentEncoding: base64, format: uri", 1),
      ("3.1.0", "format: byte", "minLength: 0", 1),
      ("3.1.0", "contentEncoding: base64", "minLength: 0", 0),
    ])
  func laterSpellings(version: String, old: String, new: String, formats: Int) throws {
    func document(_ data: String) throws -> SchemaGraph {
      let schema = "{type: object, properties: {data: {type: string, \(data)}}}"
      return try graph(text(version: version, body: "{}", bytes: "{}", schema: schema))
    }
    let found = compare(try document(old), try document(new))
    #expect(found.count { $0.facet == .format } == formats)
    let isEquivalent = formats == 0 && new != "minLength: 0"
    #expect(found.isEmpty == isEquivalent)
  }

  @Test(
    "Null is allowed by 'nullable' wherever it stands",
    arguments: [
      ("{nullable: true, allOf: [\(pet)]}", "{anyOf: [\(pet), {type: 'null'}]}"),
      (
        "{nullable: true, $ref: '#/components/schemas/Pet'}", "{anyOf: [\(pet), {type: 'null'}]}"
      ),
      (
        "{nullable: true, oneOf: [{type: integer, nullable: true}, \(pet)]}",
        "{oneOf: [{type: integer}, \(pet), {type: 'null'}]}"
      ),
      (
        "{nullable: true, anyOf: [{type: integer}, \(pet)]}",
        "{anyOf: [{type: integer}, \(pet), {type: 'null'}]}"
      ),
      (
        "{nullable: true, type: object, allOf: [\(pet)]}",
        "{type: [object, 'null'], anyOf: [\(pet), {type: 'null'}]}"
      ),
      ("{nullable: true, enum: [a, b]}", "{enum: [a, b, null]}"),
      (
        "{nullable: true, type: string, enum: [a, b]}",
        "{type: [string, 'null'], enum: [a, b, null]}"
      ),
    ])
  func nullable(_ old: String, _ new: String) throws {
    let graphs = try [("3.0.3", old), ("3.1.0", new)].map { version, schema in
      try graph(
        text(version: version, body: "{schema: {type: string}}", bytes: schema, schema: schema)
          + "\ncomponents: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}")
    }
    #expect(compare(graphs[0], graphs[1]) == [])
    #expect(compare(graphs[1], graphs[0]) == [])
  }
}

private let pet = "{$ref: '#/components/schemas/Pet'}"
