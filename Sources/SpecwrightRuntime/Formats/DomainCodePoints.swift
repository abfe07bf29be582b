/// Whether a character may stand in a domain name (RFC 5892, section 3).
enum DomainStatus {
  case allowed, disallowed
  /// Beside certain characters only (appendix A).
  case byContext
}

extension Unicode.Scalar {
  var domainStatus: DomainStatus {
    switch value {
    case 0x2D, 0x30...0x39, 0x61...0x7A: .allowed
    case 0..<0x80: .disallowed
    // Section 2.6.
    case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: .allowed
    case 0xB7, 0x375, 0x5F3, 0x5F4, 0x660...0x669, 0x6F0...0x6F9, 0x30FB: .byContext
    case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: .disallowed
    // Section 2.8.
    case 0x200C, 0x200D: .byContext
    // Section 2.4, the blocks; section 2.9.
    case 0x20D0...0x20FF, 0x1D100...0x1D24F: .disallowed
    case 0x1100...0x11FF, 0xA960...0xA97C, 0xD7B0...0xD7FB: .disallowed
    default: isStableLetterOrDigit ? .allowed : .disallowed
    }
  }

  /// Sections 2.1 to 2.3.
  private var isStableLetterOrDigit: Bool {
    let properties = properties
    switch properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .otherLetter, .decimalNumber, .modifierLetter,
      .nonspacingMark, .spacingMark:
      return !properties.changesWhenNFKCCaseFolded && !properties.isDefaultIgnorableCodePoint
    default:
      return false
    }
  }
}

/// A character that may stand only beside certain others (RFC 5892, appendix A).
struct DomainContext {
  private let scalars: [Unicode.Scalar]
  private let index: Int

  init(_ scalars: [Unicode.Scalar], at index: Int) {
    self.scalars = scalars
    self.index = index
  }

  private var previous: Unicode.Scalar? { index > 0 ? scalars[index - 1] : nil }
  private var next: Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }

  var allows: Bool {
    switch scalars[index].value {
    case 0x200C: followsVirama || joins
    case 0x200D: followsVirama
    case 0xB7: previous == "l" && next == "l"
    case 0x375: next.map { ScriptRanges.greek.contain($0) } ?? false
    case 0x5F3, 0x5F4: previous.map { ScriptRanges.hebrew.contain($0) } ?? false
    case 0x660...0x669: !scalars.contains { (0x6F0...0x6F9).contains($0.value) }
    case 0x6F0...0x6F9: !scalars.contains { (0x660...0x669).contains($0.value) }
    case 0x30FB: scalars.contains { ScriptRanges.japanese.contain($0) }
    default: false
    }
  }

  private var followsVirama: Bool {
    previous?.properties.canonicalCombiningClass == .virama
  }

  /// Whether the letters on both sides are written joined.
  private var joins: Bool {
    guard let before = scalars[..<index].last(where: { !$0.isTransparent }),
      let after = scalars[(index + 1)...].first(where: { !$0.isTransparent })
    else { return false }
    return JoiningRanges.toNext.contain(before) && JoiningRanges.toPrevious.contain(after)
  }
}

extension Unicode.Scalar {
  /// Unicode, `Joining_Type=T`.
  fileprivate var isTransparent: Bool {
    // The joiner itself is of the category, but does not let letters through.
    if value == 0x200C || value == 0x200D { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: value == 0x1E94B
    }
  }
}
