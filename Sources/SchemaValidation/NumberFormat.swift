internal import OpenAPIDocument

/// The formats of OpenAPI that say something about numbers (OpenAPI 3.1, section 4.4).
enum NumberFormat: String, Sendable {
  case int32, int64, uint64, float, double

  /// Whether the number is in range; whether it is an integer is a matter of `type`.
  func accepts(_ number: DecimalNumber) -> Bool {
    switch self {
    case .int32: !number.isInteger || number.int.map { Int32(exactly: $0) != nil } ?? false
    case .int64: !number.isInteger || number.int != nil
    case .uint64: !number.isInteger || Self.unsigned.contains(number)
    case .float: Float(number.description)?.isFinite ?? false
    case .double: number.double.isFinite
    }
  }

  private static let unsigned =
    DecimalNumber(0)...(DecimalNumber("18446744073709551615") ?? DecimalNumber(.max))
}
