/// A number of bytes as people write it: `1048576`, `20MiB`, `1.5` is not one.
struct ByteCount: Hashable {
  let bytes: Int

  private static let units = [
    "": 1, "b": 1, "kb": 1_000, "mb": 1_000_000, "gb": 1_000_000_000,
    "k": 1 << 10, "m": 1 << 20, "g": 1 << 30, "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30,
  ]

  /// `nil` for text that is no whole, positive number with a unit of 1,000 (`kB`) or 1,024 (`KiB`).
  init?(_ text: String) {
    let digits = text.prefix { "0"..."9" ~= $0 }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    guard let number = Int(digits), number > 0, let size = Self.units[unit] else { return nil }
    let (bytes, overflows) = number.multipliedReportingOverflow(by: size)
    guard !overflows else { return nil }
    self.bytes = bytes
  }
}
