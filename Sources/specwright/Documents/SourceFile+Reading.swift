import OpenAPIDocument

/// Why a file could not be read, as the end of a sentence.
struct UnreadableFile: Error, CustomStringConvertible {
  let description: String
}

extension SourceFile {
  /// Reads a file, or a pipe to its end.
  static func read(_ path: String) throws(UnreadableFile) -> SourceFile {
    let (bytes, kind): ([UInt8], FileSystem.Kind)
    do {
      (bytes, kind) = try FileSystem.contents(of: path)
    } catch {
      throw UnreadableFile(error)
    }
    switch kind {
    case .file, .pipe: return SourceFile(path: path, bytes: bytes)
    case .directory: throw UnreadableFile(description: "it is a directory")
    case .other: throw UnreadableFile(description: "it is not a file")
    }
  }
}

extension UnreadableFile {
  init(_ failure: FileSystem.Failure) {
    description = failure.isAbsence ? "there is no such file" : failure.reason
  }
}

extension String {
  /// The directory in which a file is, with a slash at its end; empty for the working directory.
  var folder: String { lastIndex(of: "/").map { String(self[...$0]) } ?? "" }
}
