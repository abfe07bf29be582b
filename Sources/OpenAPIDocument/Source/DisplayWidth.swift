extension Unicode.Scalar {
  /// How many columns a terminal gives to the character: 0, 1 or 2 (Unicode Standard Annex 11, by
  /// its larger blocks).
  package var displayWidth: Int {
    switch value {
    case 0..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    case 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    default:
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return properties.isEmojiPresentation ? 2 : 1
      }
    }
  }

  /// What an excerpt shows for the character, so that it takes the width that is counted for it.
  package var displayed: Unicode.Scalar {
    switch properties.generalCategory {
    case .control: value == 0x09 ? " " : "\u{FFFD}"
    case .lineSeparator, .paragraphSeparator: " "
    default: self
    }
  }
}
