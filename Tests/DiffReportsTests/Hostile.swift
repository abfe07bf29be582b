import OpenAPIDiff
import OpenAPIDocument

/// A report in which every text is one that some format could take for its own.
enum Hostile {
  static let text =
    "\"quoted\" 'too' ]]> </script><b> & | `code` ``more`` : , % \\ *bold* [link](x) #1 @somebody "
    + "\u{1B}[31m \u{0} \u{7} \u{202E} \u{2028} \r\n::error::no \u{FFFE} \u{1F600}"

  static let file = SourceFile(
    path: "odd: name,100%.yaml", bytes: Array("a: '\(text)'\n\(text)\n".utf8))

  static let report: Report = {
    let place = Place(
      location: SourceLocation(file: file, line: 1, column: 1), pointer: "/a", excerpt: text)
    let side = Report.Side(name: file.path, title: text, version: text, files: [file])
    let operation = OperationName.path(method: "GET", template: "/" + text)
    let finding = Finding(
      id: "operation-narrowed",
      change: Change(
        subject: .operation(operation), facet: .extension, effect: .narrowed, direction: .request,
        old: place, new: place,
        verdict: .breaking(
          .value(.object([Member(name: text, value: .string(text))]), acceptedBy: .old)),
        reaches: [
          Reach(
            operation: operation, carrier: .parameter(text, .query), valuePath: "/" + text)
        ]),
      severity: .breaking, message: text, reason: text, consequences: [.breaksWire],
      fingerprint: "0123456789abcdef")
    let doubtful = Finding(
      id: "operation-changed",
      change: Change(
        subject: .schema(text), facet: .pattern, effect: .changed, direction: .response,
        old: place, new: nil, verdict: .unknown(reason: text + "!"), reaches: []),
      severity: .warning, message: text, reason: text, consequences: [],
      fingerprint: "fedcba9876543210",
      acceptance: Acceptance(reason: text, expires: "2027-01-01"))
    return Report(
      old: side, new: side, findings: [finding, doubtful],
      impacts: [
        Report.Impact(
          subject: .operation(operation), consequences: [.breaksWire], findings: [0]),
        Report.Impact(subject: .type(text), consequences: [], findings: []),
      ], step: .major)
  }()
}
