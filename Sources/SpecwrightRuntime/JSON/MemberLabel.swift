/// A member's name as it is written: escaped, in quotation marks, with a colon. Zeros follow it, up to the
/// next multiple of eight bytes.
struct MemberLabel {
  let start: UnsafePointer<UInt8>
  let count: Int

  init(_ name: StaticString) {
    var writer = JSONWriter()
    writer.name(escaping: name.description)
    let label = writer.bytes()
    count = label.count
    start = .immortal(label + [UInt8](repeating: 0, count: -label.count & 7))
  }
}

/// A label as it is looked for in text: by its first and last eight bytes.
struct LabelPattern {
  let label: MemberLabel
  private let head: UInt64
  private let tail: UInt64
  private let tailStart: Int
  /// Which of eight bytes a shorter label has.
  private let mask: UInt64

  init(_ label: MemberLabel) {
    self.label = label
    tailStart = max(label.count - 8, 0)
    head = Word.load(label.start)
    tail = Word.load(label.start + tailStart)
    mask = Word.prefix(~0, label.count)
  }

  /// Whether `text`, of which there are at least eight bytes more than the label has, begins with it.
  @inline(__always)
  func begins(_ text: UnsafePointer<UInt8>) -> Bool {
    (Word.load(text) ^ head) & mask == 0 && (Word.load(text + tailStart) ^ tail) & mask == 0
      && (label.count <= 16 || isEqualBetween(text))
  }

  @inline(never)
  private func isEqualBetween(_ text: UnsafePointer<UInt8>) -> Bool {
    UnsafeBufferPointer(start: text + 8, count: label.count - 16)
      .elementsEqual(UnsafeBufferPointer(start: label.start + 8, count: label.count - 16))
  }
}
