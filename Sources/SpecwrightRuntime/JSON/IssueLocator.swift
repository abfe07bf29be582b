/// Turns findings into issues: walks the text once, up to the last offset, and notes on the way
/// which JSON Pointer leads to each.
///
/// The text need not be JSON behind the last finding, which is where a reader stopped.
func locate(_ findings: [Finding], in text: UnsafeBufferPointer<UInt8>) -> [ValidationIssue] {
  let order = findings.indices.sorted { findings[$0].offset < findings[$1].offset }
  var locator = IssueLocator(text: text)
  var pointers = [String](repeating: "", count: findings.count)
  for index in order { pointers[index] = locator.pointer(to: findings[index].offset) }
  return findings.indices.map { index in
    let finding = findings[index]
    return ValidationIssue(
      pointer: pointers[index], keyword: finding.keyword.description, expected: finding.expected,
      actual: excerpt(of: finding, in: text), offset: finding.offset)
  }
}

/// The text that a finding is about, at most 64 characters of it.
private func excerpt(of finding: Finding, in text: UnsafeBufferPointer<UInt8>) -> String? {
  guard finding.offset < text.count else { return nil }
  switch finding.actual {
  case .none:
    return nil
  case .character:
    return String(decoding: text[finding.offset...].prefix(4), as: UTF8.self).first.map(String.init)
  case .value:
    let rest = UnsafeBufferPointer(rebasing: text[finding.offset...])
    var reader = JSONReader(rest)
    reader.skipValue()
    return truncated(UnsafeBufferPointer(rebasing: rest.prefix(reader.position)))
  }
}

/// The text, or its first 63 characters and an ellipsis.
func truncated(_ text: UnsafeBufferPointer<UInt8>) -> String {
  // No character that matters here takes more than four bytes a scalar.
  let start = String(decoding: text.prefix(65 * 4), as: UTF8.self).unicodeScalars
  guard text.count > 65 * 4 || start.count > 64 else { return String(start) }
  return String(String.UnicodeScalarView(start.prefix(63))) + "…"
}

/// Walks JSON text and knows at every token which JSON Pointer leads there.
private struct IssueLocator {
  private enum Level {
    case array(index: Int)
    /// The bytes of the present member's name, quotation marks included.
    case object(name: Range<Int>?)
  }

  let text: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var levels: [Level] = []
  /// Whether a string that comes next in an object is a name.
  private var expectsName = false

  init(text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// The pointer to the value that the byte at `offset` belongs to. Offsets have to be asked for in
  /// ascending order.
  mutating func pointer(to offset: Int) -> String {
    while position < min(offset, text.count) { step(before: offset) }
    return levels.map { level in
      switch level {
      case .array(let index): "/\(index)"
      case .object(let name): name.map { "/" + JSONPointer.escape(self.name(at: $0)) } ?? ""
      }
    }.joined()
  }

  /// Moves past one token, or to `limit` if the token goes beyond it.
  private mutating func step(before limit: Int) {
    switch text[position] {
    case Byte.openBrace:
      levels.append(.object(name: nil))
      expectsName = true
    case Byte.openBracket:
      levels.append(.array(index: 0))
      expectsName = false
    case Byte.closeBrace, Byte.closeBracket:
      _ = levels.popLast()
      expectsName = false
    case Byte.comma:
      advance()
    case Byte.quote:
      stepOverString(before: limit)
      return
    default:
      break
    }
    position += 1
  }

  /// Moves to the next element or member.
  private mutating func advance() {
    switch levels.popLast() {
    case .array(let index): levels.append(.array(index: index + 1))
    case .object:
      levels.append(.object(name: nil))
      expectsName = true
    case nil: break
    }
  }

  private mutating func stepOverString(before limit: Int) {
    let start = position
    var end = position + 1
    while end < text.count, text[end] != Byte.quote { end += text[end] == Byte.backslash ? 2 : 1 }
    end = min(end + 1, text.count)
    if expectsName, !levels.isEmpty, end <= limit {
      levels[levels.count - 1] = .object(name: start..<end)
      expectsName = false
    }
    position = end
  }

  private func name(at range: Range<Int>) -> String {
    var reader = JSONReader(UnsafeBufferPointer(rebasing: text[range]))
    return reader.readString() ?? ""
  }
}
