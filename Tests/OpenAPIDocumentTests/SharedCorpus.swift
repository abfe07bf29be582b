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
    guard FileManager.default.fileExists(atPath: folder.path) else {
      if ProcessInfo.processInfo.environment["CI"] == "true" {
        Issue.record("'\(folder.path)' does not exist")
      } else {
        print("skipped what needs '\(folder.path)/\(path)'")
      }
      return nil
    }
    return [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }
}
