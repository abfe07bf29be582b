import Foundation
import Testing

/// The documents beside the checkout, which not every machine has.
enum SharedCorpus {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared")

  /// The bytes of a file; `nil` after printing a line where there is no folder, which is a failure
  /// in continuous integration.
  static func bytes(of path: String) throws -> [UInt8]? {
    guard isThere(for: path) else { return nil }
    return [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  /// The names of the files in a folder, in order; `nil` as for `bytes(of:)`.
  static func names(in path: String) throws -> [String]? {
    guard isThere(for: path) else { return nil }
    return try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
      .sorted()
  }

  private static func isThere(for path: String) -> Bool {
    guard FileManager.default.fileExists(atPath: folder.path) else {
      if ProcessInfo.processInfo.environment["CI"] == "true" {
        Issue.record("'\(folder.path)' does not exist")
      } else {
        print("skipped what needs '\(folder.path)/\(path)'")
      }
      return false
    }
    return true
  }
}
