internal import OpenAPIDocument
internal import SchemaValidation

/// What a value has to fit besides, one way or another.
extension Satisfiability {
  /// Ways of which a value has to take one.
  struct Choice {
    enum Kind {
      /// `anyOf` and `oneOf`.
      case alternatives
      /// `if` where it holds for all that is asked for, so that only `then` is left.
      case consequence
      /// `then` and `else`; the question is whether any value fits what `if` asks.
      case consequences(condition: Int)
      case dependents
    }

    let kind: Kind
    let source: Demands.Source
    let branches: [Branch]
  }

  struct Branch {
    /// What has to be fit besides.
    let schemas: [SchemaID]
    /// Whether all together can be.
    let question: Int
  }

  mutating func choices(of number: Int) -> [Choice] {
    let (question, demands) = (cases[number].question, cases[number].demands)
    func isOpen<Value>(_ demand: Demands.Demand<Value>) -> Bool {
      !question.settled.contains(demand.source.located.nameLocation)
    }
    let alternatives = demands.openChoices.filter(isOpen)
    let conditions = demands.conditions.filter(isOpen)
    let settled = question.settled
      .union(alternatives.map(\.source.located.nameLocation))
      .union(conditions.map(\.source.located.nameLocation))
    let schemas = question.schemas.map(SchemaID.init(index:))
    var choices = alternatives.map { choice in
      Choice(
        kind: .alternatives, source: choice.source,
        branches: choice.value.branches.map { branch($0, beside: schemas, settled) })
    }
    choices += conditions.map { choice(of: $0, demands, beside: schemas, settled) }
    if let dependents = dependents(of: demands, beside: schemas, question.settled) {
      choices.append(dependents)
    }
    return choices
  }

  private mutating func branch(
    _ added: SchemaID?..., beside schemas: [SchemaID], _ settled: Set<SourceLocation>
  ) -> Branch {
    let added = added.compactMap(\.self)
    return Branch(schemas: added, question: number(of: schemas + added, settled: settled))
  }

  private mutating func choice(
    of condition: Demands.Demand<Demands.Condition>, _ demands: Demands,
    beside schemas: [SchemaID], _ settled: Set<SourceLocation>
  ) -> Choice {
    let parts = condition.value
    let then = branch(parts.test, parts.then, beside: schemas, settled)
    if always(parts.test, demands) {
      return Choice(kind: .consequence, source: condition.source, branches: [then])
    }
    let test = branch(parts.test, beside: schemas, settled)
    return Choice(
      kind: .consequences(condition: test.question), source: condition.source,
      branches: [then, branch(parts.otherwise, beside: schemas, settled)])
  }

  /// What the needed members of an object ask for.
  private mutating func dependents(
    of demands: Demands, beside schemas: [SchemaID], _ settled: Set<SourceLocation>
  ) -> Choice? {
    guard demands.kinds == [.object], !demands.dependentSchemas.isEmpty else { return nil }
    let needed = Set(demands.needed.map { Spelling($0.value) })
    let asked = demands.dependentSchemas.filter {
      needed.contains(Spelling($0.value.name)) && !demands.contains($0.value.value)
    }
    guard let first = asked.first else { return nil }
    let added = asked.map(\.value.value)
    let branch = Branch(schemas: added, question: number(of: schemas + added, settled: settled))
    return Choice(kind: .dependents, source: first.source, branches: [branch])
  }
}
