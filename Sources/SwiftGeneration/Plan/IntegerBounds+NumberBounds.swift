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
    // A bound at the end of the range holds anyway.
    self.init(
      minimum: least == .min ? nil : least, maximum: greatest == .max ? nil : greatest,
      multipleOf: bounds.multipleOf)
  }

  private static func floor(of number: DecimalNumber) -> Int {
    number.int ?? clamped(number.double.rounded(.down))
  }

  private static func ceiling(of number: DecimalNumber) -> Int {
    number.int ?? clamped(number.double.rounded(.up))
  }

  private static func successor(of number: Int) -> Int { number == .max ? .max : number + 1 }

  private static func predecessor(of number: Int) -> Int { number == .min ? .min : number - 1 }

  private static func clamped(_ number: Double) -> Int {
    Int(exactly: number) ?? (number < 0 ? .min : .max)
  }
}
