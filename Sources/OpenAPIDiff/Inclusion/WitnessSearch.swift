internal import OpenAPIDocument
internal import SchemaValidation

/// The search for a value that satisfies some schemas and does not satisfy others, or the proof that
/// there is none.
///
/// A question that comes up while it is being asked adds nothing: the smallest value that answers it
/// does not contain another. So it counts as without an answer meanwhile, and what was concluded from
/// that holds only once the question itself turns out to have none.
struct WitnessSearch {
  private struct Frame {
    /// The lowest open question that was taken to have no answer.
    var assumption = Int.max
    let provisionalBase: Int
  }

  private struct Answer {
    let outcome: SearchOutcome
    var assumption = Int.max
  }

  /// How much may be looked at for one question of the caller's.
  static let effortLimit = 30_000

  var schemas: JointSchemas
  let receiver: UnknownMembers.Receiver
  let isSenderDeclared: Bool
  var languages = PatternLanguages()
  var declarations: [JointSchemas.ID: Declaration] = [:]
  var sensitivity: MemberSensitivity
  private var knownParts: [JointSchemas.ID: SchemaParts?] = [:]
  private var knownKinds: [JointSchemas.ID: JSONKinds] = [:]
  private var frames: [Frame] = []
  private var open: [ValueDemand: Int] = [:]
  private var answers: [ValueDemand: Answer] = [:]
  private var provisional: [ValueDemand] = []
  var effort = 0
  /// How deep questions and choices may be inside each other, which the stack has to bear.
  var nestingLimit = 0
  private var nesting = 0
  private(set) var isTooDeep = false
  /// Whether nothing more is looked at once something is nested too deeply.
  private var endsWhenTooDeep = false

  init(_ schemas: JointSchemas, receiver: UnknownMembers.Receiver, isSenderDeclared: Bool) {
    self.schemas = schemas
    self.receiver = receiver
    self.isSenderDeclared = isSenderDeclared
    sensitivity = MemberSensitivity(schemas, receiver: receiver)
  }

  mutating func insert(_ keywords: [Keyword<JointSchemas.ID>]) -> JointSchemas.ID {
    schemas.insertAside(keywords)
  }

  /// Forgets what was interrupted, for a new question.
  mutating func begin(nestingLimit: Int, endsWhenTooDeep: Bool = false) {
    frames = []
    open = [:]
    for question in provisional { answers[question] = nil }
    provisional = []
    effort = Self.effortLimit
    self.nestingLimit = nestingLimit
    nesting = 0
    isTooDeep = false
    self.endsWhenTooDeep = endsWhenTooDeep
  }

  // MARK: Questions

  mutating func solve(
    _ literals: [Literal], excluding excluded: Set<JSONLiteral> = [], kinds: JSONKinds = .all
  ) -> SearchOutcome {
    guard let demand = demand(literals, excluding: excluded, kinds: kinds) else { return .none }
    if let answer = answers[demand] {
      assume(answer.assumption)
      return answer.outcome
    }
    if let frame = open[demand] {
      assume(frame)
      return .none
    }
    if let problem = spend() { return .unknown(problem) }
    open[demand] = frames.count
    frames.append(Frame(provisionalBase: provisional.count))
    nesting += 1
    let outcome = search(demand)
    nesting -= 1
    let frame = frames.removeLast()
    open[demand] = nil
    note(outcome, to: demand, frame)
    return outcome
  }

  /// Whether nothing satisfies the literals, whatever becomes of the open questions.
  mutating func isSurelyEmpty(_ literals: [Literal]) -> Bool {
    let assumption = frames.indices.last.map { frames[$0].assumption }
    if let last = frames.indices.last { frames[last].assumption = .max }
    let outcome = solve(literals)
    guard let last = frames.indices.last, let assumption else { return false }
    let isFinal = frames[last].assumption == .max
    frames[last].assumption = min(assumption, frames[last].assumption)
    if case .none = outcome { return isFinal }
    return false
  }

  /// Why no more may be looked at.
  mutating func spend() -> String? {
    guard effort > 0 else {
      return "the schemas allow too many combinations to look at all of them"
    }
    guard nesting < nestingLimit, !(isTooDeep && endsWhenTooDeep) else {
      isTooDeep = true
      return "the schemas are nested too deeply"
    }
    effort -= 1
    return nil
  }

  mutating func nested(_ body: (inout WitnessSearch) -> SearchOutcome) -> SearchOutcome {
    if let problem = spend() { return .unknown(problem) }
    nesting += 1
    defer { nesting -= 1 }
    return body(&self)
  }

  private mutating func assume(_ frame: Int) {
    guard let top = frames.indices.last else { return }
    frames[top].assumption = min(frames[top].assumption, frame)
  }

  private mutating func note(_ outcome: SearchOutcome, to demand: ValueDemand, _ frame: Frame) {
    let isFinal = frame.assumption >= frames.count
    switch outcome {
    case .found:
      answers[demand] = Answer(outcome: outcome)
      forgetProvisional(from: frame.provisionalBase)
    case .unknown:
      // Only for now: there may be more effort left the next time.
      forgetProvisional(from: frame.provisionalBase)
      if !isFinal { assume(frame.assumption) }
    case .none where isFinal:
      for question in provisional[frame.provisionalBase...] {
        answers[question]?.assumption = .max
      }
      provisional.removeSubrange(frame.provisionalBase...)
      answers[demand] = Answer(outcome: .none)
    case .none:
      for question in provisional[frame.provisionalBase...] {
        let known = answers[question]?.assumption ?? .max
        answers[question]?.assumption = min(known, frame.assumption)
      }
      answers[demand] = Answer(outcome: .none, assumption: frame.assumption)
      provisional.append(demand)
      assume(frame.assumption)
    }
  }

  private mutating func forgetProvisional(from base: Int) {
    for question in provisional[base...] { answers[question] = nil }
    provisional.removeSubrange(base...)
  }

  // MARK: Schemas

  /// Of the values that a schema may accept; asked for much more often than all of its parts.
  mutating func kinds(of id: JointSchemas.ID) -> JSONKinds {
    if let known = knownKinds[id] { return known }
    let kinds = parts(of: id)?.kinds ?? []
    knownKinds[id] = kinds
    return kinds
  }

  mutating func parts(of id: JointSchemas.ID) -> SchemaParts? {
    if let known = knownParts[id] { return known }
    var parts = SchemaParts(schemas[id])
    for name in parts?.formats ?? [] { add(format: name, to: &parts) }
    for (index, choice) in (parts?.choices ?? []).enumerated() where choice.isExclusive {
      parts?.choices[index].isExclusive = !arePlainlyDisjoint(choice.branches)
    }
    knownParts[id] = .some(parts)
    return parts
  }

  private mutating func add(format name: String, to parts: inout SchemaParts?) {
    if let language = FormatLanguage.named(name), language.isExact {
      parts?.add(.pattern(Spelling(language.pattern), true))
    } else if let range = NumberRange(format: name) {
      let bounds: [Keyword<JointSchemas.ID>] = [
        range.isInclusive ? .minimum(range.least) : .exclusiveMinimum(range.least),
        range.isInclusive ? .maximum(range.most) : .exclusiveMaximum(range.most),
      ]
      guard range.isOfIntegers else {
        parts?.add(.above(range.least, orEqual: range.isInclusive))
        parts?.add(.below(range.most, orEqual: range.isInclusive))
        return
      }
      let inRange = insert(bounds)
      let isInteger = insert([.multipleOf(DecimalNumber(1))])
      let isFraction = insert([.not(isInteger)])
      parts?.add(conjunct: insert([.anyOf([isFraction, inRange])]))
    } else {
      parts?.add(.format(Spelling(name), true))
    }
  }
}
