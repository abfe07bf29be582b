/// Bounds of an array's length, and the rule of its elements.
public struct ArrayRule<Items: Rule>: Rule {
  public typealias Value = [Items.Value]

  @usableFromInline let minItems: Int
  @usableFromInline let maxItems: Int
  @usableFromInline let items: Items
  /// The place of the first element that was there before; `nil` where elements may be equal.
  @usableFromInline let repetition: (@Sendable (Value) -> Int?)?

  /// As `items` give `Unconstrained<Element>()` for elements without a rule and
  /// `SelfValidating<Element>()` for elements whose type has rules inside.
  public init(minItems: Int = 0, maxItems: Int = .max, items: Items) {
    self.minItems = minItems
    self.maxItems = maxItems
    self.items = items
    self.repetition = nil
  }

  /// With `uniqueItems` no element may occur twice. Strings are compared by code unit, other values
  /// as they compare in Swift.
  public init(minItems: Int = 0, maxItems: Int = .max, uniqueItems: Bool, items: Items)
  where Items.Value: Hashable {
    self.minItems = minItems
    self.maxItems = maxItems
    self.items = items
    if uniqueItems {
      self.repetition = { elements in firstRepetition(in: elements) }
    } else {
      self.repetition = nil
    }
  }

  @inlinable
  public func read(from reader: inout JSONReader) -> Value? {
    let offset = reader.valueOffset()
    guard var array = reader.beginArray() else { return nil }
    var elements: Value = []
    while reader.nextElement(in: &array) {
      guard let element = items.read(from: &reader) else { continue }
      elements.append(afterReading: consume element)
    }
    // Counted by the text: an element that could not be read was there nevertheless.
    check(elements, count: array.count) { reader.refuse(at: offset, keyword: $0, expected: $1) }
    return elements
  }

  @inlinable
  public func validate(_ value: Value, in validation: inout Validation) {
    check(value, count: value.count) { validation.refuse(value, keyword: $0, expected: $1) }
    validation.elements(value, items)
  }

  @usableFromInline
  func check(_ value: Value, count: Int, refuse: (StaticString, String) -> Void) {
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

private func firstRepetition<Element: Hashable>(in elements: [Element]) -> Int? {
  if let strings = elements as? [String] {
    var seen: Set<[UInt8]> = []
    return strings.firstIndex { !seen.insert(Array($0.utf8)).inserted }
  }
  var seen: Set<Element> = []
  return elements.firstIndex { !seen.insert($0).inserted }
}
