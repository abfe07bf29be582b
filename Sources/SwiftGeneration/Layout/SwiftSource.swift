/// Swift text before it is laid out.
enum SwiftSource: Sendable {
  case line(Line)
  /// One empty line; several in a row, and those at the ends of a block, are one or none.
  case blank
  case composed(Composition)

  /// Lines, blocks and lists one behind the other, in one run of bytes: most of what is done with a
  /// source is to put it into a larger one.
  struct Composition: Sendable {
    private(set) var bytes: ByteString

    /// A byte that UTF-8 has no use for, so that no text can be taken for it.
    enum Mark: UInt8 {
      /// Stands behind every line, and wherever else text ends.
      case end = 0xF8
      case blank, indentation, outdentation
      /// Followed by its text.
      case documentation
      /// Followed by the number of columns that all but the opening take, by the opening and the
      /// items.
      case list
      /// Followed by what closes a list.
      case closing
    }
  }
}

extension SwiftSource {
  init(@SwiftSourceBuilder content: () -> SwiftSource) { self = content() }

  static let nothing = composed(Composition(bytes: ByteString()))

  static func indented(_ content: SwiftSource) -> SwiftSource {
    var composition = Composition(capacity: content.size + 2)
    composition.indent(content)
    return .composed(composition)
  }

  static func sequence(_ parts: [SwiftSource]) -> SwiftSource {
    // By their places: whoever takes a part out of an array counts it.
    var size = 0
    var filled = 0
    var last = 0
    for place in parts.indices {
      let own = parts[place].size
      guard own > 0 else { continue }
      size += own
      filled += 1
      last = place
    }
    // Much that could stand beside a part is often not there, such as a description.
    guard filled > 1 else { return filled == 0 ? nothing : parts[last] }
    var composition = Composition(capacity: size)
    for place in parts.indices { composition.append(parts[place]) }
    return .composed(composition)
  }

  /// Text of the document as `///` comment lines.
  static func documentation(_ text: String) -> SwiftSource {
    guard !text.isEmpty else { return nothing }
    var composition = Composition(capacity: text.utf8.count + 2)
    composition.append(mark: .documentation)
    composition.append(text: text)
    return .composed(composition)
  }

  /// On one line where it fits, else one item a line.
  static func list(opening: Line, items: [Line], closing: Line) -> SwiftSource {
    var count = closing.count
    for place in items.indices { count += items[place].count }
    var composition = Composition(capacity: opening.count + count + items.count + 5)
    composition.append(mark: .list)
    composition.append(width: count + 2 * max(0, items.count - 1))
    composition.append(opening)
    for place in items.indices { composition.append(items[place]) }
    composition.append(mark: .closing)
    composition.append(closing)
    return .composed(composition)
  }

  /// A declaration or statement with its braces.
  static func block(
    _ header: Line, opening: Line = " {", _ content: SwiftSource
  ) -> SwiftSource {
    var composition = Composition(
      capacity: header.count + opening.count + content.size + 5)
    composition.append(header, opening)
    composition.indent(content)
    composition.append("}")
    return .composed(composition)
  }

  /// In bytes, when it is put into a composition.
  private var size: Int {
    switch self {
    case .line(let line): line.count + 1
    case .blank: 1
    case .composed(let composition): composition.bytes.count
    }
  }
}

extension SwiftSource.Composition {
  fileprivate init(capacity: Int) { bytes = ByteString(capacity: capacity) }

  fileprivate mutating func append(mark: Mark) { bytes.append(mark.rawValue) }

  fileprivate mutating func append(width: Int) { bytes.append(UInt8(clamping: width)) }

  fileprivate mutating func append(text: String) {
    bytes.append(text)
    append(mark: .end)
  }

  fileprivate mutating func append(_ line: Line, _ rest: Line = "") {
    line.write(to: &bytes)
    rest.write(to: &bytes)
    append(mark: .end)
  }

  fileprivate mutating func append(_ source: SwiftSource) {
    switch source {
    case .line(let line): append(line)
    case .blank: append(mark: .blank)
    case .composed(let composition): bytes.append(composition.bytes)
    }
  }

  fileprivate mutating func indent(_ content: SwiftSource) {
    append(mark: .indentation)
    append(content)
    append(mark: .outdentation)
  }
}

/// A declaration or statement with its braces.
func block(_ header: Line, @SwiftSourceBuilder content: () -> SwiftSource) -> SwiftSource {
  .block(header, content())
}

@resultBuilder
enum SwiftSourceBuilder {
  static func buildExpression(_ line: Line) -> SwiftSource { .line(line) }
  static func buildExpression(_ line: Line?) -> SwiftSource { line.map { .line($0) } ?? .nothing }
  static func buildExpression(_ source: SwiftSource) -> SwiftSource { source }
  static func buildExpression(_ source: SwiftSource?) -> SwiftSource { source ?? .nothing }
  static func buildBlock(_ part: SwiftSource) -> SwiftSource { part }
  static func buildBlock(_ parts: SwiftSource...) -> SwiftSource { .sequence(parts) }
  static func buildArray(_ parts: [SwiftSource]) -> SwiftSource { .sequence(parts) }
  static func buildOptional(_ part: SwiftSource?) -> SwiftSource { part ?? .nothing }
  static func buildEither(first part: SwiftSource) -> SwiftSource { part }
  static func buildEither(second part: SwiftSource) -> SwiftSource { part }
}
