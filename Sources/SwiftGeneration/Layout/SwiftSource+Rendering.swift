extension SwiftSource {
  /// The text, with two spaces an indentation and a line feed after each line.
  func rendered() -> String {
    var page = Page()
    page.add(self)
    return page.text
  }
}

private struct Page {
  var text = ""
  private var indentation = ""
  private var isBlankPending = false
  private var isAtStartOfBlock = true
  private static let width = 100

  mutating func add(_ source: SwiftSource) {
    switch source {
    case .line(let line): add(line.text)
    case .blank: isBlankPending = !isAtStartOfBlock
    case .indented(let content):
      indentation += "  "
      isAtStartOfBlock = true
      add(content)
      indentation.removeLast(2)
      isBlankPending = false
      isAtStartOfBlock = false
    case .sequence(let parts): for part in parts { add(part) }
    case .documentation(let comment): addDocumentation(comment)
    case .list(let opening, let items, let closing): addList(opening, items, closing)
    }
  }

  private mutating func add(_ line: String) {
    if isBlankPending { text += "\n" }
    isBlankPending = false
    isAtStartOfBlock = false
    text += indentation
    text += line
    text += "\n"
  }

  private mutating func addList(_ opening: Line, _ items: [Line], _ closing: Line) {
    let whole = opening + Line(items, separator: ", ") + closing
    if indentation.utf8.count + whole.text.utf8.count <= Self.width || items.isEmpty {
      return add(whole.text)
    }
    add(opening.text)
    indentation += "  "
    for (index, item) in items.enumerated() {
      add(index == items.count - 1 ? item.text : item.text + ",")
    }
    indentation.removeLast(2)
    add(closing.text)
  }

  /// Paragraphs keep their line breaks; longer lines are wrapped between words.
  private mutating func addDocumentation(_ comment: String) {
    for line in DocumentationText.lines(of: comment, width: Self.width - indentation.count - 4) {
      add(line.isEmpty ? "///" : "/// " + line)
    }
  }
}
