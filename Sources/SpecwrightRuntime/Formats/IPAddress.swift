/// Addresses of the Internet Protocol as text.
enum IPAddress {
  /// Four decimal numbers without leading zeros.
  static func isVersion4(_ text: UTF8Text) -> Bool {
    guard text.count <= 15 else { return false }
    var index = 0
    for part in 0..<4 {
      if part > 0 {
        guard text.has(Byte.period, at: index) else { return false }
        index += 1
      }
      let end = text.endOfDigits(from: index)
      guard end > index, end - index <= 3, end - index == 1 || text[index] != Byte.zero else {
        return false
      }
      let value = text[index..<end].reduce(0) { $0 * 10 + Int($1 - Byte.zero) }
      guard value <= 255 else { return false }
      index = end
    }
    return index == text.count
  }

  /// Eight groups, or fewer around one `::`, the last two perhaps as an address of version 4.
  static func isVersion6(_ text: UTF8Text) -> Bool {
    var groups = 0
    var index = 0
    var hasGap = false
    if text.has(Byte.colon, at: 0) {
      guard text.has(Byte.colon, at: 1) else { return false }
      hasGap = true
      index = 2
    }
    while index < text.count {
      let start = index
      while index < text.count, index - start <= 4, Byte.hexadecimalValue(text[index]) != nil {
        index += 1
      }
      guard index > start, index - start <= 4, groups < 8 else { return false }
      if text.has(Byte.period, at: index) {
        guard isVersion4(text.part(start, text.count)) else { return false }
        groups += 2
        break
      }
      groups += 1
      if index == text.count { break }
      guard text[index] == Byte.colon, index + 1 < text.count else { return false }
      index += 1
      if text[index] == Byte.colon {
        if hasGap { return false }
        hasGap = true
        index += 1
      }
    }
    return hasGap ? groups <= 7 : groups == 8
  }
}
