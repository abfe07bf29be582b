internal import OpenAPIDiff
internal import OpenAPIDocument

/// A report as one page that needs nothing else: not the network, and not its script to be read.
struct HTMLReport {
  let report: Report
  let style: ReportStyle
  let findings: [Finding]
  let summary: Summary
  /// By what findings can be chosen, in order; a finding names them by their indices.
  let areas: [Area]
  let areaNumbers: [Area: Int]

  init(_ report: Report, _ style: ReportStyle) {
    self.report = report
    self.style = style
    findings = report.shown(in: style)
    summary = Summary(of: report)
    var seen: Set<Area> = []
    areas = findings.flatMap(\.areas).filter { seen.insert($0).inserted }
    areaNumbers = Dictionary(uniqueKeysWithValues: zip(areas, areas.indices))
  }

  var markup: Markup {
    var sources = HTMLSources(of: report)
    let cards = findings.map { card(for: $0, &sources) }.joined()
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
      <title>\(summary.verdict) · \(report.new.title) \(report.old.version) → \
      \(report.new.version)</title>
      <style>
      \(Markup(verbatim: Self.styleSheet))
      </style>
      </head>
      <body>
      \(header)\(impacts)\(toolbar)<main>
      \(findings.isEmpty ? emptiness : "<ol id=\"findings\">\n\(cards)</ol>")
      <p id="nothing" hidden>Nothing fits these filters. \
      <button type="button" data-do="reset">Show everything</button></p>
      </main>
      \(Self.help)<script type="application/json" id="sources">\(sources.embedded)</script>
      <script>
      \(Markup(verbatim: Self.script))
      </script>
      </body>
      </html>

      """
  }

  private var emptiness: Markup {
    report.findings.isEmpty
      ? "<p class=\"quiet\">Both documents describe the same API.</p>"
      : "<p class=\"quiet\">There are findings, but none of the severity that was asked for.</p>"
  }

  // MARK: - Header

  private var header: Markup {
    """
    <header class="\(summary.gravity)">
    <p class="names">\(name(of: report.old)) <span aria-label="to">→</span> \
    \(name(of: report.new))</p>
    <h1>\(summary.verdict)</h1>
    <dl class="overview">
    \(counts)\(entry("Next version", versionAdvice))\(entry("Breaks", tolls))</dl>
    </header>

    """
  }

  private func name(of side: Report.Side) -> Markup {
    "<span><b>\(side.title)</b> \(side.version) <code>\(side.name)</code></span>"
  }

  private var counts: Markup {
    let tiles = summary.counts.map { severity, count -> Markup in
      "<div class=\"tile \(severity.rawValue)\"><dt>\(severity.heading)</dt><dd>\(count)</dd></div>\n"
    }
    let accepted: Markup =
      "<div class=\"tile accepted\"><dt>Accepted</dt><dd>\(summary.accepted)</dd></div>\n"
    return "\(tiles.joined())\(summary.accepted > 0 ? accepted : "")"
  }

  private func entry(_ name: String, _ value: Markup) -> Markup {
    value.text.isEmpty ? "" : "<div><dt>\(name)</dt><dd>\(value)</dd></div>\n"
  }

  private var versionAdvice: Markup {
    let version = summary.version
    let least: Markup? = version.least.map { ", at least <b>\($0)</b>" }
    let reproach: Markup? =
      version.isNeglected
      ? "<br><span class=\"reproach\">The new document says \(report.new.version).</span>" : nil
    return "\(version.step == .none ? "no step" : version.step.rawValue)\(least)\(reproach)"
  }

  private var tolls: Markup {
    summary.tolls.map { _, words, toll -> Markup in "<b>\(words)</b>: \(toll.words)" }
      .joined(separator: "<br>")
  }

  // MARK: - Impacts

  private var impacts: Markup {
    guard !report.impacts.isEmpty else { return "" }
    let heads = Consequences.named.map { _, _, words -> Markup in
      "<th scope=\"col\">\(words)</th>"
    }
    return """
      <details class="impacts">
      <summary>Who is affected <span class="count">\(report.impacts.count)</span></summary>
      <div class="scroll"><table>
      <thead><tr><th scope="col">Operation or type</th>\(heads.joined())</tr></thead>
      <tbody>
      \(report.impacts.map(row).joined())</tbody>
      </table></div>
      </details>

      """
  }

  private func row(for impact: Report.Impact) -> Markup {
    let area = Area(impact.subject)
    let cells = Consequences.named.map { member, _, _ -> Markup in
      let word = member == .tightensValidation ? "stricter" : "breaks"
      return impact.consequences.contains(member)
        ? "<td class=\"hit\">\(word)</td>" : "<td class=\"quiet\">–</td>"
    }
    let name: Markup =
      areaNumbers[area].map {
        "<button type=\"button\" data-area=\"\($0)\">\(area.description)</button>"
      } ?? "<span>\(area.description)</span>"
    return "<tr><th scope=\"row\">\(name)</th>\(cells.joined())</tr>\n"
  }

  // MARK: - Toolbar

  private var toolbar: Markup {
    guard !findings.isEmpty else { return "" }
    let options = areas.enumerated().map { index, area -> Markup in
      "<option value=\"\(index)\">\(area.description)</option>"
    }
    let categories = ["breaking", "warning", "info", "accepted"].compactMap { name -> Markup? in
      let count = findings.count { $0.category == name }
      let heading = Severity(rawValue: name)?.heading ?? "Accepted"
      return count == 0
        ? nil
        : """
        <button type="button" class="\(name)" data-category="\(name)" aria-pressed="true">\
        \(heading) <span class="count">\(count)</span></button>

        """
    }
    return """
      <form class="toolbar" role="search" aria-label="Filters">
      <div class="chips" role="group" aria-label="Severity">
      \(categories.joined())</div>
      <label><span>Operation or type</span><select id="area"><option value="">All operations and types</option>\
      \(options.joined())</select></label>
      <label><span>Direction</span><select id="direction"><option value="">Both directions</option>\
      <option value="request">Requests</option><option value="response">Responses</option>\
      <option value="neither">Neither direction</option></select></label>
      <label class="search"><span>Search</span><input id="search" type="search" \
      placeholder="Search  /" autocomplete="off" spellcheck="false"></label>
      <output id="shown" aria-live="polite">\(findings.count) of \(findings.count)</output>
      <button type="button" data-do="toggle" title="Open or close all (e)">Open all</button>
      <button type="button" data-do="help" title="Keyboard (?)" aria-label="Keyboard">?</button>
      </form>

      """
  }

  private static let help: Markup = """
    <dialog id="help" aria-labelledby="help-title">
    <h2 id="help-title">Keyboard</h2>
    <dl>
    <div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous finding</dd></div>
    <div><dt><kbd>Enter</kbd></dt><dd>open or close it</dd></div>
    <div><dt><kbd>e</kbd></dt><dd>open or close all</dd></div>
    <div><dt><kbd>/</kbd></dt><dd>search</dd></div>
    <div><dt><kbd>Esc</kbd></dt><dd>leave the search, show everything</dd></div>
    <div><dt><kbd>?</kbd></dt><dd>this help</dd></div>
    </dl>
    <form method="dialog"><button>Close</button></form>
    </dialog>

    """
}

extension Summary {
  /// The class that colours the header.
  fileprivate var gravity: String {
    (counts.first { $0.count > 0 && $0.severity > .info }?.severity ?? .info).rawValue
  }
}
