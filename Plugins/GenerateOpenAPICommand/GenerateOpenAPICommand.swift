import Foundation
import PackagePlugin

/// `swift package generate-openapi`: generates Swift for the OpenAPI documents of a package, each
/// into the directory `Generated` of its target.
///
/// A document is `openapi.yaml`, `openapi.yml` or `openapi.json` in a target's directory. With
/// `--target NAME`, which may be repeated, only these targets count; all other arguments go to
/// `specwright generate`.
@main
struct GenerateOpenAPICommand: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    var arguments = ArgumentExtractor(arguments)
    let names = arguments.extractOption(named: "target")
    let targets =
      names.isEmpty ? context.package.targets : try context.package.targets(named: names)
    let documents = targets.compactMap { Self.document(in: $0.directoryURL) }
    guard !documents.isEmpty else {
      return Diagnostics.error("no target has an openapi.yaml, openapi.yml or openapi.json")
    }
    let tool = try context.tool(named: "specwright").url
    for document in documents {
      let output = document.deletingLastPathComponent().appending(path: "Generated")
      let process = Process()
      process.executableURL = tool
      process.arguments =
        ["generate", document.path, "--output", output.path] + arguments.remainingArguments
      try process.run()
      process.waitUntilExit()
      guard process.terminationReason == .exit, process.terminationStatus == 0 else {
        Diagnostics.error("'\(document.path)' was not generated")
        continue
      }
    }
  }

  private static func document(in directory: URL) -> URL? {
    ["openapi.yaml", "openapi.yml", "openapi.json"].map { directory.appending(path: $0) }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }
}
