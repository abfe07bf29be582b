/// Which members were read, of those that hold nothing until they are.
struct Marks: ~Copyable {
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
