import Foundation

/// A directory that is gone when the test is over.
final class TemporaryFolder {
  let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory
      .appendingPathComponent("specwright-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func url(_ path: String) -> URL { root.appendingPathComponent(path) }

  func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = url(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func makeDirectory(_ path: String) throws {
    try FileManager.default.createDirectory(at: url(path), withIntermediateDirectories: true)
  }

  func text(of path: String) throws -> String {
    try String(contentsOf: url(path), encoding: .utf8)
  }

  func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

  /// A file or directory, so that a file that was written anew with the same content is another.
  struct Entry: Equatable {
    /// `nil` for a directory.
    let content: Data?
    let inode: UInt64
  }

  /// Everything below a directory, hidden files included, by path.
  func entries(below path: String = "") throws -> [String: Entry] {
    let directory = path.isEmpty ? root : url(path)
    var entries: [String: Entry] = [:]
    for name in FileManager.default.subpaths(atPath: directory.path) ?? [] {
      let file = directory.appendingPathComponent(name).path
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      let isDirectory = attributes[.type] as? FileAttributeType == .typeDirectory
      entries[name] = Entry(
        content: isDirectory ? nil : FileManager.default.contents(atPath: file),
        inode: (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0)
    }
    return entries
  }
}
