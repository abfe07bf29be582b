/// A path of an OpenAPI document, such as `/model/{modelId}/converse`, cut into its segments.
struct PathTemplate: Sendable {
  enum Segment: Sendable {
    case literal(String)
    case pattern(SegmentPattern)
  }

  let segments: [Segment]
  /// The names of the expressions, from left to right.
  let names: [String]

  /// A brace without its partner stands for itself.
  init(_ text: String) {
    var segments: [Segment] = []
    var names: [String] = []
    for segment in text.utf8.split(separator: UInt8(ascii: "/")) {
      segments.append(Self.parse(Substring(segment), names: &names))
    }
    self.segments = segments
    self.names = names
  }

  private static func parse(_ text: Substring, names: inout [String]) -> Segment {
    var literals: [String] = []
    var rest = text
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      literals.append(String(rest[..<open]))
      names.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    guard !literals.isEmpty else { return .literal(String(text)) }
    return .pattern(SegmentPattern(literals: literals + [String(rest)]))
  }
}
