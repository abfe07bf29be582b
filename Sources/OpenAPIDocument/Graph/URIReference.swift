/// A URI or a relative reference (RFC 3986), taken apart but not decoded.
struct URIReference {
  var scheme: String?
  var authority: String?
  var path: String
  var query: String?
  var fragment: String?

  init(_ text: some StringProtocol) {
    var rest = Substring(text)
    if let hash = rest.firstIndex(of: "#") {
      fragment = String(rest[rest.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: "?") {
      query = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let colon = Self.endOfScheme(of: rest) {
      scheme = rest[..<colon].lowercased()
      rest = rest[rest.index(after: colon)...]
    }
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: "/") ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    }
    path = String(rest)
  }

  /// Whether it names a resource on its own, wherever it stands.
  var isAbsolute: Bool { scheme != nil || authority != nil }

  /// Whether it means the resource in which it stands.
  var isEmptyButForFragment: Bool { !isAbsolute && path.isEmpty && query == nil }

  /// The resource alone.
  var withoutFragment: URIReference {
    var reference = self
    reference.fragment = nil
    return reference
  }

  /// What the reference means in a resource with the URI `base` (RFC 3986, section 5.2.2).
  ///
  /// A base without scheme and authority is a path; what leads out of it keeps its `..`.
  func resolved(against base: URIReference) -> URIReference {
    var target = self
    guard scheme == nil else { return target.withoutDotSegments }
    target.scheme = base.scheme
    guard authority == nil else { return target.withoutDotSegments }
    target.authority = base.authority
    if path.isEmpty {
      target.path = base.path
      target.query = query ?? base.query
    } else if !path.hasPrefix("/") {
      if base.authority != nil, base.path.isEmpty {
        target.path = "/" + path
      } else if let slash = base.path.lastIndex(of: "/") {
        target.path = base.path[...slash] + path
      }
    }
    return target.withoutDotSegments
  }

  private var withoutDotSegments: URIReference {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return self }
    var segments: [Substring] = []
    let isRooted = path.hasPrefix("/")
    var endsInDirectory = false
    for segment in path.split(separator: "/", omittingEmptySubsequences: false)
      .dropFirst(isRooted ? 1 : 0)
    {
      endsInDirectory = segment == "." || segment == ".."
      switch segment {
      case ".": break
      case "..":
        if let last = segments.last, last != ".." {
          segments.removeLast()
        } else if !isRooted {
          segments.append(segment)
          endsInDirectory = false
        }
      default: segments.append(segment)
      }
    }
    var reference = self
    reference.path = (isRooted ? "/" : "") + segments.joined(separator: "/")
    if endsInDirectory, !segments.isEmpty { reference.path += "/" }
    return reference
  }

  /// Of the colon behind a scheme.
  private static func endOfScheme(of text: Substring) -> Substring.Index? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      let first = text.utf8.first, first.isLetter,
      text.utf8[..<colon].allSatisfy({
        $0.isLetter || $0.isDecimalDigit || "+-.".utf8.contains($0)
      })
    else { return nil }
    return colon
  }
}

extension URIReference: Hashable {
  /// No two spellings of a letter are the same URI.
  static func == (left: URIReference, right: URIReference) -> Bool {
    left.spellings == right.spellings
  }

  func hash(into hasher: inout Hasher) { hasher.combine(spellings) }

  private var spellings: [Spelling?] {
    [scheme, authority, path, query, fragment].map { $0.map(Spelling.init) }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z")
  }
}
