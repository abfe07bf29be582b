import SpecwrightRuntime

extension JSONValue {
  /// A number's literal.
  var literal: String? {
    if case .number(let literal) = self { literal } else { nil }
  }

  /// A number, rounded to the nearest `Double`.
  var double: Double? { literal.flatMap(Double.init) }

  /// A number that can count something.
  var count: Int? {
    guard let double, double >= 0, double < 1e15, double == double.rounded() else { return nil }
    return Int(double)
  }

  /// Whether the value is of a type as JSON Schema names it; `1.0` is an integer.
  func isOfType(_ name: String) -> Bool {
    switch (name, self) {
    case ("null", .null), ("boolean", .boolean), ("string", .string), ("array", .array),
      ("object", .object), ("number", .number):
      true
    case ("integer", .number(let literal)):
      DecimalNumber(literal)?.isMultiple(of: DecimalNumber(1)) ?? false
    default: false
    }
  }
}
