/// One file as it was read: its bytes, and the path under which diagnostics speak of it.
///
/// An immutable reference, so that every location can name its file without copying it.
public final class SourceFile: Sendable {
  /// As the user wrote it, or relative to the file that referred to it; diagnostics print it as is.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

extension SourceFile: Hashable {
  public static func == (left: SourceFile, right: SourceFile) -> Bool { left === right }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }
}
