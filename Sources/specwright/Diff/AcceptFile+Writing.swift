import OpenAPIDiff
import OpenAPIDocument

extension AcceptFile {
  /// Adds findings at the end of a file, which is made if it is not there; what stands in it stays as
  /// it is written.
  static func add(
    _ findings: [Finding], for reason: String, to path: String
  ) throws(OutputFile.Unusable) {
    let file = try OutputFile(path)
    var text = ""
    do {
      text = String(decoding: try SourceFile.read(path).bytes, as: UTF8.self)
    } catch {
      // There is none yet, as has been seen; what cannot be read has been refused.
    }
    let before = count(in: text)
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    if before == 0, text.split(separator: "\n").contains("[]") { text = "" }
    for finding in findings { text += entry(for: finding, reason) }
    guard let before, count(in: text) == before + findings.count else {
      throw OutputFile.Unusable(
        description: "'\(path)' cannot be added to: it is not a list with one entry below the other"
      )
    }
    try file.write(text)
  }

  private static func entry(for finding: Finding, _ reason: String) -> String {
    """
    # \(oneLine(finding.message))
    - fingerprint: "\(finding.fingerprint)"
      id: \(finding.id)
      reason: "\(quoted(reason))"

    """
  }

  /// How many entries a text has; `nil` where it is no accept-file.
  private static func count(in text: String) -> Int? {
    guard text.contains(where: { !$0.isWhitespace }) else { return 0 }
    var diagnostics = Diagnostics()
    let source = SourceFile(path: "", bytes: Array(text.utf8))
    guard let root = parseYAML(source, reporting: &diagnostics) else { return nil }
    var reader = AcceptFileReader(reporting: diagnostics)
    let file = reader.file(root)
    return reader.diagnostics.hasErrors ? nil : file.accepted.entries.count
  }

  private static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isPlain($0) ? $0 : " " }))
  }

  private static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in oneLine(text).unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: scalar != "\u{FEFF}"
    }
  }
}
