/// How the members of an object are laid out in `application/x-www-form-urlencoded` content.
public struct FormFormat: Sendable {
  /// A member with its layout (the Encoding Object of OpenAPI 3.1, section 4.8.15).
  public struct Field: Sendable {
    let layout: TextLayout

    public init(
      _ name: String, style: ParameterStyle = .form, explode: Bool? = nil,
      allowReserved: Bool = false, _ shape: TextShape
    ) {
      layout = TextLayout(
        name: name, place: .query, style: style, isExploded: explode ?? (style == .form),
        allowsReserved: allowReserved, shape: shape, otherNames: [])
    }
  }

  /// How the members of one kind of object are laid out.
  struct Alternative: Sendable {
    let fields: [Field]
    /// Of fields that are not listed.
    let others: TextShape
  }

  /// Never empty. The first that a text fits is the one.
  let alternatives: [Alternative]

  public init(_ fields: [Field], others: TextShape = .string) {
    alternatives = [Alternative(fields: fields, others: others)]
  }

  /// For values of different kinds, in the order in which they are tried.
  public init(_ first: FormFormat, or others: FormFormat...) {
    alternatives = first.alternatives + others.flatMap(\.alternatives)
  }

  /// The content of a form with the members of `value`.
  func text(for value: JSONValue) throws(SerializationError) -> String {
    guard let members = value.members else {
      throw SerializationError(pointer: "", reason: "a form has a place for objects only")
    }
    var best = alternatives[0]
    for alternative in alternatives.dropFirst()
    where alternative.closeness(to: members) > best.closeness(to: members) {
      best = alternative
    }
    return try best.text(for: members)
  }
}

extension FormFormat.Alternative {
  /// The object whose members are in the form. Fields that are not listed are members too, for the rule
  /// to refuse or ignore.
  func json(in text: Substring) throws(MalformedText) -> [UInt8] {
    let pairs = TextPair.all(in: text, separator: "&", .form)
    let byName = Dictionary(grouping: pairs) { $0.name.prefix { $0 != "[" } }
    var writer = JSONWriter()
    writer.beginObject()
    var taken: Set<Substring> = []
    for field in fields {
      let layout = field.layout
      let isSpread = layout.style == .deepObject
      let key = isSpread ? layout.name.prefix { $0 != "[" } : layout.name[...]
      let own = layout.isExplodedObject ? pairs : byName[key.prefix { $0 != "[" }] ?? []
      taken.insert(key)
      guard let json = try layout.json(in: own, .form) else { continue }
      writer.name(escaping: layout.name)
      json.withUnsafeBufferPointer { writer.write(json: $0) }
    }
    try writeOthers(
      pairs.filter { !taken.contains($0.name[...]) && !isMember($0.name) }, to: &writer)
    writer.endObject()
    return writer.bytes()
  }

  /// Whether the name belongs to the inside of a listed member.
  private func isMember(_ name: String) -> Bool {
    fields.contains { field in
      let layout = field.layout
      return layout.style == .deepObject && name.hasPrefix(layout.name + "[")
        || layout.isExplodedObject && layout.shape.member(name) != nil
    }
  }

  private func writeOthers(
    _ pairs: [TextPair], to writer: inout JSONWriter
  ) throws(MalformedText) {
    var members = TextMembers(.object([], others: others))
    for pair in pairs { members.insert([pair.name], try TextEncoding.form.decode(pair.text)) }
    for member in members.value.members ?? [] {
      writer.name(escaping: member.name)
      member.value.write(to: &writer)
    }
  }

  /// How much of the object is laid out as its values are.
  fileprivate func closeness(to members: [JSONMember]) -> Int {
    members.reduce(0) { sum, member in
      let field = fields.first { $0.layout.name == member.name }
      return sum + (field?.layout.shape.closeness(to: member.value) ?? 0)
    }
  }

  /// The content of a form with these members.
  fileprivate func text(for members: [JSONMember]) throws(SerializationError) -> String {
    var pairs: [(name: String, text: String)] = []
    for member in members {
      let field = fields.first { $0.layout.name == member.name }
      let layout = (field ?? FormFormat.Field(member.name, others)).layout
      pairs += try layout.pairs(for: member.value)
    }
    return pairs.map { "\($0.name)=\($0.text)" }.joined(separator: "&")
  }
}

extension TextShape {
  fileprivate func closeness(to value: JSONValue) -> Int {
    switch (self, value) {
    case (.array, .array), (.object, .object), (.scalarOrArray, _): 2
    case (.json, .object), (.json, .array): 2
    case (.array, _), (.object, _), (.scalar, .object), (.scalar, .array): 0
    case (.scalar(let types), .string): types.contains(.string) ? 2 : 0
    case (.scalar(let types), .number): types.contains(.number) ? 2 : 0
    case (.scalar(let types), .boolean): types.contains(.boolean) ? 2 : 0
    case (.scalar(let types), .null): types.contains(.null) ? 2 : 0
    case (.json, _): 1
    }
  }
}

extension TextLayout {
  fileprivate var isExplodedObject: Bool {
    if case .object = shape { isExploded && style != .deepObject } else { false }
  }
}
