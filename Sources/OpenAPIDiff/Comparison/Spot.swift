internal import OpenAPIDocument

/// Somewhere in a description: an object, or a field of it that may not be written.
struct Spot: Hashable {
  /// Of the object itself, in case that the pointer leads nowhere.
  let location: SourceLocation
  let pointer: String

  init(_ location: SourceLocation, _ pointer: String) {
    self.location = location
    self.pointer = pointer
  }

  /// Below this one, by the tokens of a JSON Pointer.
  func at(_ tokens: String...) -> Spot { at(tokens) }

  func at(_ tokens: [String]) -> Spot {
    Spot(location, tokens.reduce(pointer) { JSONPointer.appending($1, to: $0) })
  }
}

extension SourceTrees {
  /// Where the author wrote it: at its key or at the beginning of an item. What is not written is at
  /// the nearest thing around it that is; `nil` if that is the whole document and nothing is to be
  /// shown.
  mutating func place(of spot: Spot, excerpt: String?) -> Place? {
    guard let root = root(of: spot.location.file) else {
      return Place(location: spot.location, pointer: spot.pointer, excerpt: excerpt)
    }
    var node = root
    var location = root.location
    var pointer = ""
    for token in JSONPointer.tokens(of: spot.pointer) ?? [] {
      guard let child = node.child(token) else { break }
      location = node.keyLocation(of: token) ?? child.location
      pointer = JSONPointer.appending(token, to: pointer)
      node = child
    }
    if pointer.isEmpty, excerpt == nil { return nil }
    return Place(location: location, pointer: pointer, excerpt: excerpt)
  }

  mutating func has(_ spot: Spot) -> Bool {
    node(at: spot.pointer, in: spot.location.file) != nil
  }
}

extension YAMLNode {
  fileprivate func keyLocation(of key: String) -> SourceLocation? {
    entries?.first { $0.key.hasSameCodeUnits(as: key) }?.keyLocation
  }
}
