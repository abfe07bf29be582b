import Foundation
import PackagePlugin

/// Generates Swift for the OpenAPI document of a target whenever the target is built.
///
/// The document is `openapi.yaml`, `openapi.yml` or `openapi.json` in the target's directory;
/// decisions about it stand in `specwright.yaml` beside it. The generated code is part of the
/// target.
@main
struct GenerateOpenAPI: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let directory = target.directoryURL
    let documents = Self.documentNames.map { directory.appending(path: $0) }
      .filter { FileManager.default.fileExists(atPath: $0.path) }
    guard let document = documents.first, documents.count == 1 else {
      Diagnostics.error(
        documents.isEmpty
          ? "'\(directory.path)' has no openapi.yaml, openapi.yml or openapi.json"
          : "'\(directory.path)' has several documents: "
            + documents.map(\.lastPathComponent).joined(separator: " and "))
      return []
    }
    // References stay below one directory, so that what is there is all that counts.
    let inputs = try Self.inputs(below: Self.root(besideDocumentIn: directory) ?? directory)
    let count = Self.fileCount(for: inputs)
    let output = context.pluginWorkDirectoryURL.appending(path: "Generated")
    return [
      .buildCommand(
        displayName: "Generating Swift for \(document.lastPathComponent) of \(target.name)",
        executable: try context.tool(named: "specwright").url,
        arguments: [
          "generate", document.path, "--output", output.path, "--files", String(count),
        ],
        inputFiles: inputs,
        outputFiles: (1...count).map { output.appending(path: "API\($0).swift") })
    ]
  }

  private static let documentNames = ["openapi.yaml", "openapi.yml", "openapi.json"]
  private static let extensions: Set<String> = ["yaml", "yml", "json"]

  /// The field `root` of `specwright.yaml`, where it is written plainly in a line of its own.
  private static func root(besideDocumentIn directory: URL) -> URL? {
    let configuration = directory.appending(path: "specwright.yaml")
    guard let text = try? String(contentsOf: configuration, encoding: .utf8),
      let match = text.firstMatch(of: /(?m)^root:[ \t]+["']?([^"'#\r\n]*[^"'#\s])/)
    else { return nil }
    return URL(filePath: String(match.1), directoryHint: .isDirectory, relativeTo: directory)
      .standardizedFileURL
  }

  /// In order, so that the command is the same every time.
  private static func inputs(below directory: URL) throws -> [URL] {
    let files = FileManager.default.enumerator(
      at: directory, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
    return (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { extensions.contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }

  /// One for each 32 KB of the documents, so that a build can spread them over its processors. The
  /// package manager asks again when files come or go, not when one grows.
  private static func fileCount(for inputs: [URL]) -> Int {
    let size = inputs.reduce(0) { size, file in
      let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
      return size + (attributes?[.size] as? Int ?? 0)
    }
    return min(1 + size / 32_768, 64)
  }
}
