/// The rule for names with labels that are written from right to left (RFC 5893, section 2).
enum Bidirectionality {
  private enum Direction {
    case leftToRight, rightToLeft, arabicNumber, europeanNumber, mark, neutral
  }

  static func allows(_ labels: [DomainLabel]) -> Bool {
    let lines = labels.map { $0.scalars.map(direction) }
    let isBidirectional = lines.contains { line in
      line.contains { $0 == .rightToLeft || $0 == .arabicNumber }
    }
    return !isBidirectional || lines.allSatisfy(allows)
  }

  private static func allows(_ line: [Direction]) -> Bool {
    let last = line.last { $0 != .mark }
    switch line.first {
    case .leftToRight:
      return (last == .leftToRight || last == .europeanNumber)
        && !line.contains { $0 == .rightToLeft || $0 == .arabicNumber }
    case .rightToLeft:
      return last != .neutral && !line.contains(.leftToRight)
        && !(line.contains(.arabicNumber) && line.contains(.europeanNumber))
    default:
      return false
    }
  }

  /// Of characters that may stand in a domain name.
  private static func direction(of scalar: Unicode.Scalar) -> Direction {
    switch scalar.value {
    case 0x30...0x39, 0x6F0...0x6F9: return .europeanNumber
    case 0x660...0x669, 0x10D30...0x10D39: return .arabicNumber
    case 0x2D, 0xB7, 0x2B9...0x2BA, 0x2C6...0x2CF, 0x2EC, 0x375, 0x200C, 0x200D, 0x2E2F, 0x30FB,
      0xA67F, 0xA717...0xA71F, 0xA788:
      return .neutral
    case 0xCBF, 0xCC6, 0x11A07...0x11A08, 0x11C3F: return .leftToRight
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    default: break
    }
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      return .rightToLeft
    default: return .leftToRight
    }
  }
}
