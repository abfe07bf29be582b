/// A type whose values are written as JSON text.
public protocol JSONWritable {
  /// Writes the value as exactly one JSON value.
  func write(to writer: inout JSONWriter)
  /// As `write(to:)`, of a value where it lies. There is one that calls `write(to:)`.
  static func write(_ place: UnsafePointer<Self>, to writer: inout JSONWriter)
}

extension JSONWritable {
  @inlinable
  public static func write(_ place: UnsafePointer<Self>, to writer: inout JSONWriter) {
    place.pointee.write(to: &writer)
  }
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
  /// Writes a dictionary's entries as members of the object that is open, in the order of their
  /// names: what falls under `additionalProperties` beside named members.
  @_specialize(where Value == String)
  @_specialize(where Value == JSONValue)
  public mutating func members<Value: JSONWritable>(_ members: [String: Value]) {
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      self.name(escaping: name)
      value.write(to: &self)
    }
  }
}

extension String: JSONWritable {
  @inlinable
  public func write(to writer: inout JSONWriter) {
    writer.write(self)
  }

  @inlinable
  public static func write(_ place: UnsafePointer<String>, to writer: inout JSONWriter) {
    writer.write(place.pointee)
  }
}

extension Int: JSONWritable {
  @inlinable
  public func write(to writer: inout JSONWriter) {
    writer.write(self)
  }

  @inlinable
  public static func write(_ place: UnsafePointer<Int>, to writer: inout JSONWriter) {
    writer.write(place.pointee)
  }
}

extension UInt64: JSONWritable {
  @inlinable
  public func write(to writer: inout JSONWriter) {
    writer.write(self)
  }

  @inlinable
  public static func write(_ place: UnsafePointer<UInt64>, to writer: inout JSONWriter) {
    writer.write(place.pointee)
  }
}

extension Double: JSONWritable {
  /// Infinities and NaN become `null`.
  @inlinable
  public func write(to writer: inout JSONWriter) {
    writer.write(self)
  }

  @inlinable
  public static func write(_ place: UnsafePointer<Double>, to writer: inout JSONWriter) {
    writer.write(place.pointee)
  }
}

extension Bool: JSONWritable {
  @inlinable
  public func write(to writer: inout JSONWriter) {
    writer.write(self)
  }

  @inlinable
  public static func write(_ place: UnsafePointer<Bool>, to writer: inout JSONWriter) {
    writer.write(place.pointee)
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
        Element.write(place.assumingMemoryBound(to: Element.self), to: &writer)
        place += MemoryLayout<Element>.stride
      }
    }
    writer.endArray()
  }

  public static func write(_ place: UnsafePointer<[Element]>, to writer: inout JSONWriter) {
    place.pointee.write(to: &writer)
  }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
  /// Writes the members in the order of their names.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.members(self)
    writer.endObject()
  }
}
