// As with the enumerations of strings, what these do is compiled here once.

/// An enumeration of numbers that takes no others: its cases, which have no payload, have in their
/// order the values of `numbers`.
public protocol ClosedNumberEnumeration: JSONReadable, JSONWritable, CaseIterable, RawRepresentable
where RawValue: JSONReadable & JSONWritable & Hashable, AllCases == [Self] {
  static var numbers: [RawValue] { get }
}

extension ClosedNumberEnumeration {
  /// A number that has no case is an `enum` issue.
  @_semantics("optimize.no.crossmodule")
  public static func read(from reader: inout JSONReader) -> Self? {
    guard case .listed(let index)? = reader.readCase(among: numbers, keepsOthers: false) else {
      return nil
    }
    return allCases[index]
  }

  /// The case for the number; `nil` if it is not among `numbers`.
  @_semantics("optimize.no.crossmodule")
  public init?(rawValue: RawValue) {
    guard let index = Self.numbers.firstIndex(of: rawValue) else { return nil }
    self = Self.allCases[index]
  }

  public var rawValue: RawValue {
    @_semantics("optimize.no.crossmodule")
    get { Self.numbers[place] }
  }

  /// Among the cases: in memory an enumeration without payloads is the number of its case.
  private var place: Int {
    withUnsafeBytes(of: self) { bytes in bytes.reversed().reduce(0) { $0 << 8 | Int($1) } }
  }

  @_semantics("optimize.no.crossmodule")
  public static func == (left: Self, right: Self) -> Bool { left.place == right.place }

  @_semantics("optimize.no.crossmodule")
  public func write(to writer: inout JSONWriter) {
    rawValue.write(to: &writer)
  }
}

/// An enumeration of numbers that keeps numbers which it does not name, as a case of their own.
public protocol OpenNumberEnumeration: JSONReadable, JSONWritable, RawRepresentable
where RawValue: JSONReadable & JSONWritable & Hashable {
  /// The numbers that have a case.
  static var numbers: [RawValue] { get }
  /// The cases for `numbers`, in the same order.
  static var known: [Self] { get }
  /// The case of a number that is not among `numbers`.
  static func unrecognized(_ value: RawValue) -> Self
}

extension OpenNumberEnumeration {
  /// A number that has no case is kept or an `enum` issue, as the reader's options say.
  @_semantics("optimize.no.crossmodule")
  public static func read(from reader: inout JSONReader) -> Self? {
    switch reader.readCase(among: numbers, keepsOthers: true) {
    case .listed(let index)?: known[index]
    case .other(let number)?: unrecognized(number)
    case nil: nil
    }
  }

  /// The case for the number, which is `unrecognized` if it is not among `numbers`.
  @_semantics("optimize.no.crossmodule")
  public init(rawValue: RawValue) {
    self = Self.numbers.firstIndex(of: rawValue).map { Self.known[$0] } ?? .unrecognized(rawValue)
  }

  @_semantics("optimize.no.crossmodule")
  public func write(to writer: inout JSONWriter) {
    rawValue.write(to: &writer)
  }

  @_semantics("optimize.no.crossmodule")
  public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

  /// Whether the value has a case of its own.
  public var isRecognized: Bool {
    @_semantics("optimize.no.crossmodule")
    get { Self.numbers.contains(rawValue) }
  }
}

/// A number that was read, among those that are listed.
private enum ListedNumber<Value> {
  case listed(Int)
  case other(Value)
}

extension JSONReader {
  /// Reads a number that is one of `numbers`; others are an `enum` issue unless they are kept by the
  /// enumeration and the options.
  fileprivate mutating func readCase<Value: JSONReadable & JSONWritable & Equatable>(
    among numbers: [Value], keepsOthers: Bool
  ) -> ListedNumber<Value>? {
    let offset = valueOffset()
    guard let number = Value.read(from: &self) else { return nil }
    if let index = numbers.firstIndex(of: number) { return .listed(index) }
    guard keepsOthers, options.unknownEnumerationValues == .keep else {
      let texts = numbers.map { String(decoding: $0.encoded(), as: UTF8.self) }
      refuse(
        at: offset, keyword: "enum",
        expected: texts.count == 1 ? texts[0] : "one of " + texts.joined(separator: ", "))
      return nil
    }
    return .other(number)
  }
}

// Hashing by the number, but not again in each enumeration.
extension ClosedNumberEnumeration where Self: Hashable {
  @_semantics("optimize.no.crossmodule")
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  public var hashValue: Int {
    @_semantics("optimize.no.crossmodule")
    get { rawValue.hashValue }
  }

  @_semantics("optimize.no.crossmodule")
  public func _rawHashValue(seed: Int) -> Int { rawValue._rawHashValue(seed: seed) }
}

extension OpenNumberEnumeration where Self: Hashable {
  @_semantics("optimize.no.crossmodule")
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  public var hashValue: Int {
    @_semantics("optimize.no.crossmodule")
    get { rawValue.hashValue }
  }

  @_semantics("optimize.no.crossmodule")
  public func _rawHashValue(seed: Int) -> Int { rawValue._rawHashValue(seed: seed) }
}
