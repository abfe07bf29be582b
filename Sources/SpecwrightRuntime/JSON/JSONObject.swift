/// A type whose values are JSON objects: a structure that says which of its properties stands for
/// which member, and under which rule. What reading, writing and validating take follows from that.
///
/// ```swift
/// extension Toy: JSONObject {
///   static let members = ObjectMembers<Toy> {
///     $0.required("name", \.name, StringRule(minLength: 1))
///     $0.optional("price", \.price)
///   }
/// }
/// ```
public protocol JSONObject: JSONReadable, JSONWritable, Validatable {
  /// Every stored property, in the order in which the members are written. A static constant: it is
  /// asked for again with every value.
  static var members: ObjectMembers<Self> { get }
}

extension JSONObject {
  public static func read(from reader: inout JSONReader) -> Self? {
    withUnsafeTemporaryAllocation(of: Self.self, capacity: 1) { buffer in
      guard let place = buffer.baseAddress, read(to: place, from: &reader) else { return nil }
      return place.move()
    }
  }

  public static func read(
    to place: UnsafeMutablePointer<Self>, from reader: inout JSONReader
  ) -> Bool {
    members.table.read(to: UnsafeMutableRawPointer(place), from: &reader)
  }

  public func write(to writer: inout JSONWriter) {
    withUnsafePointer(to: self) { Self.write($0, to: &writer) }
  }

  public static func write(_ place: UnsafePointer<Self>, to writer: inout JSONWriter) {
    members.table.write(UnsafeRawPointer(place), to: &writer)
  }

  public func validate(in validation: inout Validation) {
    let table = Self.members.table
    withUnsafePointer(to: self) { table.validate(UnsafeRawPointer($0), in: &validation) }
    if let assertion = table.assertion { validation.assert(assertion, of: self) }
  }
}
