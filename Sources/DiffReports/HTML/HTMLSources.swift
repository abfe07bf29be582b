internal import OpenAPIDiff
internal import OpenAPIDocument

/// What a page shows of the documents: the lines around every place, and, embedded once, those with
/// which they can be extended.
struct HTMLSources {
  private var lines = Lines()
  private var nearestOld: NearestPlaces
  private var nearestNew: NearestPlaces
  private var numbers: [SourceFile: Int] = [:]
  private var files: [SourceFile] = []
  /// Lines around which a file is shown, by its number.
  private var shown: [[Int]] = []

  /// Lines before and after a place that can be asked for.
  private static let wideMargin = 30
  /// Smaller files are embedded whole.
  private static let smallFile = 200_000

  init(of report: Report) {
    nearestOld = NearestPlaces(in: report.old, besides: report.new)
    nearestNew = NearestPlaces(in: report.new, besides: report.old)
  }

  // MARK: - Figures

  /// Both versions side by side.
  mutating func figures(of finding: Finding) -> Markup {
    let old = finding.change.whereabouts(in: .old, &nearestOld)
    let new = finding.change.whereabouts(in: .new, &nearestNew)
    guard old != nil || new != nil else { return "" }
    // Most findings of a large report are only information, and few of them are opened.
    let margin = finding.severity == .info ? 2 : 4
    return """
      <div class="sides">
      \(figure(of: old, .old, margin))\(figure(of: new, .new, margin))</div>

      """
  }

  private mutating func figure(
    of whereabouts: Whereabouts?, _ version: Version, _ margin: Int
  ) -> Markup {
    guard let whereabouts else { return "" }
    let location = whereabouts.place.location
    let isExact = whereabouts.isExact
    let absence: Markup? =
      isExact
      ? nil
      : "<span class=\"absence\">not in the \(version.rawValue) version; this is around it</span>"
    let number = number(of: location.file)
    shown[number].append(location.line)
    let count = lines.count(in: location.file)
    let first = max(1, location.line - margin)
    let last = max(first, min(count, location.line + margin))
    let rows = (first...last).map { row($0, location, isMarked: isExact) }
    let up: Markup? = first > 1 ? Self.button("up", "more above") : nil
    let down: Markup? = last < count ? Self.button("down", "more below") : nil
    return """
      <figure class="\(version.rawValue)\(isExact ? "" : " absent")">
      <figcaption><b>\(version.rawValue)</b> <span class="place">\(location.description)</span>\
      \(absence)</figcaption>
      \(up)<pre tabindex="0" data-file="\(number)" data-first="\(first)" data-last="\(last)">\
      \(rows.joined())</pre>\(down)
      </figure>

      """
  }

  private static func button(_ direction: String, _ label: String) -> Markup {
    "<button type=\"button\" class=\"extend\" data-extend=\"\(direction)\">\(label)</button>"
  }

  private mutating func row(
    _ line: Int, _ location: SourceLocation, isMarked: Bool
  ) -> Markup {
    guard line == location.line else {
      return "<span data-line=\"\(line)\">\(lines.text(line, of: location.file))</span>"
    }
    let cut = lines.cut(around: location)
    let value: Markup = isMarked ? "<mark>\(cut.marked)</mark>" : "\(cut.marked)"
    return """
      <span data-line="\(line)" class="here">\(cut.before)\(value)\(cut.after)</span>
      """
  }

  private mutating func number(of file: SourceFile) -> Int {
    if let number = numbers[file] { return number }
    numbers[file] = files.count
    files.append(file)
    shown.append([])
    return files.count - 1
  }

  // MARK: - Embedded lines

  /// For each file its parts: the number of the first line, and the lines.
  ///
  /// As JSON within a script element, where only `<` could end it.
  var embedded: Markup {
    mutating get {
      var trees: [JSONTree] = []
      for (number, file) in files.enumerated() {
        trees.append(.array(parts(of: file, around: shown[number])))
      }
      let json = JSONTree.array(trees).rendered()
      let parts = json.split(separator: "<", omittingEmptySubsequences: false)
      return Markup(verbatim: parts.joined(separator: "\\u003C"))
    }
  }

  private mutating func parts(of file: SourceFile, around places: [Int]) -> [JSONTree] {
    let count = lines.count(in: file)
    var ranges: [ClosedRange<Int>] = []
    if file.bytes.count <= Self.smallFile, count > 0 {
      ranges = [1...count]
    } else {
      for place in places.sorted() {
        let first = max(1, place - Self.wideMargin)
        let range = first...max(first, min(count, place + Self.wideMargin))
        if let last = ranges.last, last.upperBound + 1 >= range.lowerBound {
          ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
        } else {
          ranges.append(range)
        }
      }
    }
    return ranges.map { range in
      let texts = range.map { lines.text($0, of: file) }
      return ["first": .integer(range.lowerBound), "lines": JSONTree(texts)]
    }
  }
}
