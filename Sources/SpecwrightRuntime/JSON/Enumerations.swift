/// An enumeration of strings that takes no others: its cases, in order, have the strings of
/// `names`.
public protocol ClosedEnumeration: ParameterValue, CaseIterable, RawRepresentable
where RawValue == String, AllCases == [Self] {
  static var names: MemberNames { get }
}

extension ClosedEnumeration {
  /// A string that names no case is an `enum` issue.
  @inlinable
  public static func read(from reader: inout JSONReader) -> Self? {
    let offset = reader.valueOffset()
    guard let index = reader.readIndex(among: names) else { return nil }
    guard index >= 0 else {
      reader.refuse(at: offset, keyword: "enum", expected: names.alternatives)
      return nil
    }
    return allCases[index]
  }

  @inlinable
  public func write(to writer: inout JSONWriter) {
    writer.write(rawValue)
  }
}

/// An enumeration of strings that keeps strings which it does not name, as a case of their own.
public protocol OpenEnumeration: ParameterValue, RawRepresentable
where RawValue == String {
  /// Makes the `unrecognized` case from a string that is not among `names`.
  init(rawValue: String)
  /// The strings that have a case.
  static var names: MemberNames { get }
}

extension OpenEnumeration {
  /// A string that names no case is kept or an `enum` issue, as the reader's options say.
  @inlinable
  public static func read(from reader: inout JSONReader) -> Self? {
    let offset = reader.valueOffset()
    guard let text = reader.readString() else { return nil }
    if reader.options.unknownEnumerationValues == .refuse, names.index(of: text) == nil {
      reader.refuse(at: offset, keyword: "enum", expected: names.alternatives)
      return nil
    }
    return Self(rawValue: text)
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
  var alternatives: String {
    let quoted = names.map { "\"\($0)\"" }
    guard quoted.count > 1 else { return quoted.first ?? "nothing" }
    return "one of " + quoted.joined(separator: ", ")
  }
}
