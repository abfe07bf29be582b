/// Which items or members of one value have been evaluated (JSON Schema 2020-12, core, section 11).
struct Marks {
  private(set) var areAll = false
  private var words: [UInt64] = []

  func contains(_ offset: Int) -> Bool {
    areAll || (offset / 64 < words.count && words[offset / 64] >> (offset % 64) & 1 == 1)
  }

  mutating func insert(_ offset: Int) {
    guard !areAll else { return }
    while words.count <= offset / 64 { words.append(0) }
    words[offset / 64] |= 1 << (offset % 64)
  }

  mutating func insertAll() {
    areAll = true
    words = []
  }

  mutating func formUnion(_ other: Marks) {
    if areAll { return }
    if other.areAll { return insertAll() }
    while words.count < other.words.count { words.append(0) }
    for (index, word) in other.words.enumerated() { words[index] |= word }
  }
}
