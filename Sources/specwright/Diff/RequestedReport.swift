import ArgumentParser
import DiffReports

/// A report that is asked for beside the one on standard output: `html=diff.html`.
struct RequestedReport {
  let format: ReportFormat
  let path: String

  /// For the command line.
  static func parsed(_ text: String) throws -> RequestedReport {
    guard let equals = text.firstIndex(of: "=") else {
      throw ValidationError("it is written as FORMAT=FILE, such as html=diff.html.")
    }
    let format = try ReportFormat.named(String(text[..<equals]))
    let path = String(text[text.index(after: equals)...])
    guard !path.isEmpty else { throw ValidationError("the path of the file is empty.") }
    return RequestedReport(format: format, path: path)
  }
}
