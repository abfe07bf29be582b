import ArgumentParser
import OpenAPIDocument
import SwiftGeneration

/// The flags that decide what is generated; they win over the configuration.
struct Choices: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file of decisions; by default 'specwright.yaml' beside the document, if there is one.",
      valueName: "file"))
  var config: String?

  @Option(
    name: .customLong("operation"),
    help: ArgumentHelp(
      "Generate only this operation ('listPets' or 'GET /pets') and what it needs; repeatable.",
      valueName: "id"))
  var operations: [String] = []

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp("Generate the operations with this tag; repeatable.", valueName: "tag"))
  var tags: [String] = []

  @Option(
    name: .customLong("path"),
    help: ArgumentHelp(
      "Generate the operations of this path, such as '/pets/{id}'; repeatable.",
      valueName: "template"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Who may use the declarations: public, package or internal.", valueName: "level"),
    transform: AccessLevel.named)
  var access: AccessLevel?

  @Option(
    help: ArgumentHelp(
      "Put everything into exactly so many files, whose names do not depend on the document.",
      valueName: "count"))
  var files: Int?

  func validate() throws {
    if let files, !FileCount.range.contains(files) {
      throw ValidationError("--files takes \(FileCount.range.sentence).")
    }
    if config?.isEmpty == true {
      throw ValidationError("The path of the configuration is empty.")
    }
  }

  /// What the file says, and the flags in place of it.
  ///
  /// Without the fields that have mistakes, after reporting them; throws if it cannot be read.
  func configuration(
    beside document: String, reporting diagnostics: inout Diagnostics
  ) throws(UnreadableConfiguration) -> Configuration {
    var configuration = Configuration()
    if let path = config ?? Self.path(beside: document) {
      let source: SourceFile
      do {
        source = try SourceFile.read(path)
      } catch {
        throw UnreadableConfiguration(path: path, reason: error)
      }
      let before = diagnostics
      if let root = parseYAML(source, reporting: &diagnostics) {
        var reader = ConfigurationReader(in: path.folder, reporting: diagnostics)
        reader.read(root)
        diagnostics = reader.diagnostics
        configuration = reader.configuration
      } else if diagnostics.all.last?.id == "empty-file" {
        // One of comments alone leaves out every field.
        diagnostics = before
      }
    }
    if let access { configuration.options.access = access }
    if let files { configuration.options.layout = .fixed(count: files) }
    return configuration
  }

  private static func path(beside document: String) -> String? {
    let path = document.folder + Configuration.fileName
    return (try? FileSystem.kind(of: path)) == nil ? nil : path
  }
}

struct UnreadableConfiguration: Error {
  let path: String
  let reason: UnreadableFile
}
