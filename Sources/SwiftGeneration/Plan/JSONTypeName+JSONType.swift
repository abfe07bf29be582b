import OpenAPIDocument

extension JSONTypeName {
  init(_ type: JSONType) {
    self =
      switch type {
      case .null: .null
      case .boolean: .boolean
      case .number, .integer: .number
      case .string: .string
      case .array: .array
      case .object: .object
      }
  }
}
