internal import OpenAPIDocument

extension String {
  /// In lines of at most `width` columns, broken at spaces; a longer word stands on a line of its own,
  /// since it is likely to be copied.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line: String?
    var used = 0
    for word in split(separator: " ").map(String.init) {
      let length = word.displayWidth
      if let started = line, used + 1 + length <= width {
        line = started + " " + word
        used += 1 + length
      } else {
        if let line { lines.append(line) }
        (line, used) = (word, length)
      }
    }
    return lines + [line ?? ""]
  }
}
