internal import OpenAPIDiff
internal import OpenAPIDocument

/// Lines that GitHub Actions turns into annotations of the changed files.
struct AnnotationReport {
  private let report: Report
  private let style: ReportStyle

  init(_ report: Report, _ style: ReportStyle) {
    self.report = report
    self.style = style
  }

  func rendered() -> String {
    var nearest = NearestPlaces(in: report.new, besides: report.old)
    var text = ""
    for finding in report.shown(in: style) where finding.acceptance == nil {
      let place = finding.change.whereabouts(in: .new, &nearest)?.place
      text += line(for: finding, at: place)
    }
    return text
  }

  private func line(for finding: Finding, at place: Place?) -> String {
    var properties: [String] = []
    // What came from standard input or from a commit is no file of the checkout.
    if let place, let path = place.location.file.pathInCheckout {
      properties = [
        "file=" + Self.property(path), "line=\(place.location.line)",
        "col=\(place.location.column)",
      ]
    }
    properties.append("title=" + Self.property(finding.id))
    let command =
      switch finding.severity {
      case .breaking: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    let message = Self.data(finding.lines.joined(separator: "\n"))
    return "::\(command) \(properties.joined(separator: ","))::\(message)\n"
  }

  private static func data(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case "\r\n": result += "%0D%0A"
      default: result.append(character)
      }
    }
  }

  private static func property(_ text: String) -> String {
    data(text).reduce(into: "") { result, character in
      switch character {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.append(character)
      }
    }
  }
}

extension Finding {
  /// What a machine passes on to people: the sentence, why, and the proof; each on its line.
  var lines: [String] {
    var lines = [message, "Why: " + reason]
    if let (json, sentence) = witness {
      lines.append("Witness: \(json.shortened(to: 400)) (\(sentence))")
    }
    if let doubt { lines.append("Unproved: " + doubt) }
    if let first = change.reaches.first {
      let more = change.reaches.count > 1 ? ", and \(change.reaches.count - 1) more" : ""
      lines.append("Reaches: " + first.sentence + more)
    }
    lines.append("Fingerprint: " + fingerprint)
    return lines
  }
}
