internal import OpenAPIDocument

extension [Change] {
  /// By the place in the new version; what has none there follows by its place in the old one. The
  /// files of the documents themselves come first, others by their paths.
  func inDocumentOrder(documents: [SourceFile]) -> [Change] {
    let keyed = enumerated().map { offset, change in
      (change: change, offset: offset, key: DocumentOrder(of: change, documents: documents))
    }
    return keyed.sorted { ($0.key, $0.offset) < ($1.key, $1.offset) }.map(\.change)
  }
}

/// Where a change stands among others.
private struct DocumentOrder: Comparable {
  private struct Position: Comparable {
    let path: String
    let line: Int
    let column: Int

    init?(_ place: Place?, documents: [SourceFile]) {
      guard let location = place?.location else { return nil }
      path = documents.contains(location.file) ? "" : location.file.path
      line = location.line
      column = location.column
    }

    static func < (left: Position, right: Position) -> Bool {
      (left.path, left.line, left.column) < (right.path, right.line, right.column)
    }
  }

  private let new: Position?
  private let old: Position?

  init(of change: Change, documents: [SourceFile]) {
    new = Position(change.new, documents: documents)
    old = Position(change.old, documents: documents)
  }

  static func < (left: DocumentOrder, right: DocumentOrder) -> Bool {
    if left.new != right.new { return precedes(left.new, right.new) }
    return left.old != right.old && precedes(left.old, right.old)
  }

  private static func precedes(_ left: Position?, _ right: Position?) -> Bool {
    guard let left else { return false }
    return right.map { left < $0 } ?? true
  }
}
