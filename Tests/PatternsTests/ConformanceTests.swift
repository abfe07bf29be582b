import Foundation
import Patterns
import Testing

/// The cases of the JSON Schema test suite whose schema is little more than a `pattern`.
struct ConformanceTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/conformance/json-schema-2020-12/tests")

  /// On a build machine the suite has to be there.
  private static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder.path)
      || ProcessInfo.processInfo.environment["CI"] == "true"
  }

  private struct Group {
    let schema: [String: Any]
    let tests: [(data: Any, isValid: Bool)]
  }

  private static func groups(in file: String) throws -> [Group] {
    let data = try Data(contentsOf: folder.appending(path: file))
    let list = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    return list.compactMap { group in
      guard let schema = group["schema"] as? [String: Any],
        let tests = group["tests"] as? [[String: Any]]
      else { return nil }
      return Group(
        schema: schema,
        tests: tests.compactMap { test in
          guard let data = test["data"], let isValid = test["valid"] as? Bool else { return nil }
          return (data, isValid)
        })
    }
  }

  @Test(
    "Strings match their pattern as the suite says", .enabled(if: isThere),
    arguments: [
      ("pattern.json", 4), ("optional/ecmascript-regex.json", 60),
      ("optional/non-bmp-regex.json", 3),
    ])
  func patterns(file: String, leastCount: Int) throws {
    var count = 0
    for group in try Self.groups(in: file) {
      guard let source = group.schema["pattern"] as? String else { continue }
      for form in try Self.forms(of: source) {
        for test in group.tests {
          guard let text = test.data as? String else { continue }
          #expect(form.matches(text) == test.isValid, "\(source) in \(text.debugDescription)")
          count += 1
        }
      }
    }
    #expect(count >= leastCount)
  }

  @Test(
    "Names match patterns of properties as the suite says", .enabled(if: isThere),
    arguments: [
      ("patternProperties.json", 15), ("optional/ecmascript-regex.json", 15),
      ("optional/non-bmp-regex.json", 3),
    ])
  func patternProperties(file: String, leastCount: Int) throws {
    var count = 0
    for group in try Self.groups(in: file) {
      guard let schemas = group.schema["patternProperties"] as? [String: Any] else { continue }
      let others = group.schema["additionalProperties"] ?? true
      let patterns = try schemas.map { (try Pattern($0.key).compiled(), $0.value) }
      for test in group.tests {
        guard let object = test.data as? [String: Any] else { continue }
        let isValid = object.allSatisfy { name, value in
          let found = patterns.filter { $0.0.matches(name) }.map(\.1)
          return (found.isEmpty ? [others] : found).allSatisfy { Self.schema($0, accepts: value) }
        }
        #expect(isValid == test.isValid, "\(schemas.keys) for \(object.keys)")
        count += 1
      }
    }
    #expect(count >= leastCount)
  }

  /// As much of validation as these schemas need.
  private static func schema(_ schema: Any, accepts value: Any) -> Bool {
    guard let keywords = schema as? [String: Any] else { return schema as? Bool ?? true }
    let isInteger = (value as? Double).map { $0 == $0.rounded() } ?? false
    let isSmall = (keywords["maximum"] as? Double).map { value as? Double ?? 0 <= $0 } ?? true
    switch keywords["type"] as? String {
    case "integer": return isInteger && isSmall
    case "boolean": return value is Bool
    case "string": return value is String
    default: return isSmall
    }
  }

  @Test("Is a regular expression where the suite says so", .enabled(if: isThere))
  func expressions() throws {
    for file in ["optional/format/regex.json", "optional/format/ecmascript-regex.json"] {
      for group in try Self.groups(in: file) {
        for test in group.tests {
          guard let source = test.data as? String else { continue }
          var isExpression = true
          do throws(PatternError) { _ = try Pattern(source) } catch {
            isExpression = error.kind == .unsupported
          }
          #expect(isExpression == test.isValid, "\(source)")
        }
      }
    }
  }

  private static func forms(of source: String) throws -> [CompiledPattern] {
    let pattern = try Pattern(source)
    return [pattern.compiled(), pattern.compiled(stateLimit: 0)]
  }
}
