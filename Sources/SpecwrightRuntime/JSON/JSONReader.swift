/// Reads JSON text (RFC 8259) from bytes straight into typed values, in one pass.
///
/// What is wrong is collected, not thrown: a value that does not fit its type is skipped, the issue
/// is kept as an offset, and reading goes on behind it. Text that is not JSON ends the reading: the
/// reader stands at its end and answers every further question with "nothing there". So whoever
/// decodes looks at the issues when the whole value has been read
/// (`JSONReadable.decoded(from:options:)` does).
///
/// The reader borrows the bytes: it must not outlive the buffer that it was made with.
public struct JSONReader: ~Copyable {
  @usableFromInline let bytes: UnsafePointer<UInt8>
  @usableFromInline let count: Int
  /// Of the next byte to look at, from the start of the text.
  @usableFromInline var position = 0
  /// How many objects and arrays are open.
  @usableFromInline var depth = 0
  @usableFromInline let options: Options
  /// Set by a syntax error; `position` is `count` from then on.
  @usableFromInline var isHalted = false
  @usableFromInline var findings: [Finding] = []
  /// Of the present member where it is not a known one: see `memberName()`.
  var name = ScannedString(start: 0, end: 0, isASCII: true, hasEscapes: false)
  /// Seen bits of open objects with more than 64 known members; see `ObjectCursor`.
  var moreSeen: [UInt64] = []
  /// Where strings with escapes are put together.
  var scratch = ScratchBytes()

  /// How strictly to read.
  public struct Options: Hashable, Sendable {
    /// How many objects and arrays may be open at a time before reading ends with a `depth` issue.
    public var depthLimit = 512
    /// What becomes of a second member of the same name. Free-form values keep both.
    public var duplicateMembers = DuplicateMembers.refuse
    /// What becomes of a value that an open enumeration does not name.
    public var unknownEnumerationValues = UnknownEnumerationValues.keep
    /// What becomes of a value that several alternatives of a `oneOf` accept.
    public var overlappingAlternatives = OverlappingAlternatives.refuse
    /// Which way the text goes, where that is known. Members that the document requires in one
    /// direction only, as they are `readOnly` or `writeOnly`, have to be there in that one.
    public var direction: Direction?
    /// After so many issues reading ends with one that says so.
    public var issueLimit = 100

    public init() {}

    public init(direction: Direction) { self.direction = direction }
  }

  /// Which way a text goes.
  public enum Direction: Hashable, Sendable {
    case request, response
  }

  /// What becomes of a second member of the same name.
  public enum DuplicateMembers: Hashable, Sendable {
    /// The first is kept and the second is a `duplicate` issue.
    case refuse
    case keepFirst
    case keepLast
  }

  /// What becomes of a value that an open enumeration does not name.
  public enum UnknownEnumerationValues: Hashable, Sendable {
    /// It becomes the enumeration's `unrecognized` case.
    case keep
    /// It is an `enum` issue.
    case refuse
  }

  /// What becomes of a value that several alternatives of a `oneOf` accept.
  public enum OverlappingAlternatives: Hashable, Sendable {
    /// It is a `oneOf` issue, as JSON Schema has it.
    case refuse
    /// It is read as if the document said `anyOf`: the alternative has it that speaks of the most of
    /// its members, and the first of several such.
    case takeClosest
  }

  /// Reads from `buffer`, which must stay valid as long as the reader lives. A byte order mark is
  /// refused here.
  public init(_ buffer: UnsafeBufferPointer<UInt8>, options: Options = Options()) {
    self.bytes = buffer.baseAddress ?? UnsafePointer(ScratchBytes.nothing)
    self.count = buffer.count
    self.options = options
    if count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      halt(at: 0, expected: "JSON text without a byte order mark")
    }
  }

  /// Checks that nothing but white space follows the value that was read.
  public mutating func finish() {
    _ = next()
    guard position < count else { return }
    halt(at: position, expected: "the end of the text")
  }
}

extension JSONReader {
  /// The next byte that is not white space, without moving past it; 0, which no token begins with,
  /// at the end.
  @inline(__always)
  mutating func next() -> UInt8 {
    while position < count {
      let byte = bytes[position]
      guard byte <= Byte.space, Byte.isWhiteSpace(byte) else { return byte }
      position &+= 1
    }
    return 0
  }

  /// Moves past white space to the value that comes next and answers its offset.
  public mutating func valueOffset() -> Int {
    _ = next()
    return position
  }

  /// The JSON type of the value that comes next, from its first byte; `nil` where no value begins.
  public mutating func peekType() -> JSONType? {
    switch next() {
    case Byte.quote: .string
    case Byte.openBrace: .object
    case Byte.openBracket: .array
    case Byte.n: .null
    case Byte.t, Byte.f: .boolean
    case Byte.minus, Byte.zero...Byte.nine: .number
    default: nil
    }
  }

  /// Moves past `null` if that comes next.
  public mutating func readNull() -> Bool {
    guard next() == Byte.n else { return false }
    return readLiteral("null")
  }

  /// Moves past `literal`, which is at least four bytes long and whose first byte comes next, or
  /// halts.
  @inline(__always)
  mutating func readLiteral(_ literal: StaticString) -> Bool {
    // The last four bytes settle it: the first is known, and no literal is longer than five.
    let length = literal.utf8CodeUnitCount
    if position &+ length <= count,
      Word.loadHalf(bytes + position + length - 4) == Word.loadHalf(literal.utf8Start + length - 4)
    {
      position &+= length
      return true
    }
    return unexpected("a JSON value")
  }

  /// Reads `true` or `false`.
  mutating func readBoolean() -> Bool? {
    switch next() {
    case Byte.t: readLiteral("true") ? true : nil
    case Byte.f: readLiteral("false") ? false : nil
    default: refuseType("a boolean")
    }
  }
}

/// The types of JSON values.
public enum JSONType: Hashable, Sendable {
  case null
  case boolean
  case number
  case string
  case array
  case object
}
