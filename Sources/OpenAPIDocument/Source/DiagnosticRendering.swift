extension Diagnostics {
  /// Everything as compilers print it, each diagnostic with its excerpt; ends with a line break
  /// unless there is nothing to say. Files stand in the order in which they are first mentioned, what
  /// is said about one in the order of its lines.
  ///
  /// Of the warnings with one identifier those beyond the first `limit` are only counted, each such
  /// identifier in a line at the end; `advice` tells how to see them. Errors are always printed.
  public func rendered(
    width: Int = 100, colour: Bool = false, warningsOfEachKind limit: Int = .max,
    advice: String? = nil
  ) -> String {
    var renderer = DiagnosticRenderer(width: width, colour: colour)
    let (shown, counts) = first(limit)
    for diagnostic in shown { renderer.append(diagnostic) }
    for (index, (id, count)) in counts.enumerated() {
      let end = index == counts.count - 1 ? advice.map { "; \($0)" } ?? "" : ""
      renderer.appendCount("… and \(count) more of [\(id)]\(end)")
    }
    return renderer.output
  }

  /// What is printed, and how many more warnings there are by their identifiers.
  private func first(_ limit: Int) -> (shown: [Diagnostic], more: [(id: String, count: Int)]) {
    let warnings = all.lazy.filter { $0.severity == .warning }
    let totals = Dictionary(warnings.map { ($0.id, 1) }, uniquingKeysWith: +)
    var shown: [Diagnostic] = []
    var numbers: [String: Int] = [:]
    var more: [(id: String, count: Int)] = []
    for diagnostic in inReadingOrder {
      // A line about a single one would save nothing.
      guard diagnostic.severity == .warning, let total = totals[diagnostic.id], total - 1 > limit
      else {
        shown.append(diagnostic)
        continue
      }
      let number = numbers[diagnostic.id, default: 0]
      numbers[diagnostic.id] = number + 1
      if number < limit { shown.append(diagnostic) }
      if number == limit { more.append((diagnostic.id, total - limit)) }
    }
    return (shown, more)
  }

  private var inReadingOrder: [Diagnostic] {
    var files: [SourceFile: Int] = [:]
    for diagnostic in all where files[diagnostic.location.file] == nil {
      files[diagnostic.location.file] = files.count
    }
    func place(_ diagnostic: Diagnostic) -> (Int, Int, Int) {
      let location = diagnostic.location
      return (files[location.file] ?? 0, location.line, location.column)
    }
    return all.enumerated().sorted { left, right in
      let (first, second) = (place(left.element), place(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }
}

extension Diagnostic {
  /// The sentence, the line with a caret below the column, and the notes in the same way.
  ///
  /// `width` is in columns of a terminal; a longer line is cut around the caret. Whoever prints
  /// many diagnostics uses `Diagnostics.rendered`, which looks for the lines of a file only once.
  public func rendered(width: Int = 100, colour: Bool = false) -> String {
    var renderer = DiagnosticRenderer(width: width, colour: colour)
    renderer.append(self)
    return renderer.output
  }
}

private struct DiagnosticRenderer {
  let width: Int
  let colour: Bool
  private(set) var output = ""
  private var tables: [SourceFile: LineTable] = [:]

  init(width: Int, colour: Bool) {
    self.width = width
    self.colour = colour
  }

  mutating func append(_ diagnostic: Diagnostic) {
    let style: Style = diagnostic.severity == .error ? .error : .warning
    appendHeadline(
      diagnostic.severity.rawValue, style, "\(diagnostic.message) [\(diagnostic.id)]",
      at: diagnostic.location)
    appendExcerpt(of: diagnostic.location, advice: diagnostic.advice)
    for note in diagnostic.notes {
      appendHeadline("note", .note, note.message, at: note.location)
      appendExcerpt(of: note.location, advice: nil)
    }
  }

  mutating func appendCount(_ sentence: String) { output += styled(sentence, .note) + "\n" }

  private mutating func appendHeadline(
    _ kind: String, _ style: Style, _ message: String, at location: SourceLocation
  ) {
    output += styled("\(location): ", .bold) + styled("\(kind): ", style)
    output += styled(oneLine(message), .bold) + "\n"
  }

  private mutating func appendExcerpt(of location: SourceLocation, advice: String?) {
    let table = tables[location.file] ?? LineTable(location.file.bytes)
    tables[location.file] = table
    let number = String(location.line)
    let gutter = max(5, number.count)
    let excerpt = Excerpt(of: location, in: table, width: width - gutter - 3)
    let padding = String(repeating: " ", count: gutter - number.count)
    output += padding + number + " |" + (excerpt.text.isEmpty ? "" : " " + excerpt.text) + "\n"
    output += String(repeating: " ", count: gutter) + " | "
    output += String(repeating: " ", count: excerpt.indentation) + styled("^", .caret)
    if let advice { output += " " + oneLine(advice) }
    output += "\n"
  }

  /// Names come from documents, which may have anything in them.
  private func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.displayed != $0 }) || text.utf8.count > 400
    else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(400) { shown.append(scalar.displayed) }
    return String(shown) + (text.unicodeScalars.count > 400 ? "…" : "")
  }

  private enum Style: String {
    case bold = "1"
    case error = "1;31"
    case warning = "1;35"
    case note = "1;36"
    case caret = "1;32"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    colour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
