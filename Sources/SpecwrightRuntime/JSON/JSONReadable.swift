/// A type whose values are read from JSON text.
public protocol JSONReadable {
  /// Reads the value that comes next and stands behind it afterwards; `nil` if no value could be
  /// made, which is always an issue of the reader. A value may be there although something in it
  /// was refused.
  static func read(from reader: inout JSONReader) -> Self?
  /// As `read(from:)`, into memory that holds nothing, and holds nothing afterwards if the answer is
  /// `false`: if no value could be made. There is one that calls `read(from:)`.
  static func read(to place: UnsafeMutablePointer<Self>, from reader: inout JSONReader) -> Bool
}

extension JSONReadable {
  @inlinable
  public static func read(
    to place: UnsafeMutablePointer<Self>, from reader: inout JSONReader
  ) -> Bool {
    guard let value = read(from: &reader) else { return false }
    place.initialize(to: value)
    return true
  }
}

extension JSONReadable {
  /// Reads a whole text that holds one value and nothing else, in UTF-8 without a byte order mark.
  ///
  /// Throws everything that is wrong with it, at once.
  public static func decoded(
    from bytes: [UInt8], options: JSONReader.Options = JSONReader.Options()
  ) throws(ValidationError) -> Self {
    try bytes.withUnsafeBufferPointer { buffer throws(ValidationError) in
      var reader = JSONReader(buffer, options: options)
      let value = Self.read(from: &reader)
      reader.finish()
      if let value, !reader.hasIssues { return value }
      throw ValidationError(issues: reader.issues())
    }
  }
}

/// Everything by which a value does not fit its schema.
public struct ValidationError: Error, Hashable, Sendable {
  /// In the order of the text. Never empty.
  public let issues: [ValidationIssue]

  public init(issues: [ValidationIssue]) {
    self.issues = issues
  }
}

extension ValidationError: CustomStringConvertible {
  /// A line for each issue.
  public var description: String {
    issues.map(\.description).joined(separator: "\n")
  }
}

extension ValidationIssue: CustomStringConvertible {
  /// One line: place, keyword, what was expected and what was there.
  public var description: String {
    let place = pointer.isEmpty ? "the whole value" : pointer
    let found = actual.map { ", not \($0)" } ?? ""
    return "\(place): \(keyword): expected \(expected)\(found)"
  }
}
