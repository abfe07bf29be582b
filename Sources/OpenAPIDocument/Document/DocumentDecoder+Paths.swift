extension DocumentDecoder {
  /// The template of a path; without segments where it is none.
  mutating func pathTemplate(_ entry: YAMLNode.Entry, at pointer: String) -> PathTemplate {
    let problem: String
    switch PathTemplate.segments(of: entry.key) {
    case .success(let segments):
      return PathTemplate(text: entry.key, segments: segments, location: entry.keyLocation)
    case .failure(let flaw): problem = flaw.message
    }
    diagnostics.report(
      .error, "invalid-path", "the path '\(entry.key)' \(problem)", at: entry.keyLocation,
      pointer: pointer)
    return PathTemplate(text: entry.key, segments: [], location: entry.keyLocation)
  }
}

extension PathTemplate {
  /// What is wrong with a path, to follow its name in a sentence.
  struct Flaw: Error {
    let message: String
  }

  static func segments(of path: String) -> Result<[[Part]], Flaw> {
    guard path.utf8.first == UInt8(ascii: "/") else {
      return .failure(Flaw(message: "must start with '/'"))
    }
    var segments: [[Part]] = []
    var names: Set<Spelling> = []
    let (opening, closing) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    for text in path.utf8.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      var parts: [Part] = []
      var rest = text
      while let brace = rest.firstIndex(where: { $0 == opening || $0 == closing }) {
        guard rest[brace] == opening, let end = rest[brace...].firstIndex(of: closing) else {
          return .failure(Flaw(message: "has a brace without its other half"))
        }
        let inside = rest[rest.index(after: brace)..<end]
        if inside.isEmpty || inside.contains(opening) {
          return .failure(Flaw(message: "has a parameter without a name"))
        }
        let name = String(Substring(inside))
        guard names.insert(Spelling(name)).inserted else {
          return .failure(Flaw(message: "has the parameter '{\(name)}' twice"))
        }
        if brace > rest.startIndex { parts.append(.literal(String(Substring(rest[..<brace])))) }
        parts.append(.parameter(name))
        rest = rest[rest.index(after: end)...]
      }
      if !rest.isEmpty { parts.append(.literal(String(Substring(rest)))) }
      segments.append(parts)
    }
    return .success(segments)
  }

  /// In the order of the path.
  public var parameterNames: [String] {
    segments.joined().compactMap { part in
      if case .parameter(let name) = part { name } else { nil }
    }
  }
}
