/// An issue as it is noted while reading: the pointer and the actual text are worked out afterwards
/// from the offset, so that a value without issues pays nothing for them.
@usableFromInline
struct Finding: Sendable {
  /// How the text at the offset belongs to the issue.
  @usableFromInline
  enum Actual: Sendable {
    /// The value that begins there.
    case value
    /// The character there, or nothing at the end of the text.
    case character
    /// Nothing: something is missing there.
    case none
  }

  @usableFromInline let offset: Int
  @usableFromInline let keyword: StaticString
  @usableFromInline let expected: String
  @usableFromInline let actual: Actual

  @usableFromInline
  init(offset: Int, keyword: StaticString, expected: String, actual: Actual) {
    self.offset = offset
    self.keyword = keyword
    self.expected = expected
    self.actual = actual
  }
}

extension JSONReader {
  /// Whether anything was refused so far.
  @inlinable
  public var hasIssues: Bool { !findings.isEmpty }

  /// Notes that the value at `offset` does not fit; reading goes on. The value has been read or
  /// skipped or will be.
  public mutating func refuse(at offset: Int, keyword: StaticString, expected: String) {
    note(Finding(offset: offset, keyword: keyword, expected: expected, actual: .value))
  }

  /// Notes that the value which comes next is not of the expected type, and skips it. Where no
  /// value comes next the text is not JSON.
  @usableFromInline
  @inline(never)
  mutating func refuseType<Value>(_ expected: String) -> Value? {
    refuseNext(keyword: "type", expected: expected)
    return nil
  }

  /// Notes that the value which comes next is refused, and skips it.
  public mutating func refuseNext(keyword: StaticString, expected: String) {
    let offset = valueOffset()
    skipValue()
    if !isHalted { refuse(at: offset, keyword: keyword, expected: expected) }
  }

  /// Notes that an object lacks a member.
  @inline(never)
  mutating func refuseMissing(_ name: String, at offset: Int) {
    note(
      Finding(offset: offset, keyword: "required", expected: "a member '\(name)'", actual: .none))
  }

  /// Notes that the text is not JSON and goes to its end.
  @inline(never)
  mutating func halt(at offset: Int, expected: String) {
    halt(at: offset, keyword: "json", expected: expected)
  }

  @inline(never)
  mutating func halt(at offset: Int, keyword: StaticString, expected: String) {
    guard !isHalted else { return }
    note(Finding(offset: offset, keyword: keyword, expected: expected, actual: .character))
    isHalted = true
    position = count
  }

  /// Notes a finding unless the same was found there before.
  mutating func noteOnce(_ finding: Finding) {
    let keyword = finding.keyword.description
    let isKnown = findings.contains {
      $0.offset == finding.offset && $0.keyword.description == keyword
    }
    if !isKnown { note(finding) }
  }

  private mutating func note(_ finding: Finding) {
    guard !isHalted else { return }
    guard findings.count < options.issueLimit else {
      findings.append(
        Finding(
          offset: finding.offset, keyword: "issues",
          expected: "at most \(options.issueLimit) issues; what follows was not looked at",
          actual: .none))
      isHalted = true
      position = count
      return
    }
    findings.append(finding)
  }

  /// What was refused, in the order of the text.
  public borrowing func issues() -> [ValidationIssue] {
    guard !findings.isEmpty else { return [] }
    let buffer = UnsafeBufferPointer(start: bytes, count: count)
    return locate(findings, in: buffer)
  }
}
