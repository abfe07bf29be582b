import Foundation
import OpenAPIDocument

/// Why a file could not be read, as the end of a sentence.
struct UnreadableFile: Error, CustomStringConvertible {
  let description: String
}

extension SourceFile {
  /// Reads a file, or a pipe to its end.
  static func read(_ path: String) throws(UnreadableFile) -> SourceFile {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UnreadableFile(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw UnreadableFile(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFIFO: break
    case S_IFDIR: throw UnreadableFile(description: "it is a directory")
    default: throw UnreadableFile(description: "it is not a file")
    }
    do {
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
      let data = try handle.readToEnd() ?? Data()
      return SourceFile(path: path, bytes: [UInt8](data))
    } catch {
      throw UnreadableFile(errno)
    }
  }
}

extension SourceFile {
  /// Reads what a document refers to; not what a symbolic link takes from outside its directory.
  static func reader(besides document: String) -> (_ path: String) throws -> SourceFile {
    let slash = document.utf8.lastIndex(of: UInt8(ascii: "/"))
    let directory = slash.map { String(document[...$0]) } ?? "."
    return { path in
      guard let root = realPath(directory), let file = realPath(path) else {
        throw UnreadableFile(errno)
      }
      guard file.utf8.starts(with: (root == "/" ? root : root + "/").utf8) else {
        throw OutsideDirectory()
      }
      return try read(path)
    }
  }

  /// `nil` with the reason in `errno`.
  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension UnreadableFile {
  fileprivate init(_ code: Int32) {
    description = code == ENOENT ? "there is no such file" : systemReason(code)
  }
}

/// What the system says of an error, as the end of a sentence.
func systemReason(_ code: Int32) -> String {
  let text = String(cString: strerror(code))
  return text.prefix(1).lowercased() + text.dropFirst()
}
