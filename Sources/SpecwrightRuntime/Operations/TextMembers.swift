/// Puts an object together from the texts of its members, in time that grows with their number only.
struct TextMembers {
  fileprivate indirect enum Entry {
    case value(JSONValue)
    case elements([JSONValue])
    /// Of which only all together tell what they are.
    case texts([String], TextShape)
    case members(TextMembers)
  }

  private let shape: TextShape
  private var names: [String] = []
  private var entries: [Entry] = []
  private var indices: [String: Int] = [:]

  init(_ shape: TextShape) {
    self.shape = shape
  }

  var isEmpty: Bool { names.isEmpty }

  var value: JSONValue {
    .object(zip(names, entries).map { name, entry in JSONMember(name, entry.value) })
  }

  /// `path` leads to the member, through objects inside. Of a member that is no array the last text
  /// counts. Names that the shape does not list are kept as strings, for the rule to refuse or ignore.
  mutating func insert(_ path: ArraySlice<String>, _ text: String) {
    guard let name = path.first else { return }
    let shape = shape.member(name) ?? .string
    switch shape {
    case .object where path.count > 1:
      var inside = TextMembers(shape)
      let index = index(of: name)
      if case .members(let known) = entries[index] { inside = known }
      entries[index] = .value(.null)
      inside.insert(path.dropFirst(), text)
      entries[index] = .members(inside)
    case .array(let items):
      append(items.value(of: text), to: index(of: name))
    case .scalarOrArray:
      let index = index(of: name)
      var texts: [String] = []
      if case .texts(let known, _) = entries[index] { texts = known }
      entries[index] = .value(.null)
      texts.append(text)
      entries[index] = .texts(texts, shape)
    default:
      entries[index(of: name)] = .value(shape.value(of: text))
    }
  }

  /// Adds an element to an array; it is taken out of its place meanwhile, so that nothing is copied.
  private mutating func append(_ element: JSONValue, to index: Int) {
    var elements: [JSONValue] = []
    if case .elements(let known) = entries[index] { elements = known }
    entries[index] = .value(.null)
    elements.append(element)
    entries[index] = .elements(elements)
  }

  private mutating func index(of name: String) -> Int {
    if let index = indices[name] { return index }
    indices[name] = names.count
    names.append(name)
    entries.append(.value(.null))
    return names.count - 1
  }
}

extension TextMembers.Entry {
  fileprivate var value: JSONValue {
    switch self {
    case .value(let value): value
    case .elements(let elements): .array(elements)
    case .texts(let texts, let shape): shape.value(ofAll: texts)
    case .members(let members): members.value
    }
  }
}
