internal import OpenAPIDiff
internal import OpenAPIDocument

extension HTMLReport {
  /// A finding that can be opened, addressed by its fingerprint.
  func card(for finding: Finding, _ sources: inout HTMLSources) -> Markup {
    let indices = finding.areas.compactMap { areaNumbers[$0].map(String.init) }
    let direction = finding.change.direction
    let directionTag: Markup? = direction.word.map { "<span class=\"tag\">\($0)</span>" }
    return """
      <li class="finding \(finding.category)" id="\(finding.fingerprint)" \
      data-category="\(finding.category)" data-direction="\(direction.rawValue)" \
      data-areas="\(indices.joined(separator: " "))">
      <details\(opensAtFirst(finding) ? " open" : "")>
      <summary><span class="severity">\(finding.categoryWord)</span>\
      <span class="headline"><span class="message">\(finding.message)</span>\
      <span class="meta"><span class="area">\(finding.area.description)</span>\
      \(directionTag)<code>\(finding.id)</code></span></span></summary>
      <div class="body">
      <p class="why">\(finding.reason)</p>
      \(facts(of: finding))\(sources.figures(of: finding))\(reaches(of: finding))\
      <p class="foot"><a href="#\(finding.fingerprint)" title="Link to this finding">\
      #\(finding.fingerprint)</a></p>
      </div>
      </details>
      </li>

      """
  }

  /// What matters most is open, unless that would be all that one sees.
  private func opensAtFirst(_ finding: Finding) -> Bool {
    findings.count <= 3
      || finding.category == Severity.breaking.rawValue && summary.count(.breaking) <= 10
  }

  private func facts(of finding: Finding) -> Markup {
    var rows: [(String, Markup)] = []
    let excerpts = [finding.change.old?.excerpt, finding.change.new?.excerpt]
    if excerpts.contains(where: { $0 != nil }) {
      let sides = zip(Version.allCases, excerpts).map { version, excerpt -> Markup in
        excerpt.map { "<code class=\"\(version.rawValue)\">\($0)</code>" }
          ?? "<span class=\"quiet\">nothing</span>"
      }
      rows.append(("Change", sides.joined(separator: " <span aria-label=\"to\">→</span> ")))
    }
    if let (json, sentence) = finding.witness {
      rows.append(("Witness", "<code>\(json)</code> <span class=\"quiet\">\(sentence)</span>"))
    }
    if let doubt = finding.doubt { rows.append(("Unproved", "\(doubt)")) }
    if !finding.consequences.isEmpty {
      rows.append(("Breaks", "\(finding.consequences.words.joined(separator: ", "))"))
    }
    if let acceptance = finding.acceptance {
      rows.append(("Accepted", "\(acceptance.sentence)"))
    }
    guard !rows.isEmpty else { return "" }
    let entries = rows.map { name, value -> Markup in
      "<div><dt>\(name)</dt><dd>\(value)</dd></div>\n"
    }
    return "<dl class=\"facts\">\n\(entries.joined())</dl>\n"
  }

  private func reaches(of finding: Finding) -> Markup {
    let reaches = finding.change.reaches
    guard reaches.contains(where: { Area.operation($0.operation) != finding.area || !$0.isWhole })
    else { return "" }
    let (first, most) = (4, 40)
    let items = reaches.prefix(most).map { reach -> Markup in
      let parts = [reach.carrier.phrase, reach.valuePath].filter { !$0.isEmpty }
      let rest = parts.map { " · " + $0 }.joined()
      return "<li><b>\(reach.operation.description)</b>\(rest)</li>\n"
    }
    let omitted: Markup? =
      reaches.count > most ? "<li>and \(reaches.count - most) more</li>\n" : nil
    let rest: Markup =
      items.count <= first
      ? ""
      : """
      <details class="more"><summary>and \(reaches.count - first) more</summary>
      <ul>
      \(items.dropFirst(first).joined())\(omitted)</ul></details>

      """
    return """
      <div class="reaches"><h3>Reaches</h3>
      <ul>
      \(items.prefix(first).joined())</ul>
      \(rest)</div>

      """
  }
}

extension Finding {
  /// All under which people look for it.
  var areas: [Area] { [area] + operations.map(Area.operation).filter { $0 != area } }

  /// As which it is filtered and coloured.
  var category: String { acceptance == nil ? severity.rawValue : "accepted" }

  fileprivate var categoryWord: String {
    guard acceptance == nil else { return "accepted" }
    return severity == .info ? "compatible" : severity.rawValue
  }
}
