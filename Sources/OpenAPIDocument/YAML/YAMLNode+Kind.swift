extension YAMLNode {
  /// What a sentence calls this value, such as `a list`.
  public var kindPhrase: String {
    switch value {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar(let scalar):
      switch scalar.kind {
      case .null: "null"
      case .boolean: "a boolean"
      case .integer, .float: "a number"
      case .string: "a string"
      }
    }
  }
}
