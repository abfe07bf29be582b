/// Where a parameter stands (the Parameter Object of OpenAPI 3.1, section 4.8.12).
public enum ParameterPlace: String, Hashable, Sendable {
  case path, query, header, cookie
}

/// How arrays and objects are laid out as text (OpenAPI 3.1, section 4.8.12.3).
public enum ParameterStyle: Hashable, Sendable {
  case matrix, label, form, simple, spaceDelimited, pipeDelimited, deepObject
}

/// How one parameter or response header is read from a message and written into one, and what its
/// values have to obey.
public struct ParameterFormat<R: Rule>: Sendable {
  let layout: TextLayout
  let rule: R

  /// Without `style` it is the place's default: `simple` in paths and headers, `form` elsewhere;
  /// without `explode` the style's: `true` for `form` only. `others` are names that belong to other
  /// parameters of the operation, where the members of an exploded object could have them.
  public init(
    _ name: String, in place: ParameterPlace, style: ParameterStyle? = nil, explode: Bool? = nil,
    allowReserved: Bool = false, _ shape: TextShape, others: [String] = [], _ rule: R
  ) {
    let defaultStyle: ParameterStyle = place == .path || place == .header ? .simple : .form
    let style = style ?? defaultStyle
    layout = TextLayout(
      name: name, place: place, style: style, isExploded: explode ?? (style == .form),
      allowsReserved: allowReserved, shape: shape, otherNames: others)
    self.rule = rule
  }

  /// As in `ValidationIssue.pointer`.
  var pointer: String { layout.pointer }
}

/// How a value is laid out as text.
struct TextLayout: Sendable {
  let name: String
  let place: ParameterPlace
  let style: ParameterStyle
  let isExploded: Bool
  let allowsReserved: Bool
  let shape: TextShape
  /// Names among the pairs that never are members of this object.
  let otherNames: [String]

  var pointer: String { "\(place.rawValue)/\(name)" }
}

/// A name, decoded, with the text that belongs to it, still encoded.
struct TextPair {
  let name: String
  let text: Substring
}

/// Why a text is no value of its layout.
struct MalformedText: Error {
  let text: String
  let expected: String
}

/// How the text of a parameter is encoded.
enum TextEncoding {
  case plain
  case percent
  /// Percent-encoding in which `+` is a space.
  case form

  func decode(_ raw: Substring) throws(MalformedText) -> String {
    let text =
      switch self {
      case .plain: String(raw)
      case .percent: PercentEncoding.decode(raw.utf8)
      case .form: PercentEncoding.decode(raw.utf8, plusIsSpace: true)
      }
    guard let text else {
      throw MalformedText(text: String(raw), expected: "percent-encoded UTF-8")
    }
    return text
  }
}

/// What stands between the pieces of an array or object.
enum TextDelimiter {
  case comma, period, space, pipe

  /// As it is written.
  var spelling: String { spellings[0] }

  /// As it may be read.
  private var spellings: [String] {
    switch self {
    case .comma: [","]
    case .period: ["."]
    case .space: ["%20", "+", " "]
    case .pipe: ["%7C", "%7c", "|"]
    }
  }

  /// Whether a piece can hold the delimiter: not where it is told apart by nothing once it is encoded.
  func isAllowed(in piece: String) -> Bool {
    switch self {
    case .comma, .period: true
    case .space: !piece.utf8.contains(Byte.space)
    case .pipe: !piece.utf8.contains(UInt8(ascii: "|"))
    }
  }

  /// The pieces of a text; none of an empty one.
  func split(_ text: Substring) -> [Substring] {
    guard !text.isEmpty else { return [] }
    var pieces: [Substring] = []
    let bytes = text.utf8
    let spellings = spellings.map(\.utf8)
    var start = bytes.startIndex
    var place = start
    while place < bytes.endIndex {
      if let spelling = spellings.first(where: { bytes[place...].starts(with: $0) }) {
        pieces.append(text[start..<place])
        place = bytes.index(place, offsetBy: spelling.count)
        start = place
      } else {
        bytes.formIndex(after: &place)
      }
    }
    pieces.append(text[start...])
    return pieces
  }
}
