import Foundation

/// The Swift compiler, with the runtime as SwiftPM built it beside the tests.
enum Compiler {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private static let products: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
  }()

  private static var arguments: [String] {
    [
      "-swift-version", "6", "-Onone", "-wmo", "-warnings-as-errors", "-package-name", "test", "-I",
      products.appendingPathComponent("Modules").path,
    ]
  }

  /// Has the compiler look at the Swift files in `folder`; throws what it says.
  static func check(_ files: [String], _ more: [String] = [], in folder: URL) throws {
    _ = try run("swiftc", arguments + more + ["-typecheck"] + files, in: folder, input: nil)
  }

  /// Compiles the Swift files in `folder` into a program there.
  static func compile(_ files: [String], in folder: URL) throws -> URL {
    let program = folder.appendingPathComponent("program")
    let objects = try ["SpecwrightRuntime", "Patterns", "HTTPTypes"].flatMap(objects)
    _ = try run(
      "swiftc", arguments + ["-o", program.path] + files + objects, in: folder, input: nil)
    return program
  }

  /// The object files of a module, by SwiftPM's own list: its folder keeps those of sources that are
  /// gone, too.
  private static func objects(of module: String) throws -> [String] {
    struct Outputs: Decodable { let object: String? }
    let list = products.appendingPathComponent("\(module).build/output-file-map.json")
    let outputs = try JSONDecoder().decode([String: Outputs].self, from: Data(contentsOf: list))
    return outputs.values.compactMap(\.object).sorted()
  }

  /// Runs a program to its end, with its output going to a file, which never fills up as pipes do.
  static func run(
    _ program: String, _ arguments: [String], in folder: URL, input: URL?
  ) throws -> String {
    let output = folder.appendingPathComponent("output.txt")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder
    process.standardInput =
      try input.map { try FileHandle(forReadingFrom: $0) }
      ?? FileHandle.nullDevice
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: output, encoding: .utf8)
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Failure(description: "\(program) failed:\n\(text.prefix(4000))")
    }
    return text
  }
}
