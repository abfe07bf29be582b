import SpecwrightRuntime

/// The schema of a tool's arguments, in which its own references are looked up.
struct SchemaDocument {
  let root: JSONValue
  let effort = Effort()

  init(root: JSONValue) {
    self.root = root
  }

  /// What `#`, or `#` with a JSON Pointer, refers to; `nil` for everything else.
  func target(of reference: String) -> JSONValue? {
    reference.hasPrefix("#") ? root.value(at: String(reference.dropFirst())) : nil
  }
}
