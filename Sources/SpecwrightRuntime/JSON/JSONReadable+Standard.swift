extension String: JSONReadable {
  @inlinable
  public static func read(from reader: inout JSONReader) -> String? {
    reader.readString()
  }
}

extension Int: JSONReadable {
  /// Takes every number that is an integer in value, such as `1.0` and `1e3`.
  @inlinable
  public static func read(from reader: inout JSONReader) -> Int? {
    reader.readInteger()
  }
}

extension UInt64: JSONReadable {
  /// As `Int` does, from 0 to 2^64 - 1.
  @inlinable
  public static func read(from reader: inout JSONReader) -> UInt64? {
    reader.readUnsigned()
  }
}

extension Double: JSONReadable {
  /// Rounds to the nearest `Double`; a number beyond the greatest is a `maximum` or `minimum`
  /// issue.
  @inlinable
  public static func read(from reader: inout JSONReader) -> Double? {
    reader.readDouble()
  }
}

extension Bool: JSONReadable {
  public static func read(from reader: inout JSONReader) -> Bool? {
    reader.readBoolean()
  }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
  /// A second member of the same name is treated as the reader's options say.
  @_specialize(where Value == String)
  @_specialize(where Value == JSONValue)
  public static func read(from reader: inout JSONReader) -> [String: Value]? {
    guard var object = reader.beginObject() else { return nil }
    var members: [String: Value] = [:]
    while reader.nextMember(in: &object) {
      reader.readMember(of: &members)
    }
    return members
  }
}

extension JSONReader {
  /// Reads the value of the present member into `members`: what generated code does with a member
  /// that falls under `additionalProperties`.
  @inlinable
  public mutating func readMember<Value: JSONReadable>(
    of members: inout [String: Value]
  ) {
    readMember(of: &members) { Value.read(from: &$0) }
  }

  /// As `readMember(of:)`, with the rule that the values are under.
  @inlinable
  public mutating func readMember<Value: JSONReadable, Items: Rule<Value>>(
    of members: inout [String: Value], _ rule: Items
  ) {
    readMember(of: &members) { rule.read(from: &$0) }
  }

  @usableFromInline
  @_specialize(where Value == String)
  @_specialize(where Value == JSONValue)
  mutating func readMember<Value>(
    of members: inout [String: Value],
    read: (inout JSONReader) -> Value?
  ) {
    let name = memberName()
    if members[name] != nil, options.duplicateMembers != .keepLast {
      skipDuplicate()
    } else if let value = read(&self) {
      members[name] = value
    }
  }
}
