import OpenAPIDocument

/// Bytes to which more are added, and nothing else is done.
///
/// Nearly all work of emitters is to add a few bytes to others. An array would take two to three times
/// as long for each: it asks what it is given for its elements one by one, in case there are more.
struct ByteString: @unchecked Sendable {
  private var storage: Storage?

  /// Never changed while something else refers to it.
  private final class Storage: ManagedBuffer<Storage.Extent, UInt8> {
    struct Extent {
      var count = 0
      let capacity: Int
    }

    static func make(capacity: Int) -> Storage {
      let buffer = create(minimumCapacity: capacity) { _ in Extent(capacity: capacity) }
      return unsafeDowncast(buffer, to: Storage.self)
    }
  }

  init() {}

  init(capacity: Int) { storage = capacity > 0 ? Storage.make(capacity: capacity) : nil }

  var count: Int { storage?.withUnsafeMutablePointerToHeader(\.pointee.count) ?? 0 }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let storage else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return storage.withUnsafeMutablePointers { extent, bytes in
      body(UnsafeBufferPointer(start: bytes, count: extent.pointee.count))
    }
  }

  mutating func shorten(to count: Int) {
    precondition(count <= self.count)
    if !hasRoom(for: 0) { makeRoom(for: 0) }
    storage?.withUnsafeMutablePointerToHeader { $0.pointee.count = count }
  }
}

extension ByteString {
  mutating func append(_ byte: UInt8) { add(1) { $0.initialize(to: byte) } }

  mutating func append(_ byte: UInt8, times count: Int) {
    add(count) { $0.initialize(repeating: byte, count: count) }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    add(bytes.count) { $0.initialize(from: start, count: bytes.count) }
  }

  mutating func append(literal text: StaticString) {
    guard text.utf8CodeUnitCount > 0 else { return }
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) { text.withBytes { append($0) } }

  mutating func append(_ other: ByteString) { other.withBytes { append($0) } }

  @inline(__always)
  private mutating func add(_ count: Int, write: (UnsafeMutablePointer<UInt8>) -> Void) {
    if !hasRoom(for: count) { makeRoom(for: count) }
    storage?.withUnsafeMutablePointers { extent, bytes in
      write(bytes + extent.pointee.count)
      extent.pointee.count += count
    }
  }

  @inline(__always)
  private mutating func hasRoom(for count: Int) -> Bool {
    guard isKnownUniquelyReferenced(&storage) else { return false }
    return storage?.withUnsafeMutablePointerToHeader { extent in
      extent.pointee.count + count <= extent.pointee.capacity
    } ?? false
  }

  @inline(never)
  private mutating func makeRoom(for count: Int) {
    let larger = Storage.make(capacity: max(64, 2 * (self.count + count)))
    withBytes { old in
      larger.withUnsafeMutablePointers { extent, bytes in
        if let start = old.baseAddress { bytes.initialize(from: start, count: old.count) }
        extent.pointee.count = old.count
      }
    }
    storage = larger
  }
}
