extension JSONReader {
  /// Moves past the value that comes next, whatever it is, with the same checks of syntax, UTF-8 and
  /// depth as for a value that is read. Members that occur twice are not looked for.
  public mutating func skipValue() {
    var open = OpenContainers()
    while true {
      guard let isOpened = skipScalarOrOpen(&open) else { return }
      if !isOpened {
        guard closeFinished(&open) else { return }
        if open.count == 0 { return }
      }
      if open.isObject {
        guard skipName() else { return }
      }
    }
  }

  /// Moves past a scalar or an empty container (`false`), or into a container (`true`); `nil` if the
  /// reader halted.
  @inline(__always)
  private mutating func skipScalarOrOpen(_ open: inout OpenContainers) -> Bool? {
    switch next() {
    case Byte.quote:
      position += 1
      return scanString() == nil ? nil : false
    case Byte.openBrace:
      guard descend() else { return nil }
      position += 1
      open.push(isObject: true)
      return next() != Byte.closeBrace
    case Byte.openBracket:
      guard descend() else { return nil }
      position += 1
      open.push(isObject: false)
      return next() != Byte.closeBracket
    case Byte.t: return readLiteral("true") ? false : nil
    case Byte.f: return readLiteral("false") ? false : nil
    case Byte.n: return readLiteral("null") ? false : nil
    case Byte.minus, Byte.zero...Byte.nine: return skipNumber() ? false : nil
    default:
      halt(at: position, expected: "a JSON value")
      return nil
    }
  }

  /// Behind a value: moves past the ends of the containers that it finishes and past the comma before
  /// the next value, if there is one; `false` if the reader halted.
  @inline(__always)
  private mutating func closeFinished(_ open: inout OpenContainers) -> Bool {
    while open.count > 0 {
      switch next() {
      case Byte.comma:
        position += 1
        return true
      case Byte.closeBrace where open.isObject, Byte.closeBracket where !open.isObject:
        position += 1
        depth -= 1
        open.pop()
      default:
        return unexpected(
          open.isObject ? "a comma or the end of the object" : "a comma or the end of the array")
      }
    }
    return true
  }

  /// Moves past a name and its colon; `false` if the reader halted.
  @inline(__always)
  private mutating func skipName() -> Bool {
    guard next() == Byte.quote else { return unexpected("a name in quotation marks") }
    position += 1
    guard scanString() != nil else { return false }
    guard next() == Byte.colon else { return unexpected("a colon") }
    position += 1
    return true
  }
}

/// Which of the containers that were opened while skipping are objects: one bit each.
private struct OpenContainers {
  private(set) var count = 0
  /// The innermost ones, the last in the lowest bit.
  private var word: UInt64 = 0
  /// Full words of outer ones.
  private var outer: [UInt64] = []

  @inline(__always)
  var isObject: Bool { word & 1 != 0 }

  @inline(__always)
  mutating func push(isObject: Bool) {
    if count & 63 == 0, count > 0 { outer.append(word) }
    word = word << 1 | (isObject ? 1 : 0)
    count &+= 1
  }

  @inline(__always)
  mutating func pop() {
    word >>= 1
    count &-= 1
    if count & 63 == 0, let last = outer.popLast() { word = last }
  }
}
