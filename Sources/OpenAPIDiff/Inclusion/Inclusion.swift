internal import OpenAPIDocument

/// Decides whether every value that all of some schemas accept is accepted by all of some others.
struct Inclusion {
  enum Answer: Hashable {
    /// Proved for all values.
    case holds
    /// A value of the first that is none of the others; the smallest that was found.
    case fails(JSONLiteral)
    /// A sentence without a full stop.
    case unknown(reason: String)
  }

  /// Which values a question is about.
  enum Reading: Hashable {
    /// Those that senders send, and whether receivers refuse them.
    case ofMessages
    /// All that the schemas accept by their letter.
    case byTheLetter
  }

  private struct Question: Hashable {
    let sent: Set<JointSchemas.ID>
    let received: Set<JointSchemas.ID>
    let reading: Reading
  }

  /// Questions that are nested no deeper are answered on the stack of the caller.
  private static let shallow = 60
  private static let deep = 3000

  private var search: WitnessSearch
  private var answers: [Question: Answer] = [:]

  var schemas: JointSchemas {
    get { search.schemas }
    set { search.schemas = newValue }
  }

  init(schemas: JointSchemas, unknownMembers: UnknownMembers, direction: Direction) {
    let receiver: UnknownMembers.Receiver =
      switch direction {
      case .request: unknownMembers.servers
      case .response: unknownMembers.clients
      case .neither: .asWritten
      }
    search = WitnessSearch(
      schemas, receiver: receiver, isSenderDeclared: unknownMembers.senders == .declared)
  }

  /// The schema that asserts just this, for questions about what is written nowhere.
  mutating func insert(_ keywords: [Keyword<JointSchemas.ID>]) -> JointSchemas.ID {
    search.schemas.insert(keywords)
  }

  /// Whether the receiver takes a value, with what it does about unknown members; `nil` where that
  /// cannot be decided.
  mutating func receiverAccepts(_ value: JSONLiteral, _ schema: JointSchemas.ID) -> Bool? {
    search.accepts(value, [Literal(schema, .refused)]).map(!)
  }

  /// The sender's schemas first: those of the old version for requests, of the new one for responses.
  mutating func decide(
    _ sent: Set<JointSchemas.ID>, in received: Set<JointSchemas.ID>,
    reading: Reading = .ofMessages
  ) -> Answer {
    let question = Question(
      sent: sent, received: received.subtracting(sent), reading: reading)
    if question.received.isEmpty { return .holds }
    if let known = answers[question] { return known }
    var reason: String?
    for schema in question.received.sorted() {
      let isLiteral = reading == .byTheLetter
      let literals =
        sent.sorted().map { Literal($0, isLiteral ? .met : .sent) }
        + [Literal(schema, isLiteral ? .unmet : .refused)]
      switch outcome(of: literals) {
      case .found(let value):
        answers[question] = .fails(value)
        return .fails(value)
      case .none: break
      case .unknown(let why): reason = reason ?? why
      }
    }
    let answer = reason.map { Answer.unknown(reason: $0) } ?? .holds
    answers[question] = answer
    return answer
  }

  private mutating func outcome(of literals: [Literal]) -> SearchOutcome {
    search.begin(nestingLimit: Self.shallow, endsWhenTooDeep: true)
    let outcome = search.solve(literals)
    guard case .unknown = outcome, search.isTooDeep else { return outcome }
    let start = search
    let result = onLargeStack {
      var deeper = start
      deeper.begin(nestingLimit: Self.deep)
      let outcome = deeper.solve(literals)
      return (deeper, outcome)
    }
    search = result.0
    return result.1
  }
}
