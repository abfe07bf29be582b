/// The names that the members of an object or the values of an enumeration can have, arranged so
/// that a name in JSON text is found without making a string of it. Names are compared byte by
/// byte.
///
/// Meant for static properties: what it allocates is never given back.
public struct MemberNames: @unchecked Sendable {
  // One pointer to memory that nobody changes any more: passing it around counts no references.
  @usableFromInline let table: UnsafePointer<Table>

  @usableFromInline
  struct Table {
    var names: [String]
    var demands: Demands
    var slots: UnsafePointer<Slot>
    /// Number of slots minus one; that number is a power of two.
    var mask: Int
  }

  /// How many names, from the first on, belong to members that have to be there, and how many behind
  /// those to members that have to be there in responses and in requests.
  @usableFromInline
  struct Demands {
    let always: Int
    let inResponses: Int
    let count: Int

    init(always: Int = 0, inResponses: Int = 0, inRequests: Int = 0) {
      self.always = always
      self.inResponses = inResponses
      count = always + inResponses + inRequests
    }

    func holds(for index: Int, _ direction: JSONReader.Direction?) -> Bool {
      if index < always { return true }
      return index < always + inResponses ? direction == .response : direction == .request
    }
  }

  struct Slot {
    var key = NameKey(head: 0, tail: 0, length: -1)
    var bytes = UnsafePointer(ScratchBytes.nothing)
    var index = 0
  }

  /// The index of a name is its place in all the lists, one behind the other. Names are without JSON
  /// escapes, each occurs once. Members that have to be there in one direction only may be missing
  /// where the reader is not told the direction.
  public init(
    required: [String], inResponses: [String] = [], inRequests: [String] = [], optional: [String]
  ) {
    self.init(
      names: required + inResponses + inRequests + optional,
      demands: Demands(
        always: required.count, inResponses: inResponses.count, inRequests: inRequests.count))
  }

  /// The index of a name is its place in `names`.
  public init(_ names: [String]) {
    self.init(names: names, demands: Demands())
  }

  /// The index of a name is its place in `names`, which has white space between them. To the
  /// compiler a list in one literal costs a call, an array of them a long function.
  public init(_ names: StaticString) {
    self.init(Self.words(names))
  }

  private static func words(_ list: StaticString) -> [String] {
    list.description.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { String($0) }
  }

  private init(names: [String], demands: Demands) {
    var size = 4
    while size < names.count * 3 { size *= 2 }
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: size)
    slots.initialize(repeating: Slot(), count: size)
    for (index, name) in names.enumerated() {
      let utf8 = Array(name.utf8)
      let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: utf8.count + 1)
      bytes.initialize(repeating: 0, count: utf8.count + 1)
      bytes.update(from: utf8, count: utf8.count)
      let key = NameKey(bytes, length: utf8.count)
      var place = key.hash & (size - 1)
      while slots[place].key.length >= 0 { place = (place + 1) & (size - 1) }
      slots[place] = Slot(key: key, bytes: UnsafePointer(bytes), index: index)
    }
    let table = UnsafeMutablePointer<Table>.allocate(capacity: 1)
    table.initialize(
      to: Table(
        names: names, demands: demands, slots: UnsafePointer(slots), mask: size - 1))
    self.table = UnsafePointer(table)
  }

  /// By index.
  public var names: [String] { table.pointee.names }

  var demands: Demands { table.pointee.demands }

  /// The index of `name`; `nil` if it is not among the names.
  public func index(of name: String) -> Int? {
    var name = name
    return name.withUTF8 { utf8 in
      guard let start = utf8.baseAddress, utf8.count > 0 else {
        return index(NameKey(head: 0, tail: 0, length: 0), at: UnsafePointer(ScratchBytes.nothing))
      }
      return index(NameKey(start, length: utf8.count), at: start)
    }
  }

  /// The index of the name whose `key.length` bytes begin at `bytes`.
  @inline(__always)
  func index(_ key: NameKey, at bytes: UnsafePointer<UInt8>) -> Int? {
    let slots = table.pointee.slots
    let mask = table.pointee.mask
    var place = key.hash & mask
    while true {
      let slot = slots + place
      if slot.pointee.key == key,
        key.length <= 16 || Self.equal(slot.pointee.bytes, bytes, key.length)
      {
        return slot.pointee.index
      }
      if slot.pointee.key.length < 0 { return nil }
      place = (place &+ 1) & mask
    }
  }

  @inline(never)
  private static func equal(
    _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    UnsafeBufferPointer(start: left, count: length)
      .elementsEqual(UnsafeBufferPointer(start: right, count: length))
  }
}

/// What identifies a name of up to 16 bytes, and nearly every longer one: its first and last eight
/// bytes and its length.
struct NameKey: Equatable {
  var head: UInt64
  var tail: UInt64
  var length: Int

  @inline(__always)
  init(head: UInt64, tail: UInt64, length: Int) {
    self.head = head
    self.tail = tail
    self.length = length
  }

  init(_ bytes: UnsafePointer<UInt8>, length: Int) {
    self.length = length
    if length >= 8 {
      head = Word.load(bytes)
      tail = length > 8 ? Word.load(bytes + length - 8) : 0
    } else {
      head = 0
      tail = 0
      for index in 0..<length { head |= UInt64(bytes[index]) << UInt64(index * 8) }
    }
  }

  @inline(__always)
  var hash: Int {
    let mixed = (head ^ (tail &<< 7) &+ UInt64(truncatingIfNeeded: length)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed &>> 33)
  }
}
