/// What is said of a member, whatever the type of its object.
struct MemberDescription {
  enum Demand: Equatable {
    case always
    /// Only if a text goes this way; never without one.
    case only(JSONReader.Direction?)
    /// Stands for all members without a property.
    case others
  }

  let name: StaticString
  /// Of the property in its object, in bytes.
  let offset: Int
  let coding: MemberCoding
  let demand: Demand
}

/// How objects of one type are read, written and validated where they lie in memory.
struct MemberTable: ~Copyable {
  /// A member as it is looked up.
  struct Member {
    let offset: Int
    let coding: Unmanaged<MemberCoding>
    let label: MemberLabel
    let name: StaticString
    let validates: Bool
    /// Its place among those that hold nothing until they are read; -1 where "absent" is a value that
    /// can be copied byte by byte.
    var mark = -1
  }

  private let names: MemberNames
  /// In the order of `names`.
  private let members: UnsafeMutableBufferPointer<Member>
  /// In the order of writing.
  private let written: UnsafeMutableBufferPointer<Member>
  private let others: Member?
  private let refusesOthers: Bool
  let assertion: SchemaFunction?
  private let isAsserted: Bool
  /// An object of which every member is absent that can be.
  private let nothing: UnsafeMutableRawPointer
  private let size: Int
  private let marks: Int

  init(
    _ descriptions: [MemberDescription], refusesOthers: Bool, assertion: SchemaFunction?, size: Int
  ) {
    func those(of demand: MemberDescription.Demand) -> [MemberDescription] {
      descriptions.filter { $0.demand == demand }
    }
    let always = those(of: .always)
    let inResponses = those(of: .only(.response))
    let inRequests = those(of: .only(.request))
    let never = those(of: .only(nil))
    let ordered = always + inResponses + inRequests + never
    func names(_ members: [MemberDescription]) -> [String] { members.map(\.name.description) }
    self.names = MemberNames(
      required: names(always), inResponses: names(inResponses), inRequests: names(inRequests),
      optional: names(never))
    let nothing = UnsafeMutableRawPointer.allocate(byteCount: max(size, 1), alignment: 16)
    nothing.initializeMemory(as: UInt8.self, repeating: 0, count: max(size, 1))
    var marks = 0
    let members = ordered.map { description in
      var member = Member(description)
      if description.coding.isPlainWhenAbsent {
        _ = description.coding.initializeAbsent(at: nothing + description.offset)
      } else {
        member.mark = marks
        marks += 1
      }
      return member
    }
    self.members = .immortal(members)
    written = .immortal(descriptions.filter { $0.demand != .others }.map(Member.init))
    others = those(of: .others).first.map(Member.init)
    if let others {
      _ = others.coding._withUnsafeGuaranteedRef {
        $0.initializeAbsent(at: nothing + others.offset)
      }
    }
    self.refusesOthers = refusesOthers
    self.assertion = assertion
    isAsserted = assertion != nil
    self.nothing = nothing
    self.size = size
    self.marks = marks
  }
}

extension MemberTable.Member {
  fileprivate init(_ description: MemberDescription) {
    self.init(
      offset: description.offset, coding: .passRetained(description.coding),
      label: MemberLabel(description.name), name: description.name,
      validates: description.coding.validates)
  }
}

// MARK: - Reading

extension MemberTable {
  /// Reads an object to `place`, which holds nothing before; and nothing afterwards, if the answer is
  /// `false`.
  borrowing func read(to place: UnsafeMutableRawPointer, from reader: inout JSONReader) -> Bool {
    let start = isAsserted ? reader.valueOffset() : 0
    guard var object = reader.beginObject() else { return false }
    place.copyMemory(from: nothing, byteCount: size)
    var filled = Marks(count: marks)
    while let index = reader.nextMember(of: names, in: &object) {
      guard index >= 0 else {
        readOther(to: place, from: &reader)
        continue
      }
      let member = members[index]
      let destination = place + member.offset
      if reader.options.duplicateMembers == .keepLast {
        clear(destination, member, &filled)
      }
      let isRead = member.coding._withUnsafeGuaranteedRef {
        $0.read(to: destination, from: &reader)
      }
      if member.mark >= 0, isRead { filled.insert(member.mark) }
    }
    if isAsserted { assert(from: start, in: &reader) }
    if filled.areAll(of: marks) { return true }
    return complete(place, &filled)
  }

  /// Gives back what a member of the same name may have left, which the next takes the place of.
  @inline(never)
  private borrowing func clear(
    _ destination: UnsafeMutableRawPointer, _ member: Member, _ filled: inout Marks
  ) {
    guard member.mark < 0 || filled.contains(member.mark) else { return }
    member.coding._withUnsafeGuaranteedRef { $0.destroy(destination) }
    if member.mark >= 0 { filled.remove(member.mark) }
  }

  @inline(never)
  private borrowing func assert(from start: Int, in reader: inout JSONReader) {
    if let assertion { reader.assert(assertion, from: start) }
  }

  @inline(never)
  private borrowing func readOther(
    to place: UnsafeMutableRawPointer, from reader: inout JSONReader
  ) {
    if let others {
      _ = others.coding._withUnsafeGuaranteedRef {
        $0.read(to: place + others.offset, from: &reader)
      }
    } else if refusesOthers {
      reader.refuseUnknownMember()
    } else {
      reader.skipUnknownMember()
    }
  }

  /// Fills what was not read; where that cannot be, gives back what was.
  @inline(never)
  private borrowing func complete(
    _ place: UnsafeMutableRawPointer, _ filled: inout Marks
  ) -> Bool {
    for member in members where member.mark >= 0 && !filled.contains(member.mark) {
      let isFilled = member.coding._withUnsafeGuaranteedRef {
        $0.initializeAbsent(at: place + member.offset)
      }
      if isFilled { filled.insert(member.mark) }
    }
    if filled.areAll(of: marks) { return true }
    for member in members where member.mark < 0 || filled.contains(member.mark) {
      member.coding._withUnsafeGuaranteedRef { $0.destroy(place + member.offset) }
    }
    if let others { others.coding._withUnsafeGuaranteedRef { $0.destroy(place + others.offset) } }
    return false
  }
}

/// Which members were read, of those that hold nothing until they are.
private struct Marks: ~Copyable {
  private var first: UInt64 = 0
  /// Of those beyond the first 64.
  private let more: UnsafeMutablePointer<Bool>?
  private var count = 0

  @inline(__always)
  init(count: Int) {
    more = count > 64 ? Self.allocated(count - 64) : nil
  }

  private static func allocated(_ count: Int) -> UnsafeMutablePointer<Bool> {
    let marks = UnsafeMutablePointer<Bool>.allocate(capacity: count)
    marks.initialize(repeating: false, count: count)
    return marks
  }

  deinit {
    if let more { more.deallocate() }
  }

  @inline(__always)
  borrowing func areAll(of total: Int) -> Bool { count == total }

  @inline(__always)
  borrowing func contains(_ mark: Int) -> Bool {
    if let more, mark >= 64 { return more[mark - 64] }
    return first & (1 &<< UInt64(truncatingIfNeeded: mark)) != 0
  }

  @inline(__always)
  mutating func insert(_ mark: Int) {
    set(mark, true)
    count &+= 1
  }

  @inline(__always)
  mutating func remove(_ mark: Int) {
    set(mark, false)
    count &-= 1
  }

  @inline(__always)
  private mutating func set(_ mark: Int, _ isRead: Bool) {
    if let more, mark >= 64 {
      more[mark - 64] = isRead
    } else {
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: mark)
      first = isRead ? first | bit : first & ~bit
    }
  }
}

// MARK: - Writing and validating

extension MemberTable {
  borrowing func write(_ place: UnsafeRawPointer, to writer: inout JSONWriter) {
    writer.beginObject()
    for index in 0..<written.count {
      let member = written[index]
      member.coding._withUnsafeGuaranteedRef {
        $0.write(place + member.offset, as: member.label, to: &writer)
      }
    }
    if let others {
      others.coding._withUnsafeGuaranteedRef {
        $0.write(place + others.offset, as: others.label, to: &writer)
      }
    }
    writer.endObject()
  }

  borrowing func validate(_ place: UnsafeRawPointer, in validation: inout Validation) {
    for index in 0..<written.count where written[index].validates {
      let member = written[index]
      member.coding._withUnsafeGuaranteedRef {
        $0.validate(place + member.offset, as: member.name, in: &validation)
      }
    }
    if let others, others.validates {
      others.coding._withUnsafeGuaranteedRef {
        $0.validate(place + others.offset, as: others.name, in: &validation)
      }
    }
  }
}

/// A member's name as it is written: escaped, in quotation marks, with a colon.
struct MemberLabel {
  let start: UnsafePointer<UInt8>
  let count: Int

  init(_ name: StaticString) {
    var writer = JSONWriter()
    writer.name(escaping: name.description)
    let bytes = UnsafeMutableBufferPointer.immortal(writer.bytes())
    start = UnsafePointer(bytes.baseAddress ?? ScratchBytes.nothing)
    count = bytes.count
  }
}

extension UnsafeMutableBufferPointer {
  /// Memory that is never given back.
  fileprivate static func immortal(_ elements: [Element]) -> Self {
    let buffer = allocate(capacity: elements.count)
    _ = buffer.initialize(fromContentsOf: elements)
    return buffer
  }
}

extension UnsafePointer where Pointee: ~Copyable {
  /// Memory that is never given back.
  static func allocated(_ value: consuming Pointee) -> Self {
    let pointer = UnsafeMutablePointer<Pointee>.allocate(capacity: 1)
    pointer.initialize(to: value)
    return UnsafePointer(pointer)
  }
}
