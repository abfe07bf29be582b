import Testing

@Suite("Schemas that come back to themselves at the same value")
struct EndlessSchemaTests {
  private static let met = "comes back to itself at the same value; there it counts as met"

  @Test(
    arguments: [
      (
        "A: ①{oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}",
        "① warning: 'A' \(met) [endless-schema]"
      ),
      (
        "A: ①{not: {$ref: '#/components/schemas/A'}}",
        "① warning: 'A' \(met) [endless-schema]"
      ),
      (
        "A: ①{allOf: [{$ref: '#/components/schemas/B'}, {type: object}]}\n"
          + "B: ②{allOf: [{$ref: '#/components/schemas/A'}, {title: b}]}\n"
          + "C: {allOf: [{$ref: '#/components/schemas/A'}]}",
        "① warning: 'A' \(met) [endless-schema] (② through here)"
      ),
    ])
  func isSaid(_ schemas: String, _ problem: String) {
    #expect(problems(in: document(schemas: schemas)) == [problem])
  }

  @Test(
    arguments: [
      "A: {type: array, items: {$ref: '#/components/schemas/A'}}",
      "A: {oneOf: [{type: string}, {type: object, additionalProperties: "
        + "{$ref: '#/components/schemas/A'}}]}",
      "A: {discriminator: {propertyName: a}, oneOf: [{$ref: '#/components/schemas/B'}]}\n"
        + "B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object}]}",
    ])
  func isNotSaidOf(_ schemas: String) {
    #expect(problems(in: document(schemas: schemas)) == [])
  }
}
