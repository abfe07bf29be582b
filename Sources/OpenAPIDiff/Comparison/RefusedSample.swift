internal import OpenAPIDocument
internal import SchemaValidation

extension SchemaGraph {
  /// A simple value that a schema refuses, if there is one among those that are tried.
  func refusedSample(of schema: SchemaID) -> JSONLiteral? {
    let validator = SchemaValidator(graph: self)
    let samples: [JSONLiteral] = [
      .null, .boolean(true), .number(DecimalNumber(0)), .string(""), .array([]), .object([]),
    ]
    return samples.first { !validator.accepts($0, schema) }
  }
}
