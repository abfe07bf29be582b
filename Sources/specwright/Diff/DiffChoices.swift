import ArgumentParser
import DiffReports
import OpenAPIDiff
import OpenAPIDocument

/// The flags that decide what is compared and what counts; they win over the settings.
struct DiffChoices: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Exit with 1 from what on: breaking, warning, any, or none (never). By default breaking.",
      valueName: "severity"),
    transform: FailureThreshold.named)
  var failOn: FailureThreshold?

  @Option(
    help: ArgumentHelp(
      "A list of findings that are accepted: fingerprint, reason, and maybe id and expires.",
      valueName: "file"))
  var accept: String?

  @Option(
    help: ArgumentHelp(
      "Add what would fail to the accept-file, for this reason.", valueName: "reason"))
  var writeAccept: String?

  @Option(
    help: ArgumentHelp(
      """
      A file of decisions; by default the field 'diff' of 'specwright.yaml' beside the new document.
      """, valueName: "file"))
  var policy: String?

  @Option(
    name: .customLong("only-operation"),
    help: ArgumentHelp(
      """
      Compare only this operation ('listPets' or 'GET /pets') or webhook, by its name; repeatable.
      """, valueName: "id"))
  var operations: [String] = []

  @Option(
    help: ArgumentHelp("Take this off the paths of the old document.", valueName: "prefix"))
  var stripPrefixOld: String?

  @Option(
    help: ArgumentHelp("Take this off the paths of the new document.", valueName: "prefix"))
  var stripPrefixNew: String?

  @Option(
    help: ArgumentHelp(
      "The day for sunsets and for what is accepted until then; by default that of the clock.",
      valueName: "day"))
  var today: String?

  func validate() throws {
    if let today, Day(today) == nil {
      throw ValidationError("--today takes a day such as 2027-03-31, not '\(today)'.")
    }
    if let writeAccept, writeAccept.allSatisfy(\.isWhitespace) {
      throw ValidationError("--write-accept takes the reason, and it is empty.")
    }
    for (name, path) in [("--accept", accept), ("--policy", policy)] where path?.isEmpty == true {
      throw ValidationError("The path of \(name) is empty.")
    }
  }

  /// What the file says, and the flags in place of it; `nil` after reporting mistakes in the file.
  func settings(
    beside folder: String, reporting diagnostics: inout Diagnostics
  ) throws(UnreadableConfiguration) -> DiffSettings? {
    var settings = DiffSettings()
    let inherited = folder + Configuration.fileName
    let path = policy ?? (FileSystem.hasContents(inherited) ? inherited : nil)
    if let path {
      guard let read = try self.settings(in: path, reporting: &diagnostics) else { return nil }
      settings = read
    }
    settings.policy.today = today ?? Day.today
    settings.comparison.operations = operations.map(OperationCriterion.operation)
    if let stripPrefixOld { settings.comparison.oldPathPrefix = stripPrefixOld }
    if let stripPrefixNew { settings.comparison.newPathPrefix = stripPrefixNew }
    if let failOn { settings.failOn = failOn }
    if let accept { settings.acceptFile = accept }
    return settings
  }

  private func settings(
    in path: String, reporting diagnostics: inout Diagnostics
  ) throws(UnreadableConfiguration) -> DiffSettings? {
    guard let root = try Self.yaml(in: path, reporting: &diagnostics) else { return nil }
    let isShared = policy == nil || root[DiffSettings.field] != nil
    guard let node = isShared ? root[DiffSettings.field] : root else { return DiffSettings() }
    let errors = diagnostics.errorCount
    var reader = DiffSettingsReader(in: path.folder, reporting: diagnostics)
    reader.read(node)
    diagnostics = reader.diagnostics
    return diagnostics.errorCount == errors ? reader.settings : nil
  }

  /// What is accepted; `nil` after reporting mistakes in the file.
  func acceptFile(
    _ settings: DiffSettings, reporting diagnostics: inout Diagnostics
  ) throws(UnreadableConfiguration) -> AcceptFile? {
    guard let path = settings.acceptFile else { return AcceptFile() }
    if writeAccept != nil, !FileSystem.hasContents(path) { return AcceptFile() }
    let errors = diagnostics.errorCount
    guard let root = try Self.yaml(in: path, reporting: &diagnostics) else { return nil }
    var reader = AcceptFileReader(reporting: diagnostics)
    let file = reader.file(root)
    diagnostics = reader.diagnostics
    return diagnostics.errorCount == errors ? file : nil
  }

  private static func yaml(
    in path: String, reporting diagnostics: inout Diagnostics
  ) throws(UnreadableConfiguration) -> YAMLNode? {
    do {
      return parseYAML(try SourceFile.read(path), reporting: &diagnostics)
    } catch {
      throw UnreadableConfiguration(path: path, reason: error)
    }
  }
}
