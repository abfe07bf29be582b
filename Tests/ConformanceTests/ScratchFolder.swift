import Foundation
import SwiftGeneration

/// A folder that is gone when the work in it is done.
struct ScratchFolder {
  let url: URL

  static func with<Result>(_ work: (ScratchFolder) throws -> Result) throws -> Result {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("specwright-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try work(ScratchFolder(url: url))
  }

  @discardableResult
  func write(_ text: String, to path: String) throws -> URL {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
    return file
  }

  /// Their paths in the folder.
  func write(_ files: [GeneratedFile]) throws -> [String] {
    for file in files { try write(file.text, to: file.path) }
    return files.map(\.path)
  }
}
