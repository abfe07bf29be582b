/// How far a value, or a pair of key and value, goes on within its line of YAML or JSON.
enum ValueExtent {
  /// Whether a bracket is open at the end of what stands before.
  static func isFlow(_ before: some Sequence<Unicode.Scalar>) -> Bool {
    var scan = Scan()
    for scalar in before { scan.read(scalar) }
    return scan.depth > 0
  }

  /// In characters, blanks at the end left out.
  static func length(of scalars: ArraySlice<Unicode.Scalar>, isInFlow: Bool) -> Int {
    var scan = Scan()
    var end = scalars.count
    for (count, scalar) in scalars.enumerated() {
      let isOutside = scan.depth == 0 && scan.quotation == nil
      if isOutside, isInFlow, scalar == "," || scalar == "}" || scalar == "]" {
        end = count
        break
      }
      if isOutside, scalar == "#", scan.last == " " {
        end = count
        break
      }
      scan.read(scalar)
    }
    let value = scalars.prefix(end)
    return end - value.reversed().prefix { $0 == " " || $0 == ":" }.count
  }

  /// What is known after some characters of a line.
  private struct Scan {
    private(set) var depth = 0
    private(set) var quotation: Unicode.Scalar?
    private(set) var last: Unicode.Scalar = " "
    private var isEscaped = false

    mutating func read(_ scalar: Unicode.Scalar) {
      defer { last = scalar }
      if let quotation {
        if isEscaped {
          isEscaped = false
        } else if scalar == "\\", quotation == "\"" {
          isEscaped = true
        } else if scalar == quotation {
          self.quotation = nil
        }
        return
      }
      switch scalar {
      // An apostrophe within a word quotes nothing.
      case "\"", "'": if " [{,:".unicodeScalars.contains(last) { quotation = scalar }
      case "{", "[": depth += 1
      case "}", "]": depth = max(0, depth - 1)
      default: break
      }
    }
  }
}
