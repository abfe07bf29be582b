/// How generated declarations are spread over files.
public enum FileLayout: Hashable, Sendable {
  /// A file for each type at the top level and each operation.
  case byType
  /// Exactly so many files, `API1.swift` and on, whatever the document says; for builds that have to
  /// know their outputs beforehand. What stands in which file depends on its name only.
  case fixed(count: Int)
}

extension FileLayout {
  func arranged(_ files: [SwiftFile]) -> [SwiftFile] {
    switch self {
    case .byType: return files
    case .fixed(let count):
      let shards = Dictionary(grouping: files) { Self.shard(of: $0.path, among: max(count, 1)) }
      return (0..<max(count, 1)).map { number in
        SwiftFile(path: "API\(number + 1).swift", joining: shards[number, default: []])
      }
    }
  }

  /// By the hash of Fowler, Noll and Vo (FNV-1a), so that a type that comes or goes moves no other.
  private static func shard(of path: String, among count: Int) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // The low bits of the product alone repeat the bits of the last byte.
    return Int((hash ^ hash >> 32) % UInt64(count))
  }
}
