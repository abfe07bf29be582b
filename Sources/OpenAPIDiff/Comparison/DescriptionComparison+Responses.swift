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
      case .range?: .compatible
      case .default?:
        response.status.isSuccess
          ? .unknown(reason: "'default' may still stand for it") : .compatible
      default:
        response.status.isSuccess && !isReplacedByCodes ? .breaking(.presence) : .compatible
      }
    report(
      Fact(
        .response(response.status), .presence, isReplacedByCodes ? .narrowed : .removed,
        pair.answers, verdict,
        old: pair.old.spot(of: response), response.description,
        new: successor.map { pair.new.spot(of: $0) } ?? pair.new.spot.at("responses")),
      at: pair.reach(.response(response.status, mediaType: nil)))
  }

  private mutating func reportAdded(_ response: Response, of pair: OperationPair) {
    let predecessor = pair.old.responses.answering(response.status)
    let isWider = pair.old.responses.contains { response.status.covers($0.status) }
    let verdict: Verdict =
      predecessor != nil || !response.status.isSuccess
      ? .compatible
      : .unknown(reason: "clients know what the class of a status means, but not this body")
    report(
      Fact(
        .response(response.status), .presence, isWider ? .widened : .added, pair.answers, verdict,
        old: predecessor.map { pair.old.spot(of: $0) } ?? pair.old.spot.at("responses"),
        new: pair.new.spot(of: response), response.description),
      at: pair.reach(.response(response.status, mediaType: nil)))
  }

  private mutating func compare(_ old: Response, _ new: Response, of pair: OperationPair) {
    compareHeaders(old, new, of: pair)
    compareContents(
      old.content, new.content,
      of: Carried(
        subject: .response(new.status), direction: pair.answers, old: old.valueSpot,
        new: new.valueSpot),
      reach: { pair.reach(.response(new.status, mediaType: $0)) })
  }

  private mutating func compareHeaders(_ old: Response, _ new: Response, of pair: OperationPair) {
    for header in new.headers {
      let spot = new.valueSpot.at("headers", header.name)
      let reach = pair.reach(.responseHeader(new.status, name: header.name))
      guard let before = old.headers.first(where: { $0.isSame(as: header) }) else {
        report(
          Fact(
            .responseHeader(header.name), .presence, .added, pair.answers,
            .ofPresence(.added, isRequired: header.isRequired, pair.answers), old: old.valueSpot,
            new: spot, header.name), at: reach)
        continue
      }
      let carried = Carried(
        subject: .responseHeader(header.name), direction: pair.answers,
        old: old.valueSpot.at("headers", before.name), new: spot)
      if before.isRequired != header.isRequired {
        report(
          .required(
            carried.subject, isNow: header.isRequired, pair.answers, old: carried.old, new: spot),
          at: reach)
      }
      compare(
        before.serialization, header.serialization, of: carried, named: header.name, at: reach)
    }
    for header in old.headers where !new.headers.contains(where: { $0.isSame(as: header) }) {
      report(
        Fact(
          .responseHeader(header.name), .presence, .removed, pair.answers,
          .ofPresence(.removed, isRequired: header.isRequired, pair.answers),
          old: old.valueSpot.at("headers", header.name), header.name, new: new.valueSpot),
        at: pair.reach(.responseHeader(new.status, name: header.name)))
    }
  }
}

extension Header {
  fileprivate func isSame(as other: Header) -> Bool { name.lowercased() == other.name.lowercased() }
}

extension Response {
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
