/// Characters beyond ASCII in UTF-8 (RFC 3629).
enum UTF8Sequence {
  /// The length in bytes of the well-formed sequence for a character beyond ASCII at `start`,
  /// 2...4; zero if there is none within `limit` bytes, which is at least 1.
  @inline(__always)
  static func length(at start: UnsafePointer<UInt8>, limit: Int) -> Int {
    let lead = start[0]
    if lead >= 0xC2, lead < 0xE0 {
      return limit >= 2 && isContinuation(start[1]) ? 2 : 0
    }
    if lead >= 0xE0, lead < 0xF0 {
      guard limit >= 3, isContinuation(start[1]), isContinuation(start[2]) else { return 0 }
      if lead == 0xE0, start[1] < 0xA0 { return 0 }
      if lead == 0xED, start[1] >= 0xA0 { return 0 }
      return 3
    }
    guard lead >= 0xF0, lead <= 0xF4, limit >= 4 else { return 0 }
    guard isContinuation(start[1]), isContinuation(start[2]), isContinuation(start[3]) else {
      return 0
    }
    if lead == 0xF0, start[1] < 0x90 { return 0 }
    if lead == 0xF4, start[1] >= 0x90 { return 0 }
    return 4
  }

  /// Writes a scalar value, which is no surrogate, and answers how many bytes it took, 1...4.
  static func write(_ scalar: UInt32, to output: UnsafeMutablePointer<UInt8>) -> Int {
    switch scalar {
    case 0..<0x80:
      output[0] = UInt8(truncatingIfNeeded: scalar)
      return 1
    case 0x80..<0x800:
      output[0] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      output[1] = continuation(scalar)
      return 2
    case 0x800..<0x10000:
      output[0] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      output[1] = continuation(scalar >> 6)
      output[2] = continuation(scalar)
      return 3
    default:
      output[0] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
      output[1] = continuation(scalar >> 12)
      output[2] = continuation(scalar >> 6)
      output[3] = continuation(scalar)
      return 4
    }
  }

  @inline(__always)
  static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x80
  }

  private static func continuation(_ bits: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: 0x80 | bits & 0x3F)
  }
}

extension String {
  /// Copies bytes that are known to be UTF-8.
  @inline(__always)
  init(checked bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) {
    if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
      let span = Span(_unsafeElements: bytes)
      self.init(copying: UTF8Span(unchecked: span, isKnownASCII: isASCII))
    } else {
      self.init(decoding: bytes, as: UTF8.self)
    }
  }
}
