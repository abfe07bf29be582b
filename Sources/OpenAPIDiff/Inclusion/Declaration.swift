internal import OpenAPIDocument

/// The names that a schema, with all that it applies to the same object, knows.
struct Declaration: Hashable {
  /// Of `properties`.
  var names: Set<Spelling> = []
  /// Of `required` and the like.
  var otherNames: Set<Spelling> = []
  var patterns: Set<Spelling> = []
  /// Whether it says what other members are, or lists whole objects.
  var isOpen = false

  /// Whether members that are not named are unknown, rather than what the object is there for.
  var isClosed: Bool { !isOpen && !(names.isEmpty && patterns.isEmpty) }

  mutating func formUnion(_ other: Declaration) {
    names.formUnion(other.names)
    otherNames.formUnion(other.otherNames)
    patterns.formUnion(other.patterns)
    isOpen = isOpen || other.isOpen
  }

  func contains(_ name: Spelling) -> Bool { names.contains(name) || otherNames.contains(name) }
}

extension WitnessSearch {
  mutating func declaration(of schema: JointSchemas.ID) -> Declaration {
    if let known = declarations[schema] { return known }
    var declaration = Declaration()
    var seen: Set<JointSchemas.ID> = [schema]
    var rest = [schema]
    while let id = rest.popLast() {
      guard let parts = parts(of: id) else { continue }
      declaration.names.formUnion(parts.memberNames)
      for member in parts.members?.patterns ?? [] { declaration.patterns.insert(member.pattern) }
      for fact in parts.facts {
        if case .present(let name) = fact { declaration.otherNames.insert(name) }
      }
      for (name, names) in parts.dependentNames {
        declaration.otherNames.formUnion(names + [name])
      }
      declaration.otherNames.formUnion(parts.dependentSchemas.map(\.name))
      for other in [parts.members?.additional, parts.unevaluatedProperties].compactMap(\.self)
      where schemas[other] != nil {
        declaration.isOpen = true
      }
      if parts.values?.contains(where: { if case .object = $0 { true } else { false } }) == true {
        declaration.isOpen = true
      }
      rest += parts.inPlace.filter { seen.insert($0).inserted }
    }
    declarations[schema] = declaration
    return declaration
  }
}

/// Which schemas, at any depth, have something that senders or receivers may take otherwise than it
/// is written.
struct MemberSensitivity {
  /// Whether what a sender knows is less than what it may send.
  private var ofSenders: [Bool] = []
  /// Whether a receiver may be more lenient, or stricter.
  private var ofReceivers: [Bool] = []

  init(_ schemas: JointSchemas, receiver: UnknownMembers.Receiver) {
    let all = (0..<schemas.count).map(JointSchemas.ID.init)
    var parents: [[Int32]] = Array(repeating: [], count: all.count)
    var senders: [Int] = []
    var receivers: [Int] = []
    for id in all {
      let keywords = schemas[id] ?? []
      for child in Set(keywords.flatMap(\.subschemas)) {
        parents[child.index].append(Int32(id.index))
      }
      if Self.declares(keywords) { senders.append(id.index) }
      switch receiver {
      case .asWritten: break
      case .ignore: if Self.closes(keywords, schemas) { receivers.append(id.index) }
      case .refuse: if Self.declares(keywords) { receivers.append(id.index) }
      }
    }
    ofSenders = Self.above(senders, parents)
    ofReceivers = Self.above(receivers, parents)
  }

  private static func above(_ start: [Int], _ parents: [[Int32]]) -> [Bool] {
    var isAbove = Array(repeating: false, count: parents.count)
    var rest = start
    while let index = rest.popLast() {
      guard !isAbove[index] else { continue }
      isAbove[index] = true
      rest += parents[index].map(Int.init)
    }
    return isAbove
  }

  private static func declares(_ keywords: [Keyword<JointSchemas.ID>]) -> Bool {
    keywords.contains { keyword in
      switch keyword {
      case .properties, .patternProperties, .additionalProperties, .unevaluatedProperties,
        .required, .dependentRequired, .dependentSchemas, .const, .enum:
        true
      default: false
      }
    }
  }

  private static func closes(
    _ keywords: [Keyword<JointSchemas.ID>], _ schemas: JointSchemas
  ) -> Bool {
    keywords.contains { keyword in
      switch keyword {
      case .additionalProperties(let schema), .unevaluatedProperties(let schema):
        schemas[schema] == nil
      default: false
      }
    }
  }

  /// Schemas that were made later are taken to have all that there is.
  func isOfSenders(_ id: JointSchemas.ID) -> Bool {
    ofSenders.indices.contains(id.index) ? ofSenders[id.index] : true
  }

  func isOfReceivers(_ id: JointSchemas.ID) -> Bool {
    ofReceivers.indices.contains(id.index) ? ofReceivers[id.index] : true
  }
}
