/// How far the reading of an array has come.
public struct ArrayCursor {
  /// Of the opening bracket.
  public let offset: Int
  /// How many elements were begun.
  public private(set) var count = 0

  @inline(__always)
  init(offset: Int) {
    self.offset = offset
  }

  @inline(__always)
  mutating func advance() {
    count &+= 1
  }
}

extension JSONReader {
  /// Moves past the opening bracket; `nil`, with an issue, if the value is no array.
  public mutating func beginArray() -> ArrayCursor? {
    guard next() == Byte.openBracket else { return refuseType("an array") }
    guard descend() else { return nil }
    position += 1
    return ArrayCursor(offset: position - 1)
  }

  /// Moves to the next element; `false` behind the closing bracket. The element has to be read or
  /// skipped before the next call.
  public mutating func nextElement(in array: inout ArrayCursor) -> Bool {
    let byte = next()
    if array.count == 0 {
      if byte == Byte.closeBracket {
        position += 1
        depth -= 1
        return false
      }
      array.advance()
      return byte != 0 || unexpected("a value or the end of the array")
    }
    switch byte {
    case Byte.comma:
      position += 1
      array.advance()
      return true
    case Byte.closeBracket:
      position += 1
      depth -= 1
      return false
    default:
      return unexpected("a comma or the end of the array")
    }
  }

  /// Counts one more open object or array, whose opening byte comes next, or halts beyond the
  /// limit.
  @inline(__always)
  mutating func descend() -> Bool {
    depth += 1
    if depth <= options.depthLimit { return true }
    halt(at: position, keyword: "depth", expected: "at most \(options.depthLimit) levels")
    return false
  }

  /// Halts at the byte that comes next.
  @inline(never)
  mutating func unexpected(_ expected: String) -> Bool {
    halt(at: position, expected: expected)
    return false
  }
}
