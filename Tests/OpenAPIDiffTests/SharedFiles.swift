import Foundation
import Testing

/// The suites beside the checkout, which not every machine has.
enum SharedFiles {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared")

  /// A folder; `nil` after printing a line where it is not there, which is a failure in continuous
  /// integration.
  static func folder(_ path: String) -> URL? {
    let folder = folder.appending(path: path)
    if FileManager.default.fileExists(atPath: folder.path) { return folder }
    if ProcessInfo.processInfo.environment["CI"] == "true" {
      Issue.record("'\(folder.path)' does not exist")
    } else {
      print("skipped what needs '\(folder.path)'")
    }
    return nil
  }

  /// The paths of the JSON files below a folder, relative to it and in order.
  static func jsonFiles(below folder: URL) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".json") }.sorted()
  }
}
