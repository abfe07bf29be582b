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

extension SourceFile {
  /// Reads what a document refers to; not what a symbolic link takes from outside its directory.
  static func reader(besides document: String) -> (_ path: String) throws -> SourceFile {
    let slash = document.utf8.lastIndex(of: UInt8(ascii: "/"))
    let directory = slash.map { String(document[...$0]) } ?? "."
    return { path in
      let root = try resolved(directory)
      guard try resolved(path).utf8.starts(with: (root == "/" ? root : root + "/").utf8) else {
        throw OutsideDirectory()
      }
      return try read(path)
    }
  }

  private static func resolved(_ path: String) throws(UnreadableFile) -> String {
    do {
      return try FileSystem.resolved(path)
    } catch {
      throw UnreadableFile(error)
    }
  }
}

extension UnreadableFile {
  fileprivate init(_ failure: FileSystem.Failure) {
    description = failure.isAbsence ? "there is no such file" : failure.reason
  }
}
