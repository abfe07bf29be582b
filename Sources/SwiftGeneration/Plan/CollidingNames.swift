import OpenAPIDocument

/// Something of the document that has a name in Swift.
struct NamedThing {
  let name: String
  let location: SourceLocation
  let pointer: String
}

extension DistinctNames {
  /// Warns of what got another name; that two were given the same by `specwright.yaml` is an error.
  ///
  /// `noun` stands before the name; `list` is the field of the configuration, if it has one for it.
  /// Nothing is said of what is expected.
  func report(
    _ things: [NamedThing], _ wishes: [Wish], noun: String, list: String?,
    unless isExpected: (Collision) -> Bool = { _ in false }, to diagnostics: inout Diagnostics
  ) {
    for collision in collisions where !isExpected(collision) {
      let (loser, owner) = (things[collision.place], things[collision.owner])
      let spelling = wishes[collision.place].spelling
      let isChosen = wishes[collision.place].claim == .chosen
      diagnostics.report(
        isChosen ? .error : .warning, "colliding-names",
        isChosen
          ? "\(noun)'\(loser.name)' and '\(owner.name)' are both to be called '\(spelling)'"
          : "\(noun)'\(loser.name)' is called '\(spellings[collision.place])' in Swift, since"
            + " '\(spelling)' is the name of '\(owner.name)'",
        at: loser.location, pointer: loser.pointer,
        advice: isChosen
          ? "choose another name in specwright.yaml"
          : list.map { "choose a name for it under 'names: \($0):' in specwright.yaml" },
        notes: loser.location == owner.location
          ? [] : [Diagnostic.Note("the other is here", at: owner.location)])
    }
  }
}

extension NameTable {
  /// Numbers the functions of operations that would have the same name: those that clients ask for,
  /// and apart from them those that the provider sends.
  mutating func tellOperationsApart(
    _ graph: SchemaGraph, reporting diagnostics: inout Diagnostics
  ) {
    tellApart(graph.operations.filter { !$0.isOutgoing }, reporting: &diagnostics)
    tellApart(graph.operations.filter(\.isOutgoing), reporting: &diagnostics)
  }

  private mutating func tellApart(
    _ operations: [Operation], reporting diagnostics: inout Diagnostics
  ) {
    let wishes = operations.map { operation in
      let spelling = function(of: operation)
      return isChosen(operation)
        ? DistinctNames.Wish(spelling, .chosen)
        : DistinctNames.Wish(spelling, for: operation.name)
    }
    let names = DistinctNames(for: wishes)
    for collision in names.collisions {
      rename(operations[collision.place], to: names.spellings[collision.place])
    }
    names.report(
      operations.map {
        NamedThing(name: $0.name, location: $0.nameLocation, pointer: $0.pointer)
      }, wishes, noun: "the operation ", list: "operations", to: &diagnostics)
  }

  /// Numbers properties and cases that would have the same name inside their type.
  mutating func tellMembersApart(
    _ walk: TypeWalk, _ shapes: ShapeTable, reporting diagnostics: inout Diagnostics
  ) {
    for id in walk.order {
      switch shapes[id].withoutNull {
      case .object(let object):
        tellApart(object.properties, of: id, shapes.graph, reporting: &diagnostics)
      case .enumeration(let shape):
        reportCollisions(in: shape, of: id, shapes.graph, to: &diagnostics)
      default: break
      }
    }
  }

  private mutating func tellApart(
    _ properties: [ObjectShape.Property], of owner: SchemaID, _ graph: SchemaGraph,
    reporting diagnostics: inout Diagnostics
  ) {
    let spellings = properties.map { property($0.name, of: owner) }
    guard Set(spellings).count < spellings.count else { return }
    let wishes = zip(properties, spellings).map { member, spelling in
      isChosen(member.name, of: owner)
        ? DistinctNames.Wish(spelling, .chosen) : DistinctNames.Wish(spelling, for: member.name)
    }
    let names = DistinctNames(for: wishes)
    for collision in names.collisions {
      rename(
        properties[collision.place].name, of: owner, to: names.spellings[collision.place])
    }
    names.report(
      properties.map {
        NamedThing(
          name: $0.name, location: $0.nameLocation ?? graph[owner].location,
          pointer: graph[owner].pointer)
      }, wishes, noun: "the property ", list: "properties", to: &diagnostics)
  }

  private func reportCollisions(
    in shape: EnumerationShape, of enumeration: SchemaID, _ graph: SchemaGraph,
    to diagnostics: inout Diagnostics
  ) {
    let (values, wishes) = EnumerationCases.wishes(shape, chosen: chosenCases(of: enumeration))
    let names = EnumerationCases.names(for: wishes)
    guard !names.collisions.isEmpty else { return }
    let schema = graph[enumeration]
    let locations = schema.locationsOfValues
    names.report(
      values.map(\.text).map { text in
        NamedThing(
          name: text, location: locations[Spelling(text)] ?? schema.location,
          pointer: schema.pointer)
      }, wishes, noun: "the value ", list: "cases", to: &diagnostics)
  }
}

extension Schema {
  /// Of the strings and numbers that `enum` lists, by their texts.
  fileprivate var locationsOfValues: [Spelling: SourceLocation] {
    guard case .object(let keywords) = form else { return [:] }
    var locations: [Spelling: SourceLocation] = [:]
    for case .enum(let values) in keywords.map(\.keyword) {
      for (value, location) in zip(values, valueLocations) {
        let text =
          switch value {
          case .string(let text): Spelling(text)
          case .number(let number): Spelling(number.description)
          default: Spelling("")
          }
        if locations[text] == nil { locations[text] = location }
      }
    }
    return locations
  }
}
