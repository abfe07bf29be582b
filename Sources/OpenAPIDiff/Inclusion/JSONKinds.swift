internal import OpenAPIDocument

/// A set of the types of JSON, where integers are told from numbers with a fraction.
struct JSONKinds: OptionSet, Hashable {
  let rawValue: UInt8

  static let null = JSONKinds(rawValue: 1)
  static let boolean = JSONKinds(rawValue: 2)
  static let integer = JSONKinds(rawValue: 4)
  static let fraction = JSONKinds(rawValue: 8)
  static let string = JSONKinds(rawValue: 16)
  static let array = JSONKinds(rawValue: 32)
  static let object = JSONKinds(rawValue: 64)
  static let number: JSONKinds = [.integer, .fraction]
  static let all = JSONKinds(rawValue: 127)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ types: [JSONType]) {
    self = types.reduce([]) { $0.union(JSONKinds($1)) }
  }

  init(_ type: JSONType) {
    self =
      switch type {
      case .null: .null
      case .boolean: .boolean
      case .integer: .integer
      case .number: .number
      case .string: .string
      case .array: .array
      case .object: .object
      }
  }

  init(of value: JSONLiteral) {
    self =
      switch value {
      case .null: .null
      case .boolean: .boolean
      case .number(let number): number.isInteger ? .integer : .fraction
      case .string: .string
      case .array: .array
      case .object: .object
      }
  }

  func contains(_ value: JSONLiteral) -> Bool { !isDisjoint(with: JSONKinds(of: value)) }

  /// In a fixed order. Numbers that are no integers cannot be written alone.
  var types: [JSONType] {
    let all: [JSONType] = [.null, .boolean, .number, .integer, .string, .array, .object]
    return all.filter { type in
      switch type {
      case .number: contains(.fraction)
      case .integer: contains(.integer) && !contains(.fraction)
      default: contains(JSONKinds(type))
      }
    }
  }
}
