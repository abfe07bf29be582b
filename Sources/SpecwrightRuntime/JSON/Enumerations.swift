/// An enumeration of strings that takes no others: its cases, in order, have the strings of
/// `names`.
public protocol ClosedEnumeration: JSONReadable, JSONWritable, CaseIterable, RawRepresentable
where RawValue == String, AllCases == [Self] {
  static var names: MemberNames { get }
}

extension ClosedEnumeration {
  /// A string that names no case is an `enum` issue.
  @inlinable
  public static func read(from reader: inout JSONReader) -> Self? {
    let offset = reader.valueOffset()
    switch reader.readListed(among: names) {
    case .listed(let index): return allCases[index]
    case .other: reader.refuse(at: offset, keyword: "enum", expected: names.alternatives)
    case nil: break
    }
    return nil
  }

  @inlinable
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
  @inlinable
  public static func read(from reader: inout JSONReader) -> Self? {
    let offset = reader.valueOffset()
    switch reader.readListed(among: names) {
    case .listed(let index): return known[index]
    case .other(let text) where reader.options.unknownEnumerationValues == .keep:
      return unrecognized(text)
    case .other: reader.refuse(at: offset, keyword: "enum", expected: names.alternatives)
    case nil: break
    }
    return nil
  }

  /// The case for the string, which is `unrecognized` if it is not among `names`.
  public init(rawValue: String) {
    self = Self.names.index(of: rawValue).map { Self.known[$0] } ?? .unrecognized(rawValue)
  }

  @inlinable
  public func write(to writer: inout JSONWriter) {
    writer.write(rawValue)
  }

  /// Whether the value has a case of its own.
  public var isRecognized: Bool { Self.names.index(of: rawValue) != nil }
}

extension MemberNames {
  /// The names as an author would list them.
  @usableFromInline
  var alternatives: String { Self.alternatives(among: names) }

  static func alternatives(among names: [String]) -> String {
    let quoted = names.map { "\"\($0)\"" }
    guard quoted.count > 1 else { return quoted.first ?? "nothing" }
    return "one of " + quoted.joined(separator: ", ")
  }
}
