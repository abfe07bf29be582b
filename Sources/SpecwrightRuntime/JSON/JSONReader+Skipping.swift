extension JSONReader {
  /// Moves past the value that comes next, whatever it is, with the same checks of syntax, UTF-8
  /// and depth as for a value that is read. Members that occur twice are not looked for.
  public mutating func skipValue() {
    var open = OpenContainers()
    repeat {
      guard let isOpened = skipScalarOrOpen(&open) else { return }
      if !isOpened {
        guard closeFinished(&open) else { return }
      }
      if open.isObject {
        guard skipName() else { return }
      }
    } while open.count > 0
  }

  /// Moves past a scalar or an empty container (`false`), or into a container (`true`); `nil` if
  /// the reader halted.
  @inline(__always)
  private mutating func skipScalarOrOpen(_ open: inout OpenContainers) -> Bool? {
    switch next() {
    case Byte.quote:
      return skipString() ? false : nil
    case Byte.openBrace:
      guard descend() else { return nil }
      position &+= 1
      open.push(isObject: true)
      return next() != Byte.closeBrace
    case Byte.openBracket:
      guard descend() else { return nil }
      position &+= 1
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

  /// Behind a value: moves past the ends of the containers that it finishes and past the comma
  /// before the next value, if there is one; `false` if the reader halted.
  @inline(__always)
  private mutating func closeFinished(_ open: inout OpenContainers) -> Bool {
    while open.count > 0 {
      let byte = next()
      if byte == Byte.comma {
        position &+= 1
        return true
      }
      guard byte == (open.isObject ? Byte.closeBrace : Byte.closeBracket) else {
        return unexpected(
          open.isObject ? "a comma or the end of the object" : "a comma or the end of the array")
      }
      position &+= 1
      depth &-= 1
      open.pop()
    }
    return true
  }

  /// Moves past a name and its colon; `false` if the reader halted.
  @inline(__always)
  private mutating func skipName() -> Bool {
    guard next() == Byte.quote else { return unexpected("a name in quotation marks") }
    guard skipString() else { return false }
    guard next() == Byte.colon else { return unexpected("a colon") }
    position &+= 1
    return true
  }

  /// Moves past a string whose opening quotation mark comes next; `false` if the reader halted.
  @inline(__always)
  private mutating func skipString() -> Bool {
    var place = position &+ 1
    while place &+ 8 <= count {
      let specials = Word.specials(in: Word.load(bytes + place))
      if specials != 0 {
        place &+= Word.leadingBytes(specials)
        guard bytes[place] == Byte.quote else { break }
        position = place &+ 1
        return true
      }
      place &+= 8
    }
    position &+= 1
    return scanString() != nil
  }
}

/// Which of the containers that were opened while skipping are objects: one bit each.
private struct OpenContainers {
  private(set) var count = 0
  /// The innermost ones, the last in the lowest bit; zero where none is open.
  private var word: UInt64 = 0
  /// Full words of outer ones.
  private var outer: [UInt64] = []

  @inline(__always)
  var isObject: Bool { word & 1 != 0 }

  @inline(__always)
  mutating func push(isObject: Bool) {
    if count & 63 == 0, count > 0 { keepWord() }
    word = word &<< 1 | (isObject ? 1 : 0)
    count &+= 1
  }

  @inline(__always)
  mutating func pop() {
    word &>>= 1
    count &-= 1
    if count & 63 == 0 { restoreWord() }
  }

  @inline(never)
  private mutating func keepWord() {
    outer.append(word)
  }

  @inline(never)
  private mutating func restoreWord() {
    word = outer.popLast() ?? 0
  }
}
