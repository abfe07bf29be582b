import Foundation

/// The built `specwright`, run as a shell would run it.
struct Tool {
  struct Outcome: Equatable {
    let status: Int32
    /// What it wrote to standard output and to standard error.
    let output: String
    let errors: String

    static let silentSuccess = Outcome(status: 0, output: "", errors: "")
  }

  /// SwiftPM builds it beside the tests.
  private static let products: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
  }()

  private static let executable = products.appendingPathComponent("specwright")

  /// Where the compiler finds the modules that generated code imports.
  static let modules = products.appendingPathComponent("Modules")

  /// Runs to the end with both outputs going to files, which never fill up as pipes do.
  static func run(
    _ arguments: [String], in directory: URL, environment: [String: String] = [:],
    input: String? = nil
  ) throws -> Outcome {
    let folder = try TemporaryFolder()
    try folder.write("", to: "output")
    try folder.write("", to: "errors")
    let output = try FileHandle(forWritingTo: folder.url("output"))
    let errors = try FileHandle(forWritingTo: folder.url("errors"))
    let process = process(arguments, in: directory, environment: environment)
    if let input {
      try folder.write(input, to: "input")
      process.standardInput = try FileHandle(forReadingFrom: folder.url("input"))
    }
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: try folder.text(of: "output"), errors: try folder.text(of: "errors"))
  }

  static func process(
    _ arguments: [String], in directory: URL, environment: [String: String]
  ) -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color"]
      .merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    return process
  }
}
