/// A type whose values are written as JSON text.
public protocol JSONWritable {
  /// Writes the value as exactly one JSON value.
  func write(to writer: inout JSONWriter)
}

extension JSONWritable {
  /// The value as JSON text in UTF-8.
  public func encoded() -> [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes()
  }
}

extension JSONWriter {
  /// Writes a member. Names are given as JSON strings hold them: already escaped.
  @inlinable
  public mutating func member<Value: JSONWritable>(_ name: StaticString, _ value: Value) {
    self.name(name)
    value.write(to: &self)
  }

  /// Writes a member, or nothing for `nil`.
  @inlinable
  public mutating func member<Value: JSONWritable>(_ name: StaticString, _ value: Value?) {
    guard let value else { return }
    member(name, value)
  }

  /// Writes a member that is always there, with `null` for `nil`.
  @inlinable
  public mutating func member<Value: JSONWritable>(_ name: StaticString, nullable value: Value?) {
    self.name(name)
    element(nullable: value)
  }

  /// Writes a member as present as `presence` says.
  @inlinable
  public mutating func member<Value: JSONWritable>(
    _ name: StaticString, _ presence: Presence<Value>
  ) {
    switch presence {
    case .absent: break
    case .null: member(name, nullable: Value?.none)
    case .value(let value): member(name, value)
    }
  }

  /// Writes a dictionary's entries as members of the object that is open, in the order of their
  /// names: what falls under `additionalProperties` beside named members.
  @inlinable
  public mutating func members<Value: JSONWritable>(_ members: [String: Value]) {
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      self.name(escaping: name)
      value.write(to: &self)
    }
  }

  /// Writes an element of an array that may be null.
  @inlinable
  public mutating func element<Value: JSONWritable>(nullable value: Value?) {
    if let value { value.write(to: &self) } else { writeNull() }
  }
}

// Most members are of these types. What writing them takes is compiled here and called, not copied
// into every type that has such a member.
extension JSONWriter {
  @_semantics("optimize.no.crossmodule")
  public mutating func member(_ name: StaticString, _ value: String) {
    self.name(name)
    write(value)
  }

  @_semantics("optimize.no.crossmodule")
  public mutating func member(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    member(name, value)
  }

  @_semantics("optimize.no.crossmodule")
  public mutating func member(_ name: StaticString, _ value: Int) {
    self.name(name)
    write(value)
  }

  @_semantics("optimize.no.crossmodule")
  public mutating func member(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    member(name, value)
  }

  @_semantics("optimize.no.crossmodule")
  public mutating func member(_ name: StaticString, _ value: Double) {
    self.name(name)
    write(value)
  }

  @_semantics("optimize.no.crossmodule")
  public mutating func member(_ name: StaticString, _ value: Double?) {
    guard let value else { return }
    member(name, value)
  }

  @_semantics("optimize.no.crossmodule")
  public mutating func member(_ name: StaticString, _ value: Bool) {
    self.name(name)
    write(value)
  }

  @_semantics("optimize.no.crossmodule")
  public mutating func member(_ name: StaticString, _ value: Bool?) {
    guard let value else { return }
    member(name, value)
  }
}

extension String: JSONWritable {
  @inlinable
  public func write(to writer: inout JSONWriter) {
    writer.write(self)
  }
}

extension Int: JSONWritable {
  @inlinable
  public func write(to writer: inout JSONWriter) {
    writer.write(self)
  }
}

extension UInt64: JSONWritable {
  @inlinable
  public func write(to writer: inout JSONWriter) {
    writer.write(self)
  }
}

extension Double: JSONWritable {
  /// Infinities and NaN become `null`.
  @inlinable
  public func write(to writer: inout JSONWriter) {
    writer.write(self)
  }
}

extension Bool: JSONWritable {
  @inlinable
  public func write(to writer: inout JSONWriter) {
    writer.write(self)
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.beginArray()
    // By place, because iterating would copy every element.
    withUnsafeBytes { elements in
      guard var place = elements.baseAddress else { return }
      let end = place + elements.count
      while place < end {
        place.borrow(Element.self) { $0.write(to: &writer) }
        place += MemoryLayout<Element>.stride
      }
    }
    writer.endArray()
  }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
  /// Writes the members in the order of their names.
  @inlinable
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.members(self)
    writer.endObject()
  }
}
