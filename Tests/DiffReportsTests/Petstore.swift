import OpenAPIDiff
import OpenAPIDocument

/// Two versions of a small document, and a report on them that nobody had to compute.
enum Petstore {
  static let report = Report(
    old: Report.Side(
      name: "main:petstore.yaml", title: "Petstore", version: "1.2.0", files: [old]),
    new: Report.Side(name: "petstore.yaml", title: "Petstore", version: "1.3.0", files: [new]),
    findings: findings, impacts: impacts, step: .major)

  static let old = SourceFile(path: "main:petstore.yaml", bytes: Array(oldText.utf8))
  static let new = SourceFile(path: "petstore.yaml", bytes: Array(newText.utf8))

  static let list = OperationName.path(method: "GET", template: "/pets")
  static let create = OperationName.path(method: "POST", template: "/pets")
  static let delete = OperationName.path(method: "DELETE", template: "/pets/{id}")
  static let toys = OperationName.path(method: "GET", template: "/toys")
  static let adopted = OperationName.webhook(method: "POST", name: "petAdopted")

  // MARK: - Findings

  private static let pet = Reach(
    operation: list, carrier: .response(.code(200), mediaType: "application/json"),
    valuePath: "/*")

  private static let findings: [Finding] = [
    Finding(
      id: "response-property-removed",
      change: Change(
        subject: .schema("Pet/tag"), facet: .property, effect: .removed, direction: .response,
        old: place("tag: { type", in: old, "/components/schemas/Pet/properties/tag", "string"),
        new: place("properties:", in: new, "/components/schemas/Pet/properties"),
        verdict: .breaking(.presence),
        reaches: [pet]
          + (1...14).map { number in
            Reach(
              operation: .path(method: "GET", template: "/shops/{id}/rooms/\(number)"),
              carrier: .response(.code(200), mediaType: "application/json"), valuePath: "/pets/*")
          }),
      severity: .breaking, message: "the property 'tag' of 'Pet' is not sent any more",
      reason: "clients were promised it in every answer, and those that read it find nothing",
      consequences: [.breaksWire, .breaksSource], fingerprint: "1f0c9a4be2d37755"),
    Finding(
      id: "request-parameter-became-required",
      change: Change(
        subject: .parameter("limit", .query), facet: .required, effect: .narrowed,
        direction: .request, old: place("required: false", in: old, parameter, "required: false"),
        new: place("required: true", in: new, parameter, "required: true"),
        verdict: .breaking(.presence),
        reaches: [Reach(operation: list, carrier: .parameter("limit", .query))]),
      severity: .breaking, message: "the query parameter 'limit' became required",
      reason: "requests without it were accepted, and are refused now",
      consequences: [.breaksWire, .breaksSource, .tightensValidation],
      fingerprint: "77d2036cb7a4911e"),
    Finding(
      id: "request-length-narrowed",
      change: Change(
        subject: .schema("Pet/name"), facet: .length, effect: .narrowed, direction: .request,
        old: place("maxLength: 100", in: old, name + "/maxLength", "maxLength: 100"),
        new: place("maxLength: 4", in: new, name + "/maxLength", "maxLength: 4"),
        verdict: .breaking(
          .value(.object([Member(name: "name", value: .string("aaaaa"))]), acceptedBy: .old)),
        reaches: [
          Reach(
            operation: create, carrier: .requestBody(mediaType: "application/json"),
            valuePath: "/name")
        ]),
      severity: .breaking, message: "'name' of 'Pet' may have at most 4 characters, not 100",
      reason: "clients that send longer names are refused", consequences: [.tightensValidation],
      fingerprint: "a8c1f3309be04c62"),
    Finding(
      id: "response-enum-widened",
      change: Change(
        subject: .schema("Pet/state"), facet: .enum, effect: .widened, direction: .response,
        old: place("[here, gone]", in: old, state, "[here, gone]"),
        new: place("[here, gone, lost]", in: new, state, "[here, gone, lost]"),
        verdict: .breaking(.value(.string("lost"), acceptedBy: .new)), reaches: [pet]),
      severity: .warning, message: "'state' of 'Pet' may be 'lost', too",
      reason: "clients that know all values of an enumeration meet one that they do not know",
      consequences: [], fingerprint: "03be77f6d1c2aa90"),
    Finding(
      id: "request-pattern-changed",
      change: Change(
        subject: .schema("Pet/chip"), facet: .pattern, effect: .changed, direction: .request,
        old: place("'^(\\d)\\1+$'", in: old, chip, "^(\\d)\\1+$"),
        new: place("'^(\\d)\\1*$'", in: new, chip, "^(\\d)\\1*$"),
        verdict: .unknown(reason: "patterns with back references are not compared"),
        reaches: [
          Reach(
            operation: create, carrier: .requestBody(mediaType: "application/json"),
            valuePath: "/chip")
        ]),
      severity: .warning, message: "the pattern of 'chip' of 'Pet' changed",
      reason: "whether what was sent still fits could not be proved", consequences: [],
      fingerprint: "5e5e0d1c88f7b3a1"),
    Finding(
      id: "operation-added",
      change: Change(
        subject: .operation(toys), facet: .presence, effect: .added, direction: .neither,
        old: nil, new: place("/toys:", in: new, "/paths/~1toys/get"), verdict: .compatible,
        reaches: [Reach(operation: toys, carrier: .operation)]),
      severity: .info, message: "GET /toys was added",
      reason: "nobody called it before", consequences: [], fingerprint: "c4d10be2976f0032"),
    Finding(
      id: "documentation-changed",
      change: Change(
        subject: .document, facet: .documentation, effect: .changed, direction: .neither,
        old: place("All about pets.", in: old, "/info/description", "All about pets."),
        new: place(
          "All about pets and toys.", in: new, "/info/description", "All about pets and toys."),
        verdict: .compatible, reaches: []),
      severity: .info, message: "the description of the API changed",
      reason: "only people read it", consequences: [], fingerprint: "0000aa17e3c9d5f4"),
    Finding(
      id: "operation-removed",
      change: Change(
        subject: .operation(delete), facet: .presence, effect: .removed, direction: .neither,
        old: place("delete:", in: old, "/paths/~1pets~1{id}/delete"), new: nil,
        verdict: .breaking(.presence), reaches: [Reach(operation: delete, carrier: .operation)]),
      severity: .breaking, message: "DELETE /pets/{id} was removed",
      reason: "clients that call it find nothing", consequences: [.breaksWire, .breaksSource],
      fingerprint: "9b1e6c0255d8e7f3",
      acceptance: Acceptance(reason: "nobody has called it for a year", expires: "2027-03-31")),
  ]

  private static let impacts: [Report.Impact] = [
    Report.Impact(
      subject: .operation(list), consequences: [.breaksWire, .breaksSource, .tightensValidation],
      findings: [0, 1]),
    Report.Impact(
      subject: .operation(create), consequences: [.tightensValidation], findings: [2]),
    Report.Impact(
      subject: .type("Pet"), consequences: [.breaksSource, .tightensValidation],
      findings: [0, 2]),
  ]

  private static let parameter = "/paths/~1pets/get/parameters/0/required"
  private static let name = "/components/schemas/Pet/properties/name"
  private static let state = "/components/schemas/Pet/properties/state/enum"
  private static let chip = "/components/schemas/Pet/properties/chip/pattern"

  /// Where a text first stands in a file.
  static func place(
    _ text: String, in file: SourceFile, _ pointer: String, _ excerpt: String? = nil
  ) -> Place {
    let lines = String(decoding: file.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      let column = line[..<range.lowerBound].unicodeScalars.count + 1
      return Place(
        location: SourceLocation(file: file, line: index + 1, column: column), pointer: pointer,
        excerpt: excerpt)
    }
    return Place(location: SourceLocation(file: file, line: 1, column: 1), pointer: pointer)
  }

  // MARK: - Documents

  private static let oldText = """
    openapi: 3.1.0
    info:
      title: Petstore
      version: 1.2.0
      description: All about pets.
    paths:
      /pets:
        get:
          operationId: listPets
          parameters:
            - { name: limit, in: query, required: false, schema: { type: integer } }
          responses:
            '200':
              description: Some pets.
              content:
                application/json:
                  schema: { type: array, items: { $ref: '#/components/schemas/Pet' } }
        post:
          operationId: createPet
          requestBody:
            content:
              application/json:
                schema: { $ref: '#/components/schemas/Pet' }
          responses:
            '204': { description: Done. }
      /pets/{id}:
        parameters:
          - { name: id, in: path, required: true, schema: { type: string } }
        get:
          operationId: getPet
          responses:
            '200':
              description: The pet.
              content:
                application/json:
                  schema: { $ref: '#/components/schemas/Pet' }
        delete:
          operationId: deletePet
          responses:
            '204': { description: Done. }
    components:
      schemas:
        Pet:
          type: object
          required: [name, tag]
          properties:
            name: { type: string, maxLength: 100 }
            tag: { type: string }
            state: { type: string, enum: [here, gone] }
            chip: { type: string, pattern: '^(\\d)\\1+$' }

    """

  private static let newText = """
    openapi: 3.1.0
    info:
      title: Petstore
      version: 1.3.0
      description: All about pets and toys.
    paths:
      /pets:
        get:
          operationId: listPets
          parameters:
            - { name: limit, in: query, required: true, schema: { type: integer } }
          responses:
            '200':
              description: Some pets.
              content:
                application/json:
                  schema: { type: array, items: { $ref: '#/components/schemas/Pet' } }
        post:
          operationId: createPet
          requestBody:
            content:
              application/json:
                schema: { $ref: '#/components/schemas/Pet' }
          responses:
            '204': { description: Done. }
      /pets/{id}:
        parameters:
          - { name: id, in: path, required: true, schema: { type: string } }
        get:
          operationId: getPet
          responses:
            '200':
              description: The pet.
              content:
                application/json:
                  schema: { $ref: '#/components/schemas/Pet' }
      /toys:
        get:
          operationId: listToys
          responses:
            '204': { description: None. }
    components:
      schemas:
        Pet:
          type: object
          required: [name]
          properties:
            name: { type: string, maxLength: 4 }
            state: { type: string, enum: [here, gone, lost] }
            chip: { type: string, pattern: '^(\\d)\\1*$' }

    """
}
