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

  /// Reports paths that differ in the names of their parameters only.
  mutating func refuseEqualTemplates(_ paths: [Document.Path]) {
    var firsts: [[[Spelling?]]: PathTemplate] = [:]
    for template in paths.map(\.template) where !template.segments.isEmpty {
      let shape = template.segments.map { segment in
        segment.map { part -> Spelling? in
          if case .literal(let text) = part { Spelling(text) } else { nil }
        }
      }
      guard let first = firsts[shape] else {
        firsts[shape] = template
        continue
      }
      diagnostics.report(
        .error, "ambiguous-path",
        "the path '\(template.text)' matches the same requests as '\(first.text)'",
        at: template.location, pointer: JSONPointer.appending(template.text, to: "/paths"),
        notes: [Diagnostic.Note("'\(first.text)' is here", at: first.location)])
    }
  }
}

extension PathTemplate {
  /// What is wrong with a path, to follow its name in a sentence.
  struct Flaw: Error {
    let message: String
  }

  static func segments(of path: String) -> Result<[[Part]], Flaw> {
    guard path.hasPrefix("/") else {
      return .failure(Flaw(message: "must start with '/'"))
    }
    var segments: [[Part]] = []
    var names: Set<Spelling> = []
    for text in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      var parts: [Part] = []
      var rest = text
      while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
        guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else {
          return .failure(Flaw(message: "has a brace without its other half"))
        }
        let name = rest[rest.index(after: brace)..<end]
        if name.isEmpty || name.contains("{") {
          return .failure(Flaw(message: "has a parameter without a name"))
        }
        guard names.insert(Spelling(String(name))).inserted else {
          return .failure(Flaw(message: "has the parameter '{\(name)}' twice"))
        }
        if brace > rest.startIndex { parts.append(.literal(String(rest[..<brace]))) }
        parts.append(.parameter(String(name)))
        rest = rest[rest.index(after: end)...]
      }
      if !rest.isEmpty { parts.append(.literal(String(rest))) }
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
