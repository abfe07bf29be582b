/// The value of a schema that takes nothing but `null`.
public struct JSONNull: Hashable, Sendable {
  public init() {}
}

extension JSONNull: JSONReadable {
  /// Anything but `null` is a `type` issue.
  public static func read(from reader: inout JSONReader) -> JSONNull? {
    if reader.readNull() { return JSONNull() }
    reader.refuseNext(keyword: "type", expected: "null")
    return nil
  }
}

extension JSONNull: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.writeNull()
  }
}
