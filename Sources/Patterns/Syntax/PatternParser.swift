/// Reads the source of a pattern, front to back.
struct PatternParser {
  /// Deeper groups are refused, so that no recursion over a pattern goes deeper than a few of these.
  static let depthLimit = 100
  /// The most steps of a pattern with its repetitions written out, besides two for each character
  /// of the source, which go for what is not repeated.
  static let repetitionLimit = 20_000
  private static let conditionalLoopLimit = 1_000

  let scalars: [Unicode.Scalar]
  let sizeLimit: Int
  var place = 0
  private var depth = 0
  private var groupCount = 0
  private var highestReference: (number: Int, place: Int)?

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
    sizeLimit = Self.repetitionLimit + 2 * scalars.count
  }

  mutating func wholePattern() throws(PatternError) -> Pattern.Node {
    let root = try alternatives()
    if place < scalars.count { throw problem("has a ')' without a '('") }
    if let highestReference {
      place = highestReference.place
      if highestReference.number > groupCount {
        throw problem("refers to group \(highestReference.number), which it does not have")
      }
      throw unsupported("has a back reference")
    }
    place = 0
    guard root.size <= sizeLimit else { throw tooLarge }
    var sets: Set<ScalarSet> = []
    root.collectSets(into: &sets)
    // Each end of a range may start one more class.
    let classes = 1 + sets.reduce(0) { $0 + 2 * $1.ranges.count }
    guard sets.count * classes < MatchingProgram.sizeLimit else {
      throw unsupported("is too large: it has \(sets.count) different sets of characters")
    }
    return root
  }

  // MARK: Structure

  private mutating func alternatives() throws(PatternError) -> Pattern.Node {
    var branches: [Pattern.Node] = []
    repeat { branches.append(try sequence()) } while take("|")
    return branches.count == 1 ? branches[0] : Self.either(branches)
  }

  /// Single characters become one set: (a|b|cd) is ([ab]|cd).
  private static func either(_ branches: [Pattern.Node]) -> Pattern.Node {
    var pieces: [ClosedRange<UInt32>] = []
    var others: [Pattern.Node] = []
    for branch in branches {
      if case .scalars(let set) = branch { pieces += set.ranges } else { others.append(branch) }
    }
    if pieces.isEmpty { return .alternatives(others) }
    let characters = Pattern.Node.scalars(ScalarSet(pieces))
    return others.isEmpty ? characters : .alternatives([characters] + others)
  }

  private mutating func sequence() throws(PatternError) -> Pattern.Node {
    var items: [Pattern.Node] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      items.append(try term())
    }
    return items.count == 1 ? items[0] : .sequence(items)
  }

  // What recurses is in small functions, each with a small part of the stack.

  private mutating func term() throws(PatternError) -> Pattern.Node {
    if let assertion = try assertion() { return assertion }
    let start = place
    let atom = starts("(") ? try group() : try simpleAtom()
    return try repeated(atom, from: start)
  }

  private mutating func group() throws(PatternError) -> Pattern.Node {
    let start = place
    depth += 1
    let lookAhead = try groupOpening()
    let body = try alternatives()
    try closeGroup(from: start)
    depth -= 1
    return lookAhead.map { .lookAhead(body, negated: $0) } ?? body
  }

  private mutating func assertion() throws(PatternError) -> Pattern.Node? {
    let start = place
    if take("^") { return try unrepeated(.assertion(.textStart), from: start) }
    if take("$") { return try unrepeated(.assertion(.textEnd), from: start) }
    if take("\\b") { return try unrepeated(.assertion(.wordBoundary), from: start) }
    if take("\\B") { return try unrepeated(.assertion(.noWordBoundary), from: start) }
    return nil
  }

  private mutating func unrepeated(
    _ node: Pattern.Node, from start: Int
  ) throws(PatternError) -> Pattern.Node {
    let end = place
    if try quantifier() != nil {
      place = end
      throw problem("repeats '\(text(start..<end))', which matches no character")
    }
    return node
  }

  private mutating func repeated(
    _ body: Pattern.Node, from start: Int
  ) throws(PatternError) -> Pattern.Node {
    guard let (least, most) = try quantifier() else { return body }
    let end = place
    place = start
    defer { place = end }
    // Counted first: what a loop is made of may get longer, and that has to stay in bounds.
    guard Pattern.Node.repeated(body, least: least, most: most ?? least).size <= sizeLimit
    else { throw tooLarge }
    var node = Pattern.Node.repeated(body, least: least, most: most)
    if most == 0 { node = .empty }
    if most == nil, body.canBeEmpty {
      // Loops under conditions get longer by up to the square.
      if body.hasConditions, body.size > Self.conditionalLoopLimit { throw tooLarge }
      let mandatory = Pattern.Node.repeated(body, least: least, most: least)
      let loop = body.loopBody.map { Pattern.Node.repeated($0, least: 0, most: nil) }
      node = .sequence((least > 0 ? [mandatory] : []) + [loop ?? .empty])
    }
    guard node.size <= sizeLimit else { throw tooLarge }
    return node
  }

  /// An atom that is no group.
  private mutating func simpleAtom() throws(PatternError) -> Pattern.Node {
    guard let scalar = next else { return .empty }
    switch scalar {
    case ".":
      place += 1
      return .scalars(ScalarSet.lineTerminators.inverted)
    case "[": return .scalars(try characterClass())
    case "\\": return try atomEscape()
    case "*", "+", "?": throw problem("has nothing that '\(scalar)' could repeat")
    case "{":
      if try quantifier() != nil { throw problem("has nothing that '{' could repeat") }
      fallthrough
    default:
      place += 1
      return .scalars(ScalarSet(scalar))
    }
  }

  private mutating func atomEscape() throws(PatternError) -> Pattern.Node {
    let start = place
    if place + 1 < scalars.count, ("1"..."9").contains(scalars[place + 1]) {
      place += 1
      let number = decimal() ?? 0
      if number > highestReference?.number ?? 0 { highestReference = (number, start) }
      return .empty
    }
    if starts("\\k") { throw unsupported("has a back reference") }
    return .scalars(try escape(inClass: false).set)
  }

  // MARK: Groups

  /// Goes beyond what a group starts with. Of a look-ahead, tells whether it is negated.
  private mutating func groupOpening() throws(PatternError) -> Bool? {
    guard depth <= Self.depthLimit else {
      throw unsupported("has groups more than \(Self.depthLimit) levels deep")
    }
    if take("(?=") { return false }
    if take("(?!") { return true }
    if take("(?:") { return nil }
    if starts("(?<=") || starts("(?<!") { throw unsupported("has a look-behind") }
    groupCount += 1
    if take("(?<") {
      try groupName()
    } else {
      if starts("(?") { throw unknownGroup() }
      place += 1
    }
    return nil
  }

  private mutating func closeGroup(from start: Int) throws(PatternError) {
    if take(")") { return }
    place = start
    throw problem("has a '(' without a ')'")
  }

  private mutating func groupName() throws(PatternError) {
    let start = place
    while let scalar = next, scalar != ">" {
      let properties = scalar.properties
      let isFirst = place == start
      guard
        scalar == "$" || (isFirst ? properties.isIDStart : properties.isIDContinue)
          || (isFirst && scalar == "_")
      else { throw problem("has a group whose name is not an identifier") }
      place += 1
    }
    if place == start { throw problem("has a group with an empty name") }
    guard take(">") else { throw problem("has a group whose name does not end") }
  }

  private func unknownGroup() -> PatternError {
    var end = place + 2
    while end < scalars.count, "imsx-".unicodeScalars.contains(scalars[end]) { end += 1 }
    if end < scalars.count, end > place + 2, scalars[end] == ":" {
      return unsupported("has a group with flags")
    }
    let shown = text(place..<min(scalars.count, max(end, place + 3)))
    return problem("has a group that starts with '\(shown)', which ECMA-262 does not know")
  }

  // MARK: Quantifiers

  /// The quantifier at this place, which it goes beyond; `nil` if there is none.
  private mutating func quantifier() throws(PatternError) -> (least: Int, most: Int?)? {
    let start = place
    var found: (least: Int, most: Int?)?
    if take("*") {
      found = (0, nil)
    } else if take("+") {
      found = (1, nil)
    } else if take("?") {
      found = (0, 1)
    } else if take("{") {
      found = try braces(from: start)
    }
    guard let found else {
      place = start
      return nil
    }
    _ = take("?")
    return found
  }

  private mutating func braces(from start: Int) throws(PatternError) -> (least: Int, most: Int?)? {
    guard let least = decimal() else {
      // Other languages read {,5} as a quantifier, this one may read it as itself.
      if take(","), decimal() != nil, take("}") {
        place = start
        throw problem("has a quantifier without its lower bound")
      }
      return nil
    }
    var most: Int? = least
    if take(",") { most = decimal() }
    guard take("}") else { return nil }
    if let most, most < least {
      place = start
      throw problem("has a quantifier whose bounds are in the wrong order")
    }
    return (least, most)
  }

  /// A number in decimal digits, `Int.max` where that is too large.
  private mutating func decimal() -> Int? {
    var value: Int?
    while let digit = next, ("0"..."9").contains(digit) {
      let (tens, overflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, overflowToo) = tens.addingReportingOverflow(Int(digit.value) - 0x30)
      value = overflow || overflowToo ? .max : sum
      place += 1
    }
    return value
  }
}
