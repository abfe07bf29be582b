/// How objects of one type are read, written and validated where they lie in memory.
///
/// What it allocates is never given back.
struct MemberTable {
  /// A member as it is looked up.
  struct Member {
    let offset: Int
    let coding: Unmanaged<MemberCoding>
    let pattern: LabelPattern
    let name: StaticString
    let validates: Bool
    /// Its place among those that hold nothing until they are read; -1 where "absent" is a value that
    /// can be copied byte by byte.
    var mark = -1
    /// The place of the member that is written after it; -1 behind the last.
    var next = -1
  }

  private struct Content {
    let names: MemberNames
    /// In the order of `names`.
    let members: UnsafePointer<Member>
    let count: Int
    /// The place of the member that is written first; -1 without any.
    let first: Int
    let others: UnsafePointer<Member>?
    let refusesOthers: Bool
    let assertion: SchemaFunction?
    let isAsserted: Bool
    /// An object of which every member is absent that can be.
    let nothing: UnsafeRawPointer
    let size: Int
    let marks: Int
  }

  // One pointer: passing the table around counts no references and copies nothing.
  private let content: UnsafePointer<Content>

  var assertion: SchemaFunction? { content.pointee.assertion }

  /// `descriptions` in the order of writing, for objects of `size` bytes.
  init(
    _ descriptions: [MemberDescription], refusesOthers: Bool, assertion: SchemaFunction?, size: Int
  ) {
    let named = descriptions.filter { $0.demand != .others }
    func indices(_ demand: MemberDescription.Demand) -> [Int] {
      named.indices.filter { named[$0].demand == demand }
    }
    func names(_ indices: [Int]) -> [String] { indices.map { named[$0].name.description } }
    let always = indices(.always)
    let inResponses = indices(.only(.response))
    let inRequests = indices(.only(.request))
    let never = indices(.only(nil))
    let order = always + inResponses + inRequests + never
    var places = [Int](repeating: -1, count: named.count + 1)
    for (place, index) in order.enumerated() { places[index] = place }

    let nothing = UnsafeMutableRawPointer.allocate(byteCount: max(size, 1), alignment: 16)
    nothing.initializeMemory(as: UInt8.self, repeating: 0, count: max(size, 1))
    var marks = 0
    let members = order.map { index in
      var member = Member(named[index])
      member.next = places[index + 1]
      if named[index].coding.isPlainWhenAbsent {
        _ = named[index].coding.initializeAbsent(at: nothing + member.offset)
      } else {
        member.mark = marks
        marks += 1
      }
      return member
    }
    let others = descriptions.first { $0.demand == .others }
    _ = others.map { $0.coding.initializeAbsent(at: nothing + $0.offset) }
    content = .immortal([
      Content(
        names: MemberNames(
          required: names(always), inResponses: names(inResponses),
          inRequests: names(inRequests), optional: names(never)),
        members: .immortal(members), count: members.count, first: places[0],
        others: others.map { .immortal([Member($0)]) }, refusesOthers: refusesOthers,
        assertion: assertion, isAsserted: assertion != nil, nothing: UnsafeRawPointer(nothing),
        size: size, marks: marks)
    ])
  }
}

extension MemberTable.Member {
  fileprivate init(_ description: MemberDescription) {
    self.init(
      offset: description.offset, coding: .passRetained(description.coding),
      pattern: LabelPattern(MemberLabel(description.name)), name: description.name,
      validates: description.coding.validates)
  }
}

// MARK: - Reading

extension MemberTable {
  /// Reads an object to `place`, which holds nothing before; and nothing afterwards, if the answer is
  /// `false`.
  func read(to place: UnsafeMutableRawPointer, from reader: inout JSONReader) -> Bool {
    let start = content.pointee.isAsserted ? reader.valueOffset() : 0
    guard var object = reader.beginObject() else { return false }
    place.copyMemory(from: content.pointee.nothing, byteCount: content.pointee.size)
    let members = content.pointee.members
    let names = content.pointee.names
    var filled = Marks(count: content.pointee.marks)
    // Most texts have their members in the order of the document.
    var expected = content.pointee.first
    while true {
      var index = expected
      if UInt(bitPattern: expected) >= 64
        || !reader.moveToMember(members[expected].pattern, index: expected, in: &object)
      {
        guard let found = reader.nextMember(of: names, in: &object) else { break }
        index = found
      }
      guard index >= 0 else {
        readOther(to: place, from: &reader)
        continue
      }
      let member = members + index
      expected = member.pointee.next
      let destination = place + member.pointee.offset
      if reader.options.duplicateMembers == .keepLast {
        clear(destination, member.pointee, &filled)
      }
      let isRead = member.pointee.coding._withUnsafeGuaranteedRef {
        $0.read(to: destination, from: &reader)
      }
      let mark = member.pointee.mark
      if mark >= 0, isRead { filled.insert(mark) }
    }
    if content.pointee.isAsserted { assert(from: start, in: &reader) }
    if filled.areAll(of: content.pointee.marks) { return true }
    return complete(place, &filled)
  }

  /// Gives back what a member of the same name may have left, which the next takes the place of.
  @inline(never)
  private func clear(
    _ destination: UnsafeMutableRawPointer, _ member: Member, _ filled: inout Marks
  ) {
    guard member.mark < 0 || filled.contains(member.mark) else { return }
    member.coding._withUnsafeGuaranteedRef { $0.destroy(destination) }
    if member.mark >= 0 { filled.remove(member.mark) }
  }

  @inline(never)
  private func assert(from start: Int, in reader: inout JSONReader) {
    if let assertion { reader.assert(assertion, from: start) }
  }

  @inline(never)
  private func readOther(to place: UnsafeMutableRawPointer, from reader: inout JSONReader) {
    if let others = content.pointee.others {
      _ = others.pointee.coding._withUnsafeGuaranteedRef {
        $0.read(to: place + others.pointee.offset, from: &reader)
      }
    } else if content.pointee.refusesOthers {
      reader.refuseUnknownMember()
    } else {
      reader.skipUnknownMember()
    }
  }

  /// Fills what was not read; where that cannot be, gives back what was.
  @inline(never)
  private func complete(_ place: UnsafeMutableRawPointer, _ filled: inout Marks) -> Bool {
    let members = UnsafeBufferPointer(
      start: content.pointee.members, count: content.pointee.count)
    for member in members where member.mark >= 0 && !filled.contains(member.mark) {
      let isFilled = member.coding._withUnsafeGuaranteedRef {
        $0.initializeAbsent(at: place + member.offset)
      }
      if isFilled { filled.insert(member.mark) }
    }
    if filled.areAll(of: content.pointee.marks) { return true }
    for member in members where member.mark < 0 || filled.contains(member.mark) {
      member.coding._withUnsafeGuaranteedRef { $0.destroy(place + member.offset) }
    }
    if let others = content.pointee.others {
      others.pointee.coding._withUnsafeGuaranteedRef {
        $0.destroy(place + others.pointee.offset)
      }
    }
    return false
  }
}

// MARK: - Writing and validating

extension MemberTable {
  func write(_ place: UnsafeRawPointer, to writer: inout JSONWriter) {
    writer.beginObject()
    var next = content.pointee.first
    while next >= 0 {
      let member = content.pointee.members + next
      write(place, member, to: &writer)
      next = member.pointee.next
    }
    if let others = content.pointee.others { write(place, others, to: &writer) }
    writer.endObject()
  }

  @inline(__always)
  private func write(
    _ place: UnsafeRawPointer, _ member: UnsafePointer<Member>, to writer: inout JSONWriter
  ) {
    member.pointee.coding._withUnsafeGuaranteedRef {
      $0.write(place + member.pointee.offset, as: member.pointee.pattern.label, to: &writer)
    }
  }

  func validate(_ place: UnsafeRawPointer, in validation: inout Validation) {
    var next = content.pointee.first
    while next >= 0 {
      let member = content.pointee.members + next
      validate(place, member, in: &validation)
      next = member.pointee.next
    }
    if let others = content.pointee.others { validate(place, others, in: &validation) }
  }

  @inline(__always)
  private func validate(
    _ place: UnsafeRawPointer, _ member: UnsafePointer<Member>, in validation: inout Validation
  ) {
    guard member.pointee.validates else { return }
    member.pointee.coding._withUnsafeGuaranteedRef {
      $0.validate(place + member.pointee.offset, as: member.pointee.name, in: &validation)
    }
  }
}

extension UnsafePointer {
  /// Elements in memory that is never given back.
  static func immortal(_ elements: [Pointee]) -> Self {
    let buffer = UnsafeMutablePointer<Pointee>.allocate(capacity: max(elements.count, 1))
    buffer.initialize(from: elements, count: elements.count)
    return UnsafePointer(buffer)
  }
}
