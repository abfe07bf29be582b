internal import OpenAPIDocument

extension DescriptionComparison {
  mutating func compareRequestBodies(of pair: OperationPair) {
    switch (pair.old.requestBody, pair.new.requestBody) {
    case (nil, nil): break
    case (let old?, let new?): compare(old, new, of: pair)
    case (nil, let body?):
      report(
        Observation(
          .requestBody, .presence, .added, pair.requests,
          .ofPresence(.added, isRequired: body.isRequired, pair.requests), old: pair.old.spot,
          new: body.spot, body.excerpt), at: pair.reachOfBody(body))
    case (let body?, nil):
      report(
        Observation(
          .requestBody, .presence, .removed, pair.requests, .breaking(.presence), old: body.spot,
          body.excerpt, new: pair.new.spot), at: pair.reachOfBody(body))
    }
  }

  private mutating func compare(_ old: RequestBody, _ new: RequestBody, of pair: OperationPair) {
    if old.isRequired != new.isRequired {
      report(
        .required(
          .requestBody, isNow: new.isRequired, pair.requests, old: old.spot, new: new.spot),
        at: pair.reachOfBody(new))
    }
    compareProse(
      [ProseField("description", old.description, new.description)], of: .requestBody,
      old: old.spot, new: new.spot, at: pair.reachOfBody(new))
    compareContents(
      old.content, new.content,
      of: Carried(
        subject: .requestBody, direction: pair.requests, old: old.spot, new: new.spot),
      reach: { pair.reach(.requestBody(mediaType: $0)) })
  }
}

extension OperationPair {
  fileprivate func reachOfBody(_ body: RequestBody) -> Reach {
    reach(.requestBody(mediaType: body.content.first?.name ?? "*/*"))
  }
}

extension RequestBody {
  var spot: Spot { Spot(location, pointer) }

  fileprivate var excerpt: String {
    (content.map(\.name) + (isRequired ? ["required"] : [])).joined(separator: ", ")
  }
}
