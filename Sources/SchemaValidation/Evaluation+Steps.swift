internal import OpenAPIDocument

extension Evaluation {
  private var top: Int { frames.count - 1 }

  /// Decides on what can be decided at once, and lists the tasks for the rest.
  mutating func start(_ step: SchemaProgram.Step) {
    let node = frames[top].task.node
    switch step.check {
    case .assertion, .values, .pattern, .format, .numberFormat: assert(step, of: node)
    case .all(let edges): for edge in edges { add(edge, at: node) }
    case .anyOf(let edges, let tags), .oneOf(let edges, let tags):
      if let tags, let tag = tree.member(tags.property, of: node) {
        return startTagged(edges, tags, tag)
      }
      frames[top].fitCount = 0
      frames[top].candidate = nil
      for (place, edge) in edges.enumerated() { add(edge, at: node, as: .branch(place)) }
    case .not(let edge): add(edge, at: node, as: .negated)
    case .condition(let edge, let then, let otherwise):
      guard then != nil || otherwise != nil || frames[top].tracks else { return }
      add(edge, at: node, as: .condition)
    case .dependentSchemas(let members):
      guard case .object = tree.nodes[node].value else { return }
      for member in members where tree.hasMember(member.name, in: node) {
        add(member.edge, at: node)
      }
    case .properties(let schemas): startProperties(schemas, of: node)
    case .propertyNames(let edge): for name in tree.names(of: node) { add(edge, at: name) }
    case .items(let prefix, let rest): startItems(prefix, rest, of: node)
    case .contains(let edge, _, _):
      guard case .array = tree.nodes[node].value else { return }
      frames[top].fitCount = 0
      for item in tree.nodes[node].children { add(edge, at: item, as: .counted) }
    case .unevaluatedItems(let edge):
      if case .array = tree.nodes[node].value { startUnevaluated(edge, of: node) }
    case .unevaluatedProperties(let edge):
      if case .object = tree.nodes[node].value { startUnevaluated(edge, of: node) }
    }
  }

  private mutating func add(
    _ edge: SchemaProgram.Edge, at node: Int, as role: Task.Role = .required
  ) {
    tasks.append(Task(edge: edge, node: node, role: role))
  }

  /// Asks the alternative that the discriminator selects, and no other.
  private mutating func startTagged(_ edges: [SchemaProgram.Edge], _ tags: TagNames, _ tag: Int) {
    frames[top].fitCount = 1
    if case .string(let text) = tree.nodes[tag].value, let place = tags.places[Spelling(text)] {
      return add(edges[place], at: frames[top].task.node)
    }
    frames[top].isValid = false
    if frames[top].collects { report(.tags(tags.values), of: tags.keyword, at: tag) }
  }

  private mutating func startProperties(_ schemas: PropertySchemas, of node: Int) {
    guard case .object(let members) = tree.nodes[node].value else { return }
    let first = tree.nodes[node].children.lowerBound
    for (offset, member) in members.enumerated() {
      var isAdditional = true
      if let edge = schemas.named[Spelling(member.name)] {
        add(edge, at: first + offset)
        isAdditional = false
      }
      for (test, edge) in schemas.patterns where test(member.name) {
        if let edge { add(edge, at: first + offset) }
        isAdditional = false
      }
      if isAdditional, let edge = schemas.additional {
        add(edge, at: first + offset)
        isAdditional = false
      }
      if !isAdditional, frames[top].tracks { frames[top].marks.insert(offset) }
    }
  }

  private mutating func startItems(
    _ prefix: [SchemaProgram.Edge], _ rest: SchemaProgram.Edge?, of node: Int
  ) {
    guard case .array = tree.nodes[node].value else { return }
    for (offset, item) in tree.nodes[node].children.enumerated() {
      guard let edge = offset < prefix.count ? prefix[offset] : rest else { break }
      add(edge, at: item)
      if frames[top].tracks { frames[top].marks.insert(offset) }
    }
  }

  private mutating func startUnevaluated(_ edge: SchemaProgram.Edge, of node: Int) {
    for (offset, child) in tree.nodes[node].children.enumerated()
    where !frames[top].marks.contains(offset) {
      add(edge, at: child)
    }
    frames[top].marks.insertAll()
  }

  /// Takes what became of a task.
  mutating func receive(
    _ outcome: Outcome, of task: Task, findingsFrom start: Int, in top: Int
  ) {
    let isInPlace = task.node == frames[top].task.node
    switch task.role {
    case .required:
      if !outcome.isValid { frames[top].isValid = false }
      // Marks of what fails do not matter, the whole fails; but they keep issues to the point.
      if isInPlace, frames[top].tracks { frames[top].marks.formUnion(outcome.marks) }
    case .branch(let place):
      receive(outcome, ofBranch: place, findingsFrom: start, in: top)
    case .negated:
      if outcome.isValid { refuse(.plain, of: task.edge.keyword) }
    case .condition:
      if outcome.isValid, frames[top].tracks { frames[top].marks.formUnion(outcome.marks) }
      let steps = programs[frames[top].task.edge.schema].steps
      guard case .condition(_, let then, let otherwise) = steps[frames[top].step].check,
        let edge = outcome.isValid ? then : otherwise
      else { return }
      add(edge, at: task.node)
    case .counted:
      guard outcome.isValid else { return }
      frames[top].fitCount += 1
      guard frames[top].tracks else { return dropCountedItems(top) }
      let first = tree.nodes[frames[top].task.node].children.lowerBound
      frames[top].marks.insert(task.node - first)
    }
  }

  /// Once enough items are known to fit, unless too many could; the user is told an exact number.
  private mutating func dropCountedItems(_ top: Int) {
    let steps = programs[frames[top].task.edge.schema].steps
    if case .contains(_, let minimum, let maximum) = steps[frames[top].step].check,
      maximum.map({ frames[top].fitCount > $0 && !frames[top].collects })
        ?? (frames[top].fitCount >= minimum)
    {
      tasks.removeSubrange(frames[top].taskBase...)
    }
  }

  /// Draws the conclusion from all tasks of a step.
  mutating func finish(_ step: SchemaProgram.Step) {
    let count = frames[top].fitCount
    switch step.check {
    case .anyOf(let edges, _) where count == 0, .oneOf(let edges, _) where count == 0:
      refuseAlternatives(edges, of: step)
    case .oneOf where count > 1:
      refuse(.fits(frames[top].fits.0, frames[top].fits.1), of: step.keyword)
    case .contains(_, let minimum, let maximum):
      guard case .array = tree.nodes[frames[top].task.node].value else { return }
      if count < minimum {
        refuse(.tooFewContained(count, minimum: minimum), of: step.keyword)
      }
      if let maximum, count > maximum {
        refuse(.tooManyContained(count, maximum: maximum), of: step.keyword)
      }
    default: break
    }
  }

  /// Makes the schema at the top fail by one of its keywords.
  mutating func refuse(_ detail: Finding.Detail, of keyword: Int) {
    frames[top].isValid = false
    if frames[top].collects { report(detail, of: keyword, at: frames[top].task.node) }
  }
}
