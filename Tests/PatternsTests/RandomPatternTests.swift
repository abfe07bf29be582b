import Patterns
import Testing

/// Random small patterns against a matcher so plain that one sees it is right.
struct RandomPatternTests {
  @Test("Agrees with a matcher that tries everything", arguments: 0..<8)
  func agrees(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    for _ in 0..<80 {
      let node = PlainNode.random(depth: 4, using: &random)
      let pattern = try Pattern(node.source)
      let forms = [pattern.compiled(), pattern.compiled(stateLimit: 0)]
      let language = try Language(pattern)
      for text in Self.shortTexts + (0..<20).map({ _ in Self.text(using: &random) }) {
        let expected = node.isFound(in: text)
        let string = String(String.UnicodeScalarView(text))
        for form in forms {
          #expect(form.matches(string) == expected, "\(node.source) in \(string.debugDescription)")
        }
        #expect(language.contains(string) == expected)
      }
      let example = language.shortestExample().map { Array($0.unicodeScalars) }
      #expect(example.map(node.isFound) ?? true, "\(node.source)")
    }
  }

  /// All texts of up to three letters.
  private static let shortTexts: [[Unicode.Scalar]] = (0..<3).reduce([[]]) { texts, _ in
    texts + texts.flatMap { text in PlainNode.letters.map { text + [$0] } }
  }

  private static func text(using random: inout RandomNumbers) -> [Unicode.Scalar] {
    (0..<Int.random(in: 4...8, using: &random)).map { _ in
      PlainNode.letters.prefix(3).randomElement(using: &random) ?? "a"
    }
  }
}

private struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
  }
}

private indirect enum PlainNode {
  case letters([Unicode.Scalar], negated: Bool)
  case sequence([PlainNode])
  case either(PlainNode, PlainNode)
  case repeated(PlainNode, Int, Int?)
  case condition(String)
  case ahead(PlainNode, negated: Bool)

  static let letters: [Unicode.Scalar] = ["a", "b", "-", "é", "\n"]

  static func random(depth: Int, using random: inout RandomNumbers) -> PlainNode {
    switch Int.random(in: depth > 0 ? 0...11 : 0...3, using: &random) {
    case 0...2:
      let count = Int.random(in: 1...2, using: &random)
      let chosen = letters.shuffled(using: &random).prefix(count)
      return .letters(Array(chosen), negated: Int.random(in: 0...3, using: &random) == 0)
    case 3: return .condition(["^", "$", "\\b", "\\B"].randomElement(using: &random) ?? "^")
    case 4...6:
      let count = Int.random(in: 0...3, using: &random)
      return .sequence((0..<count).map { _ in .random(depth: depth - 1, using: &random) })
    case 7...8:
      return .either(
        .random(depth: depth - 1, using: &random), .random(depth: depth - 1, using: &random))
    case 9...10:
      let least = Int.random(in: 0...2, using: &random)
      let more = Int.random(in: 0...3, using: &random)
      return .repeated(
        .random(depth: depth - 1, using: &random), least, more == 3 ? nil : least + more)
    default:
      return .ahead(
        .random(depth: depth - 1, using: &random), negated: Bool.random(using: &random))
    }
  }

  var source: String {
    switch self {
    case .letters(let letters, let negated):
      "[\(negated ? "^" : "")\(letters.map { $0 == "-" ? "\\-" : "\($0)" }.joined())]"
    case .sequence(let items): items.map(\.source).joined()
    case .either(let first, let second): "(\(first.source)|\(second.source))"
    case .repeated(let body, let least, let most):
      "(?:\(body.source)){\(least),\(most.map(String.init) ?? "")}"
    case .condition(let text): text
    case .ahead(let body, let negated): "(?\(negated ? "!" : "=")\(body.source))"
    }
  }

  func isFound(in text: [Unicode.Scalar]) -> Bool {
    (0...text.count).contains { !ends(in: text, from: $0).isEmpty }
  }

  /// Where a match that starts at a place may end.
  private func ends(in text: [Unicode.Scalar], from start: Int) -> Set<Int> {
    switch self {
    case .letters(let letters, let negated):
      return start < text.count && letters.contains(text[start]) != negated ? [start + 1] : []
    case .sequence(let items):
      return items.reduce([start]) { places, item in
        Set(places.flatMap { item.ends(in: text, from: $0) })
      }
    case .either(let first, let second):
      return first.ends(in: text, from: start).union(second.ends(in: text, from: start))
    case .repeated(let body, let least, let most):
      var places: Set = [start]
      var found: Set<Int> = least == 0 ? [start] : []
      for count in 1...(most ?? least + text.count + 1) + 1 {
        if let most, count > most { break }
        places = Set(places.flatMap { body.ends(in: text, from: $0) })
        if count >= least { found.formUnion(places) }
      }
      return found
    case .condition(let condition):
      func isWord(_ place: Int) -> Bool {
        text.indices.contains(place) && (text[place] == "a" || text[place] == "b")
      }
      let isBoundary = isWord(start - 1) != isWord(start)
      let holds =
        switch condition {
        case "^": start == 0
        case "$": start == text.count
        case "\\b": isBoundary
        default: !isBoundary
        }
      return holds ? [start] : []
    case .ahead(let body, let negated):
      return body.ends(in: text, from: start).isEmpty == negated ? [start] : []
    }
  }
}
