/// Names of hosts: letters, digits and hyphens (RFC 1123), and labels of other scripts (RFC 5891).
enum DomainName {
  private static let longest = 253

  /// A name of ASCII; labels that start with `xn--` have to stand for one of another script.
  static func isHostname(_ text: UTF8Text) -> Bool {
    guard isPlain(text) else { return false }
    var index = 0
    while index < text.count {
      if text.hasPrefix(anyCase: "xn--", at: index) {
        guard let labels = labels(of: text, separators: ["."], isNormalized: true) else {
          return false
        }
        return Bidirectionality.allows(labels)
      }
      guard let period = text[index...].firstIndex(of: Byte.period) else { break }
      index = period + 1
    }
    return true
  }

  /// A name in which labels may be of other scripts, and periods those of East Asia.
  static func isInternational(_ text: UTF8Text) -> Bool {
    guard
      let labels = labels(
        of: text, separators: [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"], isNormalized: true),
      labels.allSatisfy({ !$0.hasReservedHyphens })
    else { return false }
    return Bidirectionality.allows(labels)
  }

  /// As mail has it: with ASCII periods, and not yet normalized.
  static func isInternationalMailDomain(_ text: UTF8Text) -> Bool {
    if isPlain(text) { return true }
    return labels(of: text, separators: ["."], isNormalized: false)
      .map { Bidirectionality.allows($0) } ?? false
  }

  /// Labels of one to 63 letters, digits and inner hyphens.
  static func isPlain(_ text: UTF8Text) -> Bool {
    guard text.count <= longest, let last = text.last, last != Byte.minus else { return false }
    let allowed = ByteSet.alphanumerics
    var start = 0
    var previous = Byte.period
    for index in 0..<text.count {
      let byte = text[index]
      if byte == Byte.period {
        guard index > start, index - start <= 63, previous != Byte.minus else { return false }
        start = index + 1
      } else if byte == Byte.minus {
        guard index > start else { return false }
      } else {
        guard allowed.contains(byte) else { return false }
      }
      previous = byte
    }
    return text.count > start && text.count - start <= 63
  }

  /// The labels in their scripts; `nil` where one is not valid or the name is too long in ASCII.
  private static func labels(
    of text: UTF8Text, separators: Set<Unicode.Scalar>, isNormalized: Bool
  ) -> [DomainLabel]? {
    // No character takes less than a byte of ASCII, and none more than four of UTF-8.
    guard text.count <= 4 * longest else { return nil }
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    var labels: [DomainLabel] = []
    var length = -1
    let parts = scalars.split(omittingEmptySubsequences: false) { separators.contains($0) }
    for part in parts {
      guard let label = DomainLabel(part, isNormalized: isNormalized) else { return nil }
      length += label.asciiLength + 1
      labels.append(label)
    }
    return length <= longest ? labels : nil
  }
}

/// A label of a domain name in its script.
struct DomainLabel {
  let scalars: [Unicode.Scalar]
  /// The length of its form in ASCII.
  let asciiLength: Int

  /// `nil` where the label is not valid (RFC 5891, section 4.2).
  init?(_ written: ArraySlice<Unicode.Scalar>, isNormalized: Bool) {
    guard !written.isEmpty, written.count <= 63 else { return nil }
    guard written.allSatisfy(\.isASCII) else {
      scalars = Array(written)
      asciiLength = 4 + Punycode.encoded(scalars).count
      guard asciiLength <= 63, isValid(isNormalized: isNormalized) else { return nil }
      return
    }
    asciiLength = written.count
    let bytes = written.map { scalar in
      let byte = UInt8(scalar.value)
      return ByteSet.upperCase.contains(byte) ? byte | 0x20 : byte
    }
    guard bytes.starts(with: Array("xn--".utf8)) else {
      scalars = bytes.map { Unicode.Scalar($0) }
      guard bytes.withUnsafeBufferPointer({ DomainName.isPlain($0) }) else { return nil }
      return
    }
    guard let decoded = Punycode.decoded(bytes[4...]) else { return nil }
    scalars = decoded
    guard !decoded.allSatisfy(\.isASCII), Punycode.encoded(decoded).elementsEqual(bytes[4...]),
      isValid(isNormalized: true)
    else { return nil }
  }

  /// Hyphens in the third and fourth place say that the label is in some encoding.
  var hasReservedHyphens: Bool {
    scalars.count >= 4 && scalars[2] == "-" && scalars[3] == "-"
  }

  private func isValid(isNormalized: Bool) -> Bool {
    guard let first = scalars.first, first != "-", scalars.last != "-", !hasReservedHyphens,
      !first.isMark
    else { return false }
    if isNormalized, !scalars.isNormalized { return false }
    return scalars.indices.allSatisfy { index in
      switch scalars[index].domainStatus {
      case .allowed: true
      case .disallowed: false
      case .byContext: DomainContext(scalars, at: index).allows
      }
    }
  }
}

extension [Unicode.Scalar] {
  /// Whether it is in normalization form C; taken for granted on systems that cannot tell.
  fileprivate var isNormalized: Bool {
    guard #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) else { return true }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    let text = String(view)
    var span = text.utf8Span
    return span.checkForNFC(quickCheck: false)
  }
}

extension Unicode.Scalar {
  /// Whether it combines with the character before it.
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
