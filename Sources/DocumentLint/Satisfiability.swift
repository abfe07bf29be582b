internal import OpenAPIDocument
internal import SchemaValidation

/// Finds the schemas that no finite value fits.
///
/// A question is a set of schemas that one value has to fit; it depends on those about the parts that
/// the value has to have. A question is answered with yes only where that follows from others that
/// are, so that a schema that needs itself without end gets none. What is not understood counts as
/// satisfiable: whatever is reported is certain.
struct Satisfiability {
  struct Question: Hashable {
    let schemas: [Int]
    /// The choices that were made further out, which are not asked about again.
    let settled: Set<SourceLocation>
  }

  /// A part that a value must have.
  struct Part {
    let name: String
    let location: SourceLocation
    let question: Int
  }

  struct Case {
    let question: Question
    let demands: Demands
    /// Why there is no value, whatever is in it.
    var conflict: Contradiction?
    /// The value may be of each of these types, and must have its parts.
    var options: [[Part]] = []
    var choices: [Choice] = []
    var isSatisfiable = false
  }

  /// More questions, and those about more schemas, are taken for answered with yes.
  private let questionLimit: Int
  private static let schemaLimit = 12

  let validator: SchemaValidator
  private(set) var cases: [Case] = []
  private var numbers: [Question: Int] = [:]
  private var conflicts: TypeConflicts
  private var implications: Implications
  /// Of those that were not asked because of the limits.
  private let unknown = 0

  init(validator: SchemaValidator) {
    self.validator = validator
    conflicts = TypeConflicts(validator: validator)
    implications = Implications(validator: validator)
    questionLimit = 8 * validator.graph.schemas.count + 4000
    var trivial = Case(
      question: Question(schemas: [], settled: []), demands: validator.demands(of: []))
    trivial.isSatisfiable = true
    cases.append(trivial)
    numbers[trivial.question] = unknown
    for index in validator.graph.schemas.indices {
      _ = number(of: [SchemaID(index: index)], settled: [])
    }
    var next = 1
    while next < cases.count {
      expand(next)
      next += 1
    }
    answer()
  }

  /// The schemas by themselves that no value fits.
  var unsatisfiable: Set<SchemaID> {
    Set(
      validator.graph.schemas.indices.map(SchemaID.init(index:)).filter { !isSatisfiable($0) })
  }

  func isSatisfiable(_ schema: SchemaID) -> Bool {
    self[schema].isSatisfiable
  }

  subscript(schema: SchemaID) -> Case { cases[place(of: schema)] }

  /// Among the cases.
  func place(of schema: SchemaID) -> Int {
    numbers[Question(schemas: [schema.index], settled: [])] ?? unknown
  }

  mutating func number(of schemas: [SchemaID], settled: Set<SourceLocation>) -> Int {
    let question = Question(
      schemas: Set(schemas.map(\.index)).sorted(), settled: settled)
    if let known = numbers[question] { return known }
    guard cases.count < questionLimit, question.schemas.count <= Self.schemaLimit else {
      return unknown
    }
    let demands = validator.demands(of: schemas)
    guard !demands.isIncomplete else { return unknown }
    numbers[question] = cases.count
    cases.append(Case(question: question, demands: demands))
    return cases.count - 1
  }

  // MARK: Asking

  private mutating func expand(_ number: Int) {
    let demands = cases[number].demands
    if let conflict = generalConflict(of: demands) {
      cases[number].conflict = conflict
      return
    }
    if !demands.listings.isEmpty {
      cases[number].options = [[]]
      return
    }
    var conflict: Contradiction?
    var options: [[Part]] = []
    for kind in demands.kinds {
      if let found = self.conflict(of: demands, kind) {
        conflict = conflict ?? found
      } else {
        options.append(parts(of: demands, kind))
      }
    }
    cases[number].options = options
    guard !options.isEmpty else {
      cases[number].conflict = conflict
      return
    }
    cases[number].choices = choices(of: number)
  }

  private mutating func generalConflict(of demands: Demands) -> Contradiction? {
    let graph = validator.graph
    if let never = demands.never {
      return Contradiction("the schema is 'false'", at: never, in: graph)
    }
    for negation in demands.negations where implications.isTautology(negation.value) {
      return Contradiction("'not' refuses everything", at: negation.source, in: graph)
    }
    let conflict = conflicts.conflict(ofTypes: demands) ?? conflicts.conflict(ofListed: demands)
    if let conflict { return conflict }
    for negation in demands.negations
    where implications.hold(from: demands, to: negation.value) {
      return Contradiction(
        "'not' refuses all that is asked for beside it", at: negation.source, in: graph)
    }
    return nil
  }

  private mutating func conflict(of demands: Demands, _ kind: JSONType) -> Contradiction? {
    switch kind {
    case .null, .boolean: nil
    case .number: conflicts.conflict(ofNumbers: demands, areIntegers: false)
    case .integer: conflicts.conflict(ofNumbers: demands, areIntegers: true)
    case .string: conflicts.conflict(ofTexts: demands)
    case .array: conflicts.conflict(ofArrays: demands)
    case .object: conflicts.conflict(ofObjects: demands)
    }
  }

  private mutating func parts(of demands: Demands, _ kind: JSONType) -> [Part] {
    var parts: [Part] = []
    switch kind {
    case .object:
      for name in demands.needed {
        let schemas = demands.schemas(ofMember: name.value)
        guard !schemas.isEmpty else { continue }
        parts.append(
          Part(
            name: "'\(name.value)'",
            location: demands.location(ofMember: name.value)
              ?? name.source.located.nameLocation,
            question: number(of: schemas, settled: [])))
      }
    case .array:
      for contained in demands.contained where contained.value.least > 0 {
        let others = demands.prefixCount == 0 ? demands.schemas(ofItem: 0) : []
        parts.append(
          Part(
            name: "an item for 'contains'", location: contained.source.located.nameLocation,
            question: number(of: [contained.value.schema] + others, settled: [])))
      }
      guard let least = demands.itemCounts.least else { break }
      for place in 0..<min(least.value, demands.prefixCount + 1) {
        let schemas = demands.schemas(ofItem: place)
        guard !schemas.isEmpty else { continue }
        parts.append(
          Part(
            name: "item \(place)", location: least.source.located.nameLocation,
            question: number(of: schemas, settled: [])))
      }
    default: break
    }
    return parts
  }

  /// Whether a condition applies to all that fits the demands.
  mutating func always(_ condition: SchemaID, _ demands: Demands) -> Bool {
    implications.hold(from: demands, to: condition)
  }

  // MARK: Answering

  /// From the questions that need no others to those that depend on them.
  private mutating func answer() {
    var dependents: [[Int]] = Array(repeating: [], count: cases.count)
    for (number, one) in cases.enumerated() {
      for part in one.options.joined() { dependents[part.question].append(number) }
      for branch in one.choices.flatMap(\.branches) {
        dependents[branch.question].append(number)
      }
    }
    var rest = Array(cases.indices)
    while let number = rest.popLast() {
      guard number == unknown || !cases[number].isSatisfiable, isAnswered(number) else { continue }
      let isNew = number == unknown || !cases[number].isSatisfiable
      cases[number].isSatisfiable = true
      if isNew { rest += dependents[number].filter { !cases[$0].isSatisfiable } }
    }
  }

  func isImpossible(_ choice: Choice) -> Bool {
    !choice.branches.contains { cases[$0.question].isSatisfiable }
  }

  private func isAnswered(_ number: Int) -> Bool {
    let one = cases[number]
    if number == unknown { return true }
    return one.conflict == nil
      && one.options.contains { parts in parts.allSatisfy { cases[$0.question].isSatisfiable } }
      && one.choices.allSatisfy { !isImpossible($0) }
  }
}
