internal import OpenAPIDocument

extension DescriptionComparison {
  /// Each status of either version with what each version answers for it: by the code, else by the
  /// range, else by `default`.
  mutating func compareResponses(of pair: OperationPair) {
    let olds = pair.old.responses
    let news = pair.new.responses
    var compared: Set<[Response.Status]> = []
    func compare(_ old: Response, _ new: Response, _ comparison: inout Self) {
      guard compared.insert([old.status, new.status]).inserted else { return }
      comparison.compare(old, new, of: pair)
    }
    for old in olds {
      if let new = news.answering(old.status) { compare(old, new, &self) }
      if !news.contains(where: { $0.status == old.status }) { reportRemoved(old, of: pair) }
    }
    for new in news where !olds.contains(where: { $0.status == new.status }) {
      if let old = olds.answering(new.status) { compare(old, new, &self) }
      reportAdded(new, of: pair)
    }
  }

  private mutating func reportRemoved(_ response: Response, of pair: OperationPair) {
    let successor = pair.new.responses.answering(response.status)
    let isReplacedByCodes = pair.new.responses.contains { response.status.covers($0.status) }
    let verdict: Verdict =
      switch successor?.status {
      // Clients of webhooks and callbacks send it.
      case nil where pair.answers == .request:
        response.status.isSuccess || response.status == .default
          ? .breaking(.presence) : .compatible
      case _? where pair.answers == .request: .compatible
      case .range?: .compatible
      case .default?:
        response.status.isSuccess
          ? .unknown(reason: "'default' may still stand for it") : .compatible
      default:
        response.status.isSuccess && !isReplacedByCodes ? .breaking(.presence) : .compatible
      }
    report(
      Observation(
        .response(response.status), .presence, isReplacedByCodes ? .narrowed : .removed,
        pair.answers, verdict,
        old: pair.old.spot(of: response), response.excerpt,
        new: successor.map { pair.new.spot(of: $0) } ?? pair.new.spot.at("responses")),
      at: pair.reach(.response(response.status, mediaType: nil)))
  }

  private mutating func reportAdded(_ response: Response, of pair: OperationPair) {
    let predecessor = pair.old.responses.answering(response.status)
    let isWider = pair.old.responses.contains { response.status.covers($0.status) }
    let verdict: Verdict =
      predecessor != nil || !response.status.isSuccess || pair.answers == .request
      ? .compatible
      : .unknown(reason: "clients know what the class of a status means, but not this body")
    report(
      Observation(
        .response(response.status), .presence, isWider ? .widened : .added, pair.answers, verdict,
        old: predecessor.map { pair.old.spot(of: $0) } ?? pair.old.spot.at("responses"),
        new: pair.new.spot(of: response), response.excerpt),
      at: pair.reach(.response(response.status, mediaType: nil)))
  }

  private mutating func compare(_ old: Response, _ new: Response, of pair: OperationPair) {
    let reach = pair.reach(.response(new.status, mediaType: nil))
    let carried = Carried(
      subject: .response(new.status), direction: pair.answers, old: old.valueSpot,
      new: new.valueSpot)
    compareProse(
      [
        ProseField("summary", old.summary, new.summary),
        ProseField("description", old.description, new.description),
      ], of: carried.subject, old: carried.old, new: carried.new, at: reach)
    compareExtensions(
      old.extensions, new.extensions, of: carried.subject, old: carried.old, new: carried.new,
      at: reach)
    compareHeaders(
      old.headers, new.headers, of: carried,
      reach: { pair.reach(.responseHeader(new.status, name: $0)) })
    if new.status.mayHaveBody(toRequest: pair.new.method) {
      compareContents(
        old.content, new.content, of: carried,
        reach: { pair.reach(.response(new.status, mediaType: $0)) })
    }
    compareLinks(old.links, new.links, of: carried, at: reach)
  }

  /// Links tell what can be done with an answer; no message looks different with another one.
  private mutating func compareLinks(
    _ olds: [Link], _ news: [Link], of carried: Carried, at reach: Reach
  ) {
    var names: [String] = []
    for name in (news + olds).map(\.name) where !names.contains(name) { names.append(name) }
    for name in names {
      let old = olds.first { $0.name == name }
      let new = news.first { $0.name == name }
      guard old?.target != new?.target || old?.parameters != new?.parameters else { continue }
      report(
        Observation(
          carried.subject, .links, Effect(old, new), carried.direction, .compatible,
          old: carried.old.at("links", name), old.map(\.excerpt),
          new: carried.new.at("links", name), new.map(\.excerpt)), at: reach)
    }
  }
}

extension Link {
  fileprivate var excerpt: String {
    switch target {
    case .operation(let id): "\(name) to \(id)"
    case .reference(let text): "\(name) to \(text)"
    }
  }
}

extension Response {
  fileprivate var excerpt: String {
    ([status.key] + content.map(\.name)).joined(separator: " ")
  }

  /// Of the object, wherever it stands.
  var valueSpot: Spot { Spot(valueLocation, pointer) }
}

extension Operation {
  fileprivate func spot(of response: Response) -> Spot {
    spot.at("responses", response.status.key)
  }
}

extension [Response] {
  /// The one that says most of what is answered with a status.
  fileprivate func answering(_ status: Response.Status) -> Response? {
    first { $0.status == status }
      ?? first { $0.status != status && $0.status != .default && $0.status.covers(status) }
      ?? first { $0.status == .default }
  }
}

extension Response.Status {
  /// Whether HTTP has a place for a body (RFC 9110, section 6.4.1).
  fileprivate func mayHaveBody(toRequest method: String) -> Bool {
    guard method.uppercased() != "HEAD" else { return false }
    switch self {
    case .code(let code): return code >= 200 && code != 204 && code != 304
    case .range(let hundreds): return hundreds != 1
    case .default: return true
    }
  }

  /// Whether a range has the code in it.
  func covers(_ other: Response.Status) -> Bool {
    if case .range(let hundreds) = self, case .code(let code) = other {
      return code / 100 == hundreds
    }
    return false
  }

  var isSuccess: Bool {
    switch self {
    case .code(let code): code < 400
    case .range(let hundreds): hundreds < 4
    case .default: false
    }
  }
}
