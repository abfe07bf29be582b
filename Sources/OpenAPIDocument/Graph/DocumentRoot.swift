/// The directory below which a document and all that it refers to are, with the way from it down to
/// the document.
public struct DocumentRoot: Sendable {
  /// By their paths, from that of the document up to the root; each ends with a slash, or is empty for
  /// the working directory.
  private var directories: [String]
  /// Of the directories from the root down to that of the document, the root's own left out.
  private var names: [String] = []

  /// The document's own directory and nothing above it.
  public init(directory: String) {
    directories = [directory]
  }

  init(ofDocumentAt path: String) {
    self.init(directory: path.lastIndex(of: "/").map { String(path[...$0]) } ?? "")
  }

  /// Takes in the directory above, in which the last one that was taken in has a name.
  public mutating func ascend(from name: String, to directory: String) {
    directories.append(directory)
    names.insert(name, at: 0)
  }

  /// Of the document.
  var directory: String { directories[0] }

  var isOwnDirectory: Bool { names.isEmpty }

  /// As a sentence names it.
  var name: String {
    let path = directories[names.count]
    return path.isEmpty ? "./" : path
  }

  /// Where a file is that has this path from the root. The way there turns off as near to the document
  /// as it can.
  func path(of file: String) -> String {
    let segments = file.split(separator: "/", omittingEmptySubsequences: false)
    let shared = zip(names, segments.dropLast())
      .prefix { $0.utf8.elementsEqual($1.utf8) }.count
    return directories[names.count - shared] + segments.dropFirst(shared).joined(separator: "/")
  }

  /// The path from the root, as a URI has it, of what is so many directories above that of the document
  /// and down from there; `nil` where the root is not that far above.
  func uriPath(above steps: Int, down path: String) -> String? {
    guard steps <= names.count else { return nil }
    let directories = names.dropLast(steps).map {
      $0.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25") + "/"
    }
    return directories.joined() + path
  }
}
