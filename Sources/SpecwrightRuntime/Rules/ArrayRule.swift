/// Bounds of an array's length, and the rule of its elements.
public struct ArrayRule<Items: Rule>: Rule {
  public typealias Value = [Items.Value]

  // The rule of the elements is within functions: with a field of its type, code that is generic over it
  // would have to ask for the layout with every array.
  private let minItems: Int
  private let maxItems: Int
  /// The place of the first element that was there before; `nil` where elements may be equal.
  private let repetition: (@Sendable (Value) -> Int?)?
  private let making: ArrayMaking
  private let readItem: @Sendable (UnsafeMutableRawPointer, inout JSONReader) -> Bool
  private let validateItems: (@Sendable (Value, inout Validation) -> Void)?

  /// As `items` give `Unconstrained<Element>()` for elements without a rule and
  /// `SelfValidating<Element>()` for elements whose type has rules inside.
  @inlinable
  public init(minItems: Int = 0, maxItems: Int = .max, items: Items) {
    self.init(
      minItems: minItems, maxItems: maxItems, items: items, repetition: nil,
      making: ArrayMaking(of: Items.Value.self))
  }

  /// With `uniqueItems` no element may occur twice. Strings are compared by code unit, other values
  /// as they compare in Swift.
  @inlinable
  public init(minItems: Int = 0, maxItems: Int = .max, uniqueItems: Bool, items: Items)
  where Items.Value: Hashable {
    let repetition: @Sendable (Value) -> Int? = { firstRepetition(in: $0) }
    self.init(
      minItems: minItems, maxItems: maxItems, items: items,
      repetition: uniqueItems ? repetition : nil, making: ArrayMaking(of: Items.Value.self))
  }

  // Called, and not copied to wherever a type has such a rule.
  @usableFromInline
  @_semantics("optimize.no.crossmodule")
  init(
    minItems: Int, maxItems: Int, items: Items, repetition: (@Sendable (Value) -> Int?)?,
    making: ArrayMaking
  ) {
    self.minItems = minItems
    self.maxItems = maxItems
    self.repetition = repetition
    self.making = making
    readItem = { (place: UnsafeMutableRawPointer, reader: inout JSONReader) -> Bool in
      items.read(to: place.assumingMemoryBound(to: Items.Value.self), from: &reader)
    }
    let validate: @Sendable (Value, inout Validation) -> Void = { $1.elements($0, items) }
    validateItems = items.refusesAny ? validate : nil
  }

  public var refusesAny: Bool {
    minItems > 0 || maxItems < .max || repetition != nil || validateItems != nil
  }

  public func read(from reader: inout JSONReader) -> Value? {
    withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { buffer in
      guard let place = buffer.baseAddress, read(to: place, from: &reader) else { return nil }
      return place.move()
    }
  }

  public func read(to place: UnsafeMutablePointer<Value>, from reader: inout JSONReader) -> Bool {
    let offset = reader.valueOffset()
    guard var array = reader.beginArray() else { return false }
    reader.readElements(of: &array, to: UnsafeMutableRawPointer(place), making, readItem)
    // Counted by the text: an element that could not be read was there nevertheless.
    let count = array.count
    if count < minItems || count > maxItems || repetition != nil {
      check(place.pointee, count: count) {
        reader.refuse(at: offset, keyword: $0, expected: $1)
      }
    }
    return true
  }

  public func validate(_ value: Value, in validation: inout Validation) {
    check(value, count: value.count) { validation.refuse(value, keyword: $0, expected: $1) }
    validateItems?(value, &validation)
  }

  private func check(_ value: Value, count: Int, refuse: (StaticString, String) -> Void) {
    if count < minItems {
      refuse("minItems", "at least \(counted(minItems, "element", "elements"))")
    }
    if count > maxItems {
      refuse("maxItems", "at most \(counted(maxItems, "element", "elements"))")
    }
    if let repetition, let index = repetition(value) {
      refuse("uniqueItems", "no element twice, as the one at index \(index) is")
    }
  }
}

@usableFromInline
func firstRepetition<Element: Hashable>(in elements: [Element]) -> Int? {
  if let strings = elements as? [String] {
    var seen: Set<[UInt8]> = []
    return strings.firstIndex { !seen.insert(Array($0.utf8)).inserted }
  }
  var seen: Set<Element> = []
  return elements.firstIndex { !seen.insert($0).inserted }
}
