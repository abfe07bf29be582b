import ArgumentParser
import DiffReports

extension ReportFormat: ExpressibleByArgument {}
extension FailureThreshold: ExpressibleByArgument {}

/// A report that is asked for beside the one on standard output: `html=diff.html`.
struct RequestedReport {
  let format: ReportFormat
  let path: String

  /// For the command line.
  static func parsed(_ text: String) throws -> RequestedReport {
    guard let equals = text.firstIndex(of: "=") else {
      throw ValidationError("it is written as FORMAT=FILE, such as html=diff.html.")
    }
    guard let format = ReportFormat(rawValue: String(text[..<equals])) else {
      throw ValidationError(
        "'\(text[..<equals])' is no format; it can be "
          + "\(ReportFormat.allCases.map(\.rawValue).listed).")
    }
    let path = String(text[text.index(after: equals)...])
    guard !path.isEmpty else { throw ValidationError("the path of the file is empty.") }
    return RequestedReport(format: format, path: path)
  }
}
