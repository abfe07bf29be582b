import Foundation

/// The folder of third-party suites beside the checkout.
enum Shared {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared")

  static let suite = root.appendingPathComponent("conformance/json-schema-2020-12")

  /// Documents that somebody publishes.
  static let corpus = root.appendingPathComponent("corpus")

  /// Where it is missing the tests are skipped, except in CI, where they fail.
  static let isHere: Bool =
    FileManager.default.fileExists(atPath: root.path)
    || ProcessInfo.processInfo.environment["CI"] == "true"
}
