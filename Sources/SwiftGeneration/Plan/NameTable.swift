import OpenAPIDocument

/// The names that somebody chose or that tell things apart, by what they are for.
struct NameTable {
  private(set) var types: [SchemaID: String] = [:]
  /// By the components.
  private(set) var synonyms: [Spelling: String] = [:]
  private var operations: [SourceLocation: String] = [:]
  private var members: [SchemaID: [Spelling: String]] = [:]
  private var cases: [SchemaID: [Spelling: String]] = [:]

  /// Reports names for what is not there.
  init(
    _ choices: ChosenNames, for shapes: ShapeTable, reporting diagnostics: inout Diagnostics
  ) {
    guard !choices.isEmpty else { return }
    let schemas = SubjectIndex(of: shapes)
    var advisor = NameAdvisor(knowsAll: !shapes.graph.isSelection)
    for choice in choices.schemas {
      if ReservedWords.typesInUse.contains(choice.name) {
        choice.reportTaken(by: "the generated code", to: &diagnostics)
      } else if schemas.synonyms.contains(Spelling(choice.subject)) {
        synonyms[Spelling(choice.subject)] = choice.name
      } else if let id = schemas.ids[Spelling(choice.subject)] {
        types[id] = choice.name
      } else {
        advisor.report(choice, noun: "schema", among: schemas.subjects, to: &diagnostics)
      }
    }
    for choice in choices.properties {
      if let (id, name) = schemas.member(choice.subject, of: \.propertyNames) {
        members[id, default: [:]][Spelling(name)] = choice.name
      } else {
        advisor.report(
          choice, noun: "property", among: schemas.members(\.propertyNames), to: &diagnostics)
      }
    }
    for choice in choices.cases {
      if let (id, value) = schemas.member(choice.subject, of: \.enumeratedValues) {
        if EnumerationCases.reserved.contains(choice.name) {
          choice.reportTaken(by: "the generated code", to: &diagnostics)
        }
        cases[id, default: [:]][Spelling(value)] = choice.name
      } else {
        advisor.report(
          choice, noun: "value of an enumeration", among: schemas.members(\.enumeratedValues),
          to: &diagnostics)
      }
    }
    chooseOperations(choices.operations, shapes.graph, &advisor, reporting: &diagnostics)
  }

  private mutating func chooseOperations(
    _ choices: [ChosenNames.Choice], _ graph: SchemaGraph, _ advisor: inout NameAdvisor,
    reporting diagnostics: inout Diagnostics
  ) {
    guard !choices.isEmpty else { return }
    var places: [Spelling: SourceLocation] = [:]
    for operation in graph.operations {
      for name in operation.names where places[Spelling(name)] == nil {
        places[Spelling(name)] = operation.location
      }
    }
    for choice in choices {
      if let place = places[Spelling(choice.subject)] {
        operations[place] = choice.name
      } else {
        advisor.report(
          choice, noun: "operation", among: graph.operations.flatMap(\.names), to: &diagnostics)
      }
    }
  }

  func function(of operation: Operation) -> String {
    operations[operation.location] ?? SwiftName.member(operation.name)
  }

  func namespace(of operation: Operation) -> String {
    SwiftName.type(operations[operation.location] ?? operation.name)
  }

  func isChosen(_ operation: Operation) -> Bool { operations[operation.location] != nil }

  mutating func rename(_ operation: Operation, to name: String) {
    operations[operation.location] = name
  }

  func property(_ name: String, of owner: SchemaID) -> String {
    let spelling = members[owner]?[Spelling(name)] ?? SwiftName.member(name)
    return ReservedWords.membersInUse.contains(spelling) ? spelling + "Value" : spelling
  }

  func isChosen(_ property: String, of owner: SchemaID) -> Bool {
    members[owner]?[Spelling(property)] != nil
  }

  mutating func rename(_ property: String, of owner: SchemaID, to name: String) {
    members[owner, default: [:]][Spelling(property)] = name
  }

  func chosenCases(of enumeration: SchemaID) -> [Spelling: String] {
    cases[enumeration, default: [:]]
  }
}

/// The schemas of a document by what people call them.
private struct SubjectIndex {
  private(set) var ids: [Spelling: SchemaID] = [:]
  /// Those that are second names of others.
  let synonyms: Set<Spelling>
  private(set) var subjects: [String] = []
  private let shapes: ShapeTable

  init(of shapes: ShapeTable) {
    self.shapes = shapes
    synonyms = Set(shapes.synonyms.map { Spelling($0.name) })
    for index in shapes.graph.schemas.indices {
      let subject = shapes.graph.schemas[index].subject
      if ids.updateValue(shapes.identity[SchemaID(index: index)], forKey: Spelling(subject)) == nil
      {
        subjects.append(subject)
      }
    }
    for component in shapes.graph.components {
      ids[Spelling(component.name)] = shapes.identity[component.value]
    }
  }

  /// The schema and the name behind its last dot; names may have dots themselves.
  func member(_ subject: String, of names: KeyPath<Shape, [String]>) -> (SchemaID, String)? {
    for dot in subject.indices where subject[dot] == "." {
      guard let id = ids[Spelling(String(subject[..<dot]))] else { continue }
      let name = String(subject[subject.index(after: dot)...])
      let candidates = shapes[id].withoutNull[keyPath: names]
      if candidates.contains(where: { $0.hasSameCodeUnits(as: name) }) { return (id, name) }
    }
    return nil
  }

  func members(_ names: KeyPath<Shape, [String]>) -> [String] {
    subjects.flatMap { subject in
      let shape = ids[Spelling(subject)].map { shapes[$0].withoutNull }
      return (shape?[keyPath: names] ?? []).map { subject + "." + $0 }
    }
  }
}

extension Shape {
  fileprivate var propertyNames: [String] {
    if case .object(let object) = self { object.properties.map(\.name) } else { [] }
  }

  fileprivate var enumeratedValues: [String] {
    if case .enumeration(let shape) = self { shape.values.map(\.text) } else { [] }
  }
}

extension ChosenNames.Choice {
  fileprivate func reportTaken(by owner: String, to diagnostics: inout Diagnostics) {
    diagnostics.report(
      .error, "colliding-names", "'\(name)' is taken by \(owner)", at: location,
      advice: "choose another name")
  }
}

/// Says which names mean nothing, and which ones were meant. Gives up on the latter after as many
/// comparisons as nobody notices.
private struct NameAdvisor {
  /// Otherwise a name may be for what was not selected, and nothing is said.
  let knowsAll: Bool
  private var comparisonsLeft = 1_000_000

  init(knowsAll: Bool) {
    self.knowsAll = knowsAll
  }

  mutating func report(
    _ choice: ChosenNames.Choice, noun: String, among candidates: @autoclosure () -> [String],
    to diagnostics: inout Diagnostics
  ) {
    guard knowsAll else { return }
    diagnostics.report(
      .error, "unknown-name", "the document has no \(noun) '\(choice.subject)'",
      at: choice.location,
      advice: nearest(to: choice.subject, among: candidates).map { "did you mean '\($0)'?" })
  }

  private mutating func nearest(to word: String, among candidates: () -> [String]) -> String? {
    guard comparisonsLeft > 0 else { return nil }
    let candidates = candidates()
    comparisonsLeft -= candidates.count
    return comparisonsLeft > 0 ? suggestion(for: word, among: candidates) : nil
  }
}

extension Schema {
  /// What a person calls the schema: a component's key with the properties that lead on from there,
  /// the schema's own name where it has another place, or else its pointer.
  var subject: String {
    if let name, !pointer.hasPrefix("/components/schemas/") { return name }
    guard var tokens = JSONPointer.tokens(of: pointer), tokens.count > 2, tokens[0] == "components",
      tokens[1] == "schemas"
    else { return "#" + pointer }
    tokens.removeFirst(2)
    var subject = tokens.removeFirst()
    while !tokens.isEmpty {
      let keyword = tokens.removeFirst()
      switch keyword {
      case "properties" where !tokens.isEmpty: subject += "." + tokens.removeFirst()
      case "items", "additionalProperties": break
      default: subject += "." + keyword
      }
    }
    return subject
  }
}
