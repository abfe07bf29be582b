/// Memory for a text in the making; grows as needed, and always has room for eight bytes more than
/// its content so that whole words can be stored.
struct ScratchBytes: ~Copyable {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var capacity = 0

  /// Stands for "no bytes" where a pointer is needed. Never written to.
  nonisolated(unsafe) static let nothing: UnsafeMutablePointer<UInt8> = {
    let pointer = UnsafeMutablePointer<UInt8>.allocate(capacity: 8)
    pointer.initialize(repeating: 0, count: 8)
    return pointer
  }()

  init() {
    start = Self.nothing
  }

  deinit {
    if capacity > 0 { start.deallocate() }
  }

  /// Makes room for `needed` bytes; the first `used` bytes keep their content.
  @inline(__always)
  mutating func reserve(_ needed: Int, keeping used: Int) {
    if needed + 8 > capacity { grow(to: needed + 8, keeping: used) }
  }

  @inline(never)
  private mutating func grow(to needed: Int, keeping used: Int) {
    let larger = max(needed, capacity * (capacity < 1 << 16 ? 4 : 2), 2048)
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    if used > 0 { memory.update(from: start, count: used) }
    if capacity > 0 { start.deallocate() }
    start = memory
    capacity = larger
  }
}
