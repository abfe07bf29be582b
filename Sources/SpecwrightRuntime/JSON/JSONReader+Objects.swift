/// How far the reading of an object has come.
public struct ObjectCursor {
  /// Of the opening brace.
  public let offset: Int
  /// A bit for each of the first 64 names.
  var seen: UInt64 = 0
  /// Where the bits of further names begin in `JSONReader.moreSeen`; -1 before one was seen.
  var moreSeenStart: Int32 = -1
  var isFirst = true

  @inline(__always)
  init(offset: Int) {
    self.offset = offset
  }
}

extension JSONReader {
  /// Moves past the opening brace; `nil`, with an issue, if the value is no object.
  public mutating func beginObject() -> ObjectCursor? {
    guard next() == Byte.openBrace else { return refuseType("an object") }
    guard descend() else { return nil }
    position += 1
    return ObjectCursor(offset: position - 1)
  }

  /// Moves to the value of the next member and answers the index of its name, -1 for a name that is
  /// not among `names`; `nil` behind the closing brace, where an issue was noted for every required
  /// member that was not there. The value has to be read or skipped before the next call.
  ///
  /// A second member of the same name is treated as the reader's options say; where they refuse it
  /// or keep the first, it is skipped here.
  @inline(__always)
  mutating func nextMember(of names: MemberNames, in object: inout ObjectCursor) -> Int? {
    if let index = readCompactName(among: names, in: &object) { return index }
    if position < count, bytes[position] == Byte.closeBrace {
      position &+= 1
      depth &-= 1
      finish(object, names)
      return nil
    }
    return nextMemberThoroughly(of: names, in: &object)
  }

  /// As `nextMember(of:in:)`, for whatever may come next.
  @inline(never)
  private mutating func nextMemberThoroughly(
    of names: MemberNames, in object: inout ObjectCursor
  ) -> Int? {
    while moveToName(in: &object) {
      guard let string = scanString() else { return nil }
      name = string
      let index = index(of: string, among: names)
      guard moveToValue() else { return nil }
      guard let index else { return -1 }
      if isNew(index, in: &object) || options.duplicateMembers == .keepLast { return index }
      skipDuplicate()
    }
    finish(object, names)
    return nil
  }

  /// Moves to the value of the next member if that has the label of `pattern`, for the first time, and
  /// there is no white space; otherwise stays. `index` is that of the name, below 64.
  @inline(__always)
  mutating func moveToMember(
    _ pattern: borrowing LabelPattern, index: Int, in object: inout ObjectCursor
  ) -> Bool {
    var start = position
    guard start &+ pattern.label.count &+ 8 < count else { return false }
    if !object.isFirst {
      guard bytes[start] == Byte.comma else { return false }
      start &+= 1
    }
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: index)
    guard pattern.begins(bytes + start), object.seen & bit == 0 else { return false }
    object.seen |= bit
    object.isFirst = false
    position = start &+ pattern.label.count
    return true
  }

  /// The usual case: no white space, one of the first 64 names, up to 16 bytes of plain ASCII, for
  /// the first time. Moves to the value; `nil`, without having moved, for anything else.
  @inline(__always)
  private mutating func readCompactName(
    among names: MemberNames, in object: inout ObjectCursor
  ) -> Int? {
    var start = position
    guard start &+ 24 <= count else { return nil }
    if !object.isFirst {
      guard bytes[start] == Byte.comma else { return nil }
      start &+= 1
    }
    guard bytes[start] == Byte.quote else { return nil }
    start &+= 1
    let head = Word.load(bytes + start)
    var key = NameKey(head: head, tail: 0, length: 8)
    let specials = Word.specials(in: head)
    if specials != 0 {
      key.length = Word.leadingBytes(specials)
      key.head = Word.prefix(head, key.length)
    } else {
      let more = Word.specials(in: Word.load(bytes + start + 8))
      guard more != 0 else { return nil }
      key.length = 8 &+ Word.leadingBytes(more)
      if key.length > 8 { key.tail = Word.load(bytes + start + key.length - 8) }
    }
    let end = start &+ key.length
    guard bytes[end] == Byte.quote, bytes[end &+ 1] == Byte.colon else { return nil }
    guard let index = names.index(key, at: bytes + start), index < 64 else { return nil }
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: index)
    guard object.seen & bit == 0 else { return nil }
    object.seen |= bit
    object.isFirst = false
    position = end &+ 2
    return index
  }

  /// Moves to the value of the next member, whatever its name (`memberName()` tells); `false`
  /// behind the closing brace. Members of the same name are left to the caller.
  public mutating func nextMember(in object: inout ObjectCursor) -> Bool {
    guard moveToName(in: &object), let string = scanString() else { return false }
    name = string
    return moveToValue()
  }

  /// The name of the present member: of one that `nextMember` answered with -1 or `true`, as long
  /// as its value was not read.
  public mutating func memberName() -> String {
    text(of: name)
  }

  /// Skips the value of a member that the schema does not mention.
  @inlinable
  public mutating func skipUnknownMember() {
    skipValue()
  }

  /// Skips the value of a member that the schema forbids, with an `additionalProperties` issue.
  public mutating func refuseUnknownMember() {
    refuseNext(
      keyword: "additionalProperties", expected: "no member '\(memberName())'")
  }

  /// Notes that the value which comes next belongs to a name that was there before, and skips it;
  /// says nothing where the options keep the first.
  @usableFromInline
  @inline(never)
  mutating func skipDuplicate() {
    if options.duplicateMembers == .refuse {
      refuseNext(keyword: "duplicate", expected: "one member of this name")
    } else {
      skipValue()
    }
  }

  /// Moves past the comma, where there has to be one, and past the quotation mark that opens a
  /// name.
  @inline(__always)
  private mutating func moveToName(in object: inout ObjectCursor) -> Bool {
    var byte = next()
    if byte == Byte.closeBrace {
      position += 1
      depth -= 1
      return false
    }
    if object.isFirst {
      object.isFirst = false
      guard byte == Byte.quote else { return unexpected("a name or the end of the object") }
    } else {
      guard byte == Byte.comma else { return unexpected("a comma or the end of the object") }
      position += 1
      byte = next()
      guard byte == Byte.quote else { return unexpected("a name in quotation marks") }
    }
    position += 1
    return true
  }

  /// Moves past the colon.
  @inline(__always)
  private mutating func moveToValue() -> Bool {
    guard next() == Byte.colon else { return unexpected("a colon") }
    position += 1
    return true
  }

  /// The index of a string's content among `names`.
  mutating func index(of string: ScannedString, among names: MemberNames) -> Int? {
    if !string.hasEscapes {
      let start = bytes + string.start
      return names.index(NameKey(start, length: string.length), at: start)
    }
    let length = unescape(string)
    let start = UnsafePointer(scratch.start)
    return names.index(NameKey(start, length: length), at: start)
  }

  /// Whether the name with this index was not there before; it counts as seen from now on.
  @inline(__always)
  private mutating func isNew(_ index: Int, in object: inout ObjectCursor) -> Bool {
    guard index < 64 else { return isNewBeyond64(index, in: &object) }
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: index)
    if object.seen & bit != 0 { return false }
    object.seen |= bit
    return true
  }

  @inline(never)
  private mutating func isNewBeyond64(_ index: Int, in object: inout ObjectCursor) -> Bool {
    if object.moreSeenStart < 0 { object.moreSeenStart = Int32(truncatingIfNeeded: moreSeen.count) }
    let place = Int(object.moreSeenStart) + index / 64 - 1
    while moreSeen.count <= place { moreSeen.append(0) }
    let bit: UInt64 = 1 << UInt64(index % 64)
    if moreSeen[place] & bit != 0 { return false }
    moreSeen[place] |= bit
    return true
  }

  @inline(__always)
  private mutating func finish(_ object: ObjectCursor, _ names: MemberNames) {
    let required = names.demands.count
    let wanted: UInt64 = required >= 64 ? ~0 : ~(~0 << UInt64(required))
    if wanted & ~object.seen != 0 || required > 64 || object.moreSeenStart >= 0 {
      finishThoroughly(object, names)
    }
  }

  @inline(never)
  private mutating func finishThoroughly(_ object: ObjectCursor, _ names: MemberNames) {
    let demands = names.demands
    for index in 0..<demands.count where demands.holds(for: index, options.direction) {
      var seen = object.seen
      if index >= 64 {
        let place = Int(object.moreSeenStart) + index / 64 - 1
        let isKept = object.moreSeenStart >= 0 && place < moreSeen.count
        seen = isKept ? moreSeen[place] : 0
      }
      if seen & (1 << UInt64(index % 64)) == 0 {
        refuseMissing(names.names[index], at: object.offset)
      }
    }
    if object.moreSeenStart >= 0 { moreSeen.removeSubrange(Int(object.moreSeenStart)...) }
  }
}
