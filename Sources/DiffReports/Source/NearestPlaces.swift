internal import OpenAPIDiff
internal import OpenAPIDocument

/// Where in one version to look for what stands in the other one only.
struct NearestPlaces {
  private let files: [SourceFile]
  private let otherFiles: [SourceFile]
  private var roots: [SourceFile: YAMLNode] = [:]

  init(in side: Report.Side, besides other: Report.Side) {
    files = side.files
    otherFiles = other.files
  }

  /// The innermost value around the same pointer; `nil` only for a side without files.
  mutating func place(for other: Place) -> Place? {
    let index = otherFiles.firstIndex(of: other.location.file) ?? 0
    let sameName = files.first { $0.path == other.location.file.path }
    guard let file = index == 0 ? files.first : sameName ?? files.first else { return nil }
    let start = Place(location: SourceLocation(file: file, line: 1, column: 1), pointer: "")
    guard let root = root(of: file), let tokens = JSONPointer.tokens(of: other.pointer) else {
      return start
    }
    var node = root
    var location = root.location
    var pointer = ""
    for token in tokens {
      if let entry = node.entries?.first(where: { $0.key == token }) {
        (node, location) = (entry.value, entry.keyLocation)
      } else if let items = node.items, let index = Int(token), items.indices.contains(index) {
        (node, location) = (items[index], items[index].location)
      } else {
        break
      }
      pointer = JSONPointer.appending(token, to: pointer)
    }
    return Place(location: location, pointer: pointer)
  }

  private mutating func root(of file: SourceFile) -> YAMLNode? {
    if let root = roots[file] { return root }
    var unheard = Diagnostics()
    let root = parseYAML(file, reporting: &unheard)
    roots[file] = root
    return root
  }
}
