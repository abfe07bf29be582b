// What enumerations do is compiled here and not anew for each of them: a document can have hundreds,
// and `optimize.no.crossmodule` keeps the optimizer from copying it into their module.

/// An enumeration of strings that takes no others: its cases, which have no payload, have in their
/// order the strings of `names`.
public protocol ClosedEnumeration: JSONReadable, JSONWritable, CaseIterable, RawRepresentable
where RawValue == String, AllCases == [Self] {
  static var names: MemberNames { get }
}

extension ClosedEnumeration {
  /// A string that names no case is an `enum` issue.
  @_semantics("optimize.no.crossmodule")
  public static func read(from reader: inout JSONReader) -> Self? {
    guard case .listed(let index)? = reader.readCase(among: names, keepsOthers: false) else {
      return nil
    }
    return allCases[index]
  }

  /// The case for the string; `nil` if it is not among `names`.
  @_semantics("optimize.no.crossmodule")
  public init?(rawValue: String) {
    guard let index = Self.names.index(of: rawValue) else { return nil }
    self = Self.allCases[index]
  }

  public var rawValue: String {
    @_semantics("optimize.no.crossmodule")
    get { Self.names.names[place] }
  }

  /// Among the cases: in memory an enumeration without payloads is the number of its case.
  private var place: Int {
    withUnsafeBytes(of: self) { bytes in bytes.reversed().reduce(0) { $0 << 8 | Int($1) } }
  }

  @_semantics("optimize.no.crossmodule")
  public static func == (left: Self, right: Self) -> Bool { left.place == right.place }

  @_semantics("optimize.no.crossmodule")
  public func write(to writer: inout JSONWriter) {
    writer.write(rawValue)
  }
}

/// An enumeration of strings that keeps strings which it does not name, as a case of their own.
public protocol OpenEnumeration: JSONReadable, JSONWritable, RawRepresentable
where RawValue == String {
  /// The strings that have a case.
  static var names: MemberNames { get }
  /// The cases for `names`, in the same order.
  static var known: [Self] { get }
  /// The case of a string that is not among `names`.
  static func unrecognized(_ value: String) -> Self
}

extension OpenEnumeration {
  /// A string that names no case is kept or an `enum` issue, as the reader's options say.
  @_semantics("optimize.no.crossmodule")
  public static func read(from reader: inout JSONReader) -> Self? {
    switch reader.readCase(among: names, keepsOthers: true) {
    case .listed(let index)?: known[index]
    case .other(let text)?: unrecognized(text)
    case nil: nil
    }
  }

  /// The case for the string, which is `unrecognized` if it is not among `names`.
  @_semantics("optimize.no.crossmodule")
  public init(rawValue: String) {
    self = Self.names.index(of: rawValue).map { Self.known[$0] } ?? .unrecognized(rawValue)
  }

  @_semantics("optimize.no.crossmodule")
  public func write(to writer: inout JSONWriter) {
    writer.write(rawValue)
  }

  @_semantics("optimize.no.crossmodule")
  public static func == (left: Self, right: Self) -> Bool {
    left.rawValue.hasSameCodeUnits(as: right.rawValue)
  }

  /// Whether the value has a case of its own.
  public var isRecognized: Bool {
    @_semantics("optimize.no.crossmodule")
    get { Self.names.index(of: rawValue) != nil }
  }
}

extension JSONReader {
  /// Reads a string that is one of `names`; others are an `enum` issue unless they are kept by the
  /// enumeration and the options.
  mutating func readCase(among names: MemberNames, keepsOthers: Bool) -> ListedString? {
    let offset = valueOffset()
    guard let string = readListed(among: names) else { return nil }
    if case .other = string, !keepsOthers || options.unknownEnumerationValues == .refuse {
      refuse(at: offset, keyword: "enum", expected: names.alternatives)
      return nil
    }
    return string
  }
}

// Hashing by the string, as the standard library does, but not again in each enumeration.
extension ClosedEnumeration where Self: Hashable {
  @_semantics("optimize.no.crossmodule")
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  public var hashValue: Int {
    @_semantics("optimize.no.crossmodule")
    get { rawValue.hashValue }
  }

  @_semantics("optimize.no.crossmodule")
  public func _rawHashValue(seed: Int) -> Int { rawValue._rawHashValue(seed: seed) }
}

extension OpenEnumeration where Self: Hashable {
  @_semantics("optimize.no.crossmodule")
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  public var hashValue: Int {
    @_semantics("optimize.no.crossmodule")
    get { rawValue.hashValue }
  }

  @_semantics("optimize.no.crossmodule")
  public func _rawHashValue(seed: Int) -> Int { rawValue._rawHashValue(seed: seed) }
}

extension MemberNames {
  /// The names as an author would list them.
  var alternatives: String { Self.alternatives(among: names) }

  static func alternatives(among names: [String]) -> String {
    let quoted = names.map { "\"\($0)\"" }
    guard quoted.count > 1 else { return quoted.first ?? "nothing" }
    return "one of " + quoted.joined(separator: ", ")
  }
}
