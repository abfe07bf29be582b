import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The files beside the checkout that some tests read: payloads and conformance suites.
enum SharedFiles {
  /// The path of a file or folder beside the checkout; `nil`, with a line on standard output, where
  /// that is not there. On a build machine it has to be there.
  static func path(_ name: String, test: String = #function) -> String? {
    let checkout = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let path = "/\(checkout)/../shared/\(name)"
    if access(path, R_OK) == 0 { return path }
    if getenv("CI").map({ String(cString: $0) }) == "true" {
      Issue.record("\(path) is missing")
    } else {
      print("\(test) skipped: \(path) is not there")
    }
    return nil
  }

  static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }

  /// The names of the files in a folder, in order.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
