/// A YAML value with its place in the file, after tags, aliases and merge keys have been applied.
///
/// What an alias stands for keeps the location at which it was written.
public struct YAMLNode: Sendable {
  public enum Value: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    /// In document order, no key twice; merged entries stand where their `<<` stood.
    case mapping([Entry])
  }

  /// One pair of a mapping.
  public struct Entry: Sendable {
    /// The text of the key: `200:` and `'200':` are the same key, as they are in JSON.
    public let key: String
    public let value: YAMLNode
    // Both stand in one file, which is referred to once: entries are copied all the time.
    private let keyLine: Int
    private let keyColumn: Int

    public var keyLocation: SourceLocation {
      SourceLocation(file: value.location.file, line: keyLine, column: keyColumn)
    }

    /// The key stands in the file of the value.
    public init(key: String, keyLocation: SourceLocation, value: YAMLNode) {
      self.key = key
      self.value = value
      keyLine = keyLocation.line
      keyColumn = keyLocation.column
    }
  }

  public let value: Value
  /// Of the first character, after an anchor or a tag.
  public let location: SourceLocation

  public init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

extension YAMLNode {
  /// The entries of a mapping; `nil` for anything else.
  public var entries: [Entry]? {
    if case .mapping(let entries) = value { entries } else { nil }
  }

  /// The items of a sequence; `nil` for anything else.
  public var items: [YAMLNode]? {
    if case .sequence(let items) = value { items } else { nil }
  }

  /// The text of a scalar that is a string in the core schema; `nil` for anything else.
  public var string: String? {
    if case .scalar(let scalar) = value, scalar.kind == .string { scalar.text } else { nil }
  }

  /// The value under `key`; `nil` where there is none or this is no mapping. Takes linear time.
  public subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key.hasSameCodeUnits(as: key) }?.value
  }
}
