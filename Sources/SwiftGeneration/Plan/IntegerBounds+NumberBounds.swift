import OpenAPIDocument

extension IntegerBounds {
  init(_ bounds: NumberBounds) {
    let least = [
      bounds.minimum.map { Self.ceiling(of: $0) },
      bounds.exclusiveMinimum.map { Self.successor(of: Self.floor(of: $0)) },
    ].compactMap { $0 }.max()
    let greatest = [
      bounds.maximum.map { Self.floor(of: $0) },
      bounds.exclusiveMaximum.map { Self.predecessor(of: Self.ceiling(of: $0)) },
    ].compactMap { $0 }.min()
    guard Self.overlaps(bounds) else {
      self.init(minimum: .max, maximum: .min, multipleOf: bounds.multipleOf)
      return
    }
    // A bound at the end of the range holds anyway.
    self.init(
      minimum: least == .min ? nil : least, maximum: greatest == .max ? nil : greatest,
      multipleOf: bounds.multipleOf)
  }

  /// Whether any value of the type is between the bounds, as far as they lie beyond it.
  private static func overlaps(_ bounds: NumberBounds) -> Bool {
    guard let least = DecimalNumber("\(Value.min)"), let greatest = DecimalNumber("\(Value.max)")
    else { return true }
    return bounds.minimum.map { $0 <= greatest } ?? true
      && bounds.exclusiveMinimum.map { $0 < greatest } ?? true
      && bounds.maximum.map { $0 >= least } ?? true
      && bounds.exclusiveMaximum.map { $0 > least } ?? true
  }

  private static func floor(of number: DecimalNumber) -> Value {
    exact(number) ?? clamped(number, number.double.rounded(.down))
  }

  private static func ceiling(of number: DecimalNumber) -> Value {
    exact(number) ?? clamped(number, number.double.rounded(.up))
  }

  private static func exact(_ number: DecimalNumber) -> Value? {
    number.isInteger ? Value(number.description) : nil
  }

  private static func successor(of number: Value) -> Value { number == .max ? .max : number + 1 }

  private static func predecessor(of number: Value) -> Value {
    number == .min ? .min : number - 1
  }

  private static func clamped(_ number: DecimalNumber, _ rounded: Double) -> Value {
    Value(exactly: rounded) ?? (number.isNegative ? .min : .max)
  }
}
