internal import OpenAPIDocument
internal import SchemaValidation

extension Satisfiability {
  /// Reports each cause once, and not the schemas that are unsatisfiable because of another.
  func reportContradictions(to diagnostics: inout Diagnostics) {
    let graph = validator.graph
    let hypothetical = graph.hypotheticalSchemas
    var cyclic = cyclicQuestions
    for index in graph.schemas.indices {
      let schema = SchemaID(index: index)
      let one = self[schema]
      guard !one.isSatisfiable, !hypothetical.contains(schema), !graph.isMeantToRefuse(schema),
        !one.demands.schemas.contains(where: { $0 != schema && !isSatisfiable($0) })
      else { continue }
      if let conflict = one.conflict {
        report(conflict, to: &diagnostics)
      } else if let part = impossiblePart(of: one) {
        report(part, of: schema, cyclic: &cyclic, to: &diagnostics)
      } else if let choice = one.choices.first(where: isImpossible),
        choice.branches.contains(where: { branch in
          branch.schemas.allSatisfy {
            isSatisfiable($0) || graph.isMeantToRefuse($0) || hypothetical.contains($0)
          }
        })
      {
        // What is wrong with all branches by themselves is told there.
        report(choice, to: &diagnostics)
      }
    }
  }

  private func report(_ conflict: Contradiction, to diagnostics: inout Diagnostics) {
    guard !conflict.isKnown else { return }
    diagnostics.report(
      .warning, "unsatisfiable-schema", "no value is valid: \(conflict.message)",
      at: conflict.location, pointer: conflict.pointer, notes: conflict.notes)
  }

  /// The first thing that a value of the last type must have and cannot.
  private func impossiblePart(of one: Case) -> Part? {
    one.options.last?.first { !cases[$0.question].isSatisfiable }
  }

  private func report(_ choice: Choice, to diagnostics: inout Diagnostics) {
    let keyword = choice.source.located.keyword.name
    let told = words(about: choice)
    let reason = choice.branches[told.branch...].lazy.compactMap { cases[$0.question].conflict }
      .first
    diagnostics.report(
      .warning, "unsatisfiable-schema",
      "no value is valid: \(told.text)"
        + (reason.map { ", \(told.subject)because \($0.message)" } ?? ""),
      at: choice.source.located.nameLocation,
      pointer: validator.graph[choice.source.schema].pointer + "/" + keyword,
      notes: reason.map { [Diagnostic.Note("it is refused here", at: $0.location)] } ?? [])
  }

  /// What is wrong with a choice, and which branch `subject` means, of which the reason is told.
  private func words(about choice: Choice) -> (text: String, subject: String, branch: Int) {
    let keyword = choice.source.located.keyword.name
    let beside = "what is asked for beside '\(keyword)'"
    switch choice.kind {
    case .alternatives: return ("\(beside) excludes each alternative", "the first ", 0)
    case .consequence: return ("\(beside) always fits it and excludes 'then'", "", 0)
    case .consequences(let condition):
      return cases[condition].isSatisfiable
        ? ("\(beside) excludes 'then' where it fits, and 'else' where not", "the former ", 0)
        : ("\(beside) never fits it and excludes 'else'", "", 1)
    case .dependents: return ("\(beside) excludes what it asks for", "", 0)
    }
  }

  private func report(
    _ part: Part, of schema: SchemaID, cyclic: inout Set<Int>,
    to diagnostics: inout Diagnostics
  ) {
    let target = cases[part.question]
    let parts = target.question.schemas.map(SchemaID.init(index:))
    if let conflict = target.conflict {
      // What is wrong with a schema by itself is told there.
      guard parts.count > 1, parts.allSatisfy(isSatisfiable), !conflict.isKnown else { return }
      diagnostics.report(
        .warning, "unsatisfiable-schema",
        "no value is valid: \(part.name) is required, but \(conflict.message)", at: part.location,
        pointer: validator.graph[schema].pointer,
        notes: [Diagnostic.Note("it is refused here", at: conflict.location)] + conflict.notes)
      return
    }
    reportCycle(from: schema, cyclic: &cyclic, to: &diagnostics)
  }

  /// The questions that lead back to themselves, each by the first thing that cannot be had.
  private var cyclicQuestions: Set<Int> {
    var cyclic: Set<Int> = []
    var walks = Array(repeating: 0, count: cases.count)
    for start in cases.indices where !cases[start].isSatisfiable {
      var path: [Int] = []
      var place: Int? = start
      while let number = place, walks[number] == 0 {
        walks[number] = start + 1
        path.append(number)
        place = cases[number].conflict == nil ? impossiblePart(of: cases[number])?.question : nil
      }
      if let place, walks[place] == start + 1, let first = path.firstIndex(of: place) {
        cyclic.formUnion(path[first...])
      }
    }
    return cyclic
  }

  /// Reports a schema that needs itself, and takes what it needs out of what is left to be told.
  private func reportCycle(
    from schema: SchemaID, cyclic: inout Set<Int>, to diagnostics: inout Diagnostics
  ) {
    guard cyclic.contains(place(of: schema)) else { return }
    let start = self[schema]
    var path: [Part] = []
    var one = start
    while let part = impossiblePart(of: one), cyclic.remove(part.question) != nil {
      path.append(part)
      one = cases[part.question]
    }
    guard one.question == start.question, !path.isEmpty else { return }
    let name = validator.graph[schema].name.map { "'\($0)'" } ?? "the schema"
    let steps = path.prefix(6).map(\.name).joined(separator: ", which needs ")
    diagnostics.report(
      .warning, "impossible-cycle",
      "no value is valid: \(name) needs \(steps)\(path.count > 6 ? ", …" : ""), which is \(name) "
        + "again, without end", at: path[0].location, pointer: validator.graph[schema].pointer,
      advice: "let it be absent, null or empty somewhere",
      notes: path.dropFirst().prefix(6).map {
        Diagnostic.Note("\($0.name) is needed here", at: $0.location)
      })
  }
}

extension SchemaGraph {
  /// Those of which values need not be valid: what `not` and `if` ask.
  fileprivate var hypotheticalSchemas: Set<SchemaID> {
    var found: Set<SchemaID> = []
    for schema in schemas {
      guard case .object(let keywords) = schema.form else { continue }
      for located in keywords {
        switch located.keyword {
        case .not(let target), .if(let target), .contentSchema(let target): found.insert(target)
        default: break
        }
      }
    }
    return found
  }
}

extension SchemaGraph {
  /// `false`, and `not: {}`, which is the same.
  fileprivate func isMeantToRefuse(_ schema: SchemaID) -> Bool {
    guard case .object(let keywords) = self[schema].form else { return true }
    let assertions = keywords.filter { !$0.keyword.isAnnotation }
    guard assertions.count == 1, case .not(let target) = assertions[0].keyword else { return false }
    return self[target].acceptsAll
  }
}

extension Schema {
  fileprivate var acceptsAll: Bool {
    switch form {
    case .boolean(let flag): flag
    case .object(let keywords): keywords.allSatisfy(\.keyword.isAnnotation)
    }
  }
}
