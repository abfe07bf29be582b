import Foundation
import OpenAPIDocument

/// Why a file could not be read, as a sentence.
struct UnreadableFile: Error, CustomStringConvertible {
  let description: String
}

extension SourceFile {
  /// Reads a regular file.
  static func read(_ path: String) throws(UnreadableFile) -> SourceFile {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw UnreadableFile(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw UnreadableFile(path, errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw UnreadableFile(description: "'\(path)' is a directory, not an OpenAPI document")
    }
    do {
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
      let data = try handle.readToEnd() ?? Data()
      return SourceFile(path: path, bytes: [UInt8](data))
    } catch {
      throw UnreadableFile(path, errno)
    }
  }
}

extension UnreadableFile {
  fileprivate init(_ path: String, _ code: Int32) {
    description =
      code == ENOENT
      ? "there is no file '\(path)'" : "'\(path)' cannot be read: \(String(cString: strerror(code)))"
  }
}
