/// A character in a source file.
public struct SourceLocation: Hashable, Sendable {
  public let file: SourceFile
  /// Counted from 1.
  public let line: Int
  /// Counted from 1, in Unicode scalars (libyaml's marks count them too).
  public let column: Int

  public init(file: SourceFile, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: CustomStringConvertible {
  public var description: String { "\(file.path):\(line):\(column)" }
}
