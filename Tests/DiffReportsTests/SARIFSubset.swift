/// What the standard says of the part of SARIF 2.1.0 that reports use: sections 3.13 and 3.14 (log and
/// run), 3.18 and 3.19 (tool), 3.27 (result), 3.28 to 3.30 (locations and regions), 3.35
/// (suppression), 3.49 (rules).
enum SARIFSubset {
  static let schema = """
    $schema: https://json-schema.org/draft/2020-12/schema
    type: object
    required: [version, runs]
    additionalProperties: false
    properties:
      $schema: { type: string, format: uri }
      version: { const: 2.1.0 }
      runs: { type: array, items: { $ref: '#/$defs/run' } }
    $defs:
      message:
        type: object
        required: [text]
        additionalProperties: false
        properties: { text: { type: string, minLength: 1 } }
      level: { enum: [none, note, warning, error] }
      run:
        type: object
        required: [tool, results]
        additionalProperties: false
        properties:
          tool:
            type: object
            required: [driver]
            additionalProperties: false
            properties:
              driver:
                type: object
                required: [name]
                additionalProperties: false
                properties:
                  name: { type: string }
                  rules: { type: array, uniqueItems: true, items: { $ref: '#/$defs/rule' } }
          columnKind: { enum: [utf16CodeUnits, unicodeCodePoints] }
          originalUriBaseIds:
            type: object
            additionalProperties: { $ref: '#/$defs/artifactLocation' }
          results: { type: array, items: { $ref: '#/$defs/result' } }
      rule:
        type: object
        required: [id]
        additionalProperties: false
        properties:
          id: { type: string }
          shortDescription: { $ref: '#/$defs/message' }
          defaultConfiguration:
            type: object
            additionalProperties: false
            properties: { level: { $ref: '#/$defs/level' } }
      result:
        type: object
        required: [message]
        additionalProperties: false
        properties:
          ruleId: { type: string }
          ruleIndex: { type: integer, minimum: 0 }
          level: { $ref: '#/$defs/level' }
          message: { $ref: '#/$defs/message' }
          locations: { type: array, items: { $ref: '#/$defs/location' } }
          relatedLocations: { type: array, uniqueItems: true, items: { $ref: '#/$defs/location' } }
          partialFingerprints: { type: object, additionalProperties: { type: string } }
          suppressions: { type: array, uniqueItems: true, items: { $ref: '#/$defs/suppression' } }
      location:
        type: object
        additionalProperties: false
        properties:
          id: { type: integer, minimum: -1 }
          message: { $ref: '#/$defs/message' }
          physicalLocation:
            type: object
            required: [artifactLocation]
            additionalProperties: false
            properties:
              artifactLocation: { $ref: '#/$defs/artifactLocation' }
              region:
                type: object
                additionalProperties: false
                properties:
                  startLine: { type: integer, minimum: 1 }
                  startColumn: { type: integer, minimum: 1 }
          logicalLocations:
            type: array
            uniqueItems: true
            items:
              type: object
              additionalProperties: false
              properties: { fullyQualifiedName: { type: string } }
      artifactLocation:
        type: object
        additionalProperties: false
        properties:
          uri: { type: string, format: uri-reference }
          uriBaseId: { type: string }
          description: { $ref: '#/$defs/message' }
      suppression:
        type: object
        required: [kind]
        additionalProperties: false
        properties:
          kind: { enum: [inSource, external] }
          justification: { type: string }

    """
}
