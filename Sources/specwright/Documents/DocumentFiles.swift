import OpenAPIDocument

/// A document among files, and what it may refer to: files below one directory.
struct DocumentFiles {
  let root: DocumentRoot
  /// Without links in it.
  private let limit: String

  /// Of a document in a directory; it may refer to nothing outside of that one, or of `root`, which has
  /// to be above it.
  init(in directory: String, below root: String?) throws(UnreadableFile) {
    guard let root else {
      self.root = DocumentRoot(directory: directory)
      limit = try Self.resolved(directory)
      return
    }
    do {
      limit = try Self.resolved(root)
    } catch {
      throw UnreadableFile(description: "its root '\(root)' is not there: \(error)")
    }
    var climbed = DocumentRoot(directory: directory)
    var path = directory
    var place = try Self.resolved(directory)
    while place != limit {
      guard place != "/" else {
        throw UnreadableFile(description: "it is not below its root, '\(root)'")
      }
      let (name, parent) = Self.parent(of: path)
      climbed.ascend(from: name ?? Self.lastName(in: place), to: parent)
      path = parent
      place = try Self.resolved(parent)
    }
    self.root = climbed
  }

  /// Reads what the document refers to; not what a symbolic link takes from outside the root.
  func read(_ path: String) throws -> SourceFile {
    let resolved = try Self.resolved(path)
    guard resolved.utf8.starts(with: (limit == "/" ? limit : limit + "/").utf8) else {
      throw OutsideDirectory()
    }
    return try SourceFile.read(path)
  }

  // MARK: - Paths

  /// The directory above, as one would write it; the name in it only where the path ends with one.
  private static func parent(of directory: String) -> (name: String?, path: String) {
    var segments = directory.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    while segments.last == "." || (segments.count > 1 && segments.last == "") {
      segments.removeLast()
    }
    guard let last = segments.last, last != ".." else {
      return (nil, segments.map { $0 + "/" }.joined() + "../")
    }
    return (String(last), segments.dropLast().map { $0 + "/" }.joined())
  }

  private static func lastName(in path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }

  private static func resolved(_ path: String) throws(UnreadableFile) -> String {
    do {
      return try FileSystem.resolved(path.isEmpty ? "." : path)
    } catch {
      throw UnreadableFile(error)
    }
  }
}
