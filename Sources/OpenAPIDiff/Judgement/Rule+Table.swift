extension Rule {
  /// The first that applies decides; the last three always do.
  static let table: [Rule] = schemas + removals + additions + defaults

  private static let requests: Set<SubjectKind> = [.operation, .webhook, .callbackOperation]

  private static let serialized: Set<SubjectKind> = [.parameter, .header]

  private static let removals: [Rule] = [
    Rule(
      kinds: requests.union([.parameter]), facets: [.presence], effects: [.removed],
      condition: .removalIsAllowed, severity: .info,
      reason: "it was deprecated, and may be removed by now"),
    Rule(
      kinds: requests, facets: [.presence], effects: [.removed], condition: .wasDeprecated,
      severity: .warning,
      reason: "it was deprecated, but nobody was told until when it would be there"),
    Rule(
      kinds: [.operation], facets: [.presence], effects: [.removed], severity: .breaking,
      reason: "a client that calls it gets an error"),
    Rule(
      kinds: [.webhook, .callbackOperation, .callback], facets: [.presence], effects: [.removed],
      severity: .breaking, reason: "a client that waits for it is not called any more"),
    Rule(
      kinds: [.status], facets: [.presence], effects: [.removed], proof: .breaking,
      severity: .breaking, reason: "a client that waits for this answer never gets it"),
    Rule(
      kinds: [.mediaType], facets: [.presence], effects: [.removed, .narrowed],
      direction: .request, proof: .breaking, severity: .breaking,
      reason: "a client that sends this media type is refused"),
    Rule(
      kinds: [.mediaType], facets: [.presence], effects: [.removed], direction: .response,
      proof: .breaking, severity: .breaking,
      reason: "a client that reads only this media type gets nothing"),
    Rule(
      kinds: [.body], facets: [.presence], effects: [.removed], severity: .breaking,
      reason: "what is sent in it is refused or not read any more"),
  ]

  private static let additions: [Rule] = [
    Rule(
      facets: [.presence, .required, .property], direction: .request, proof: .breaking,
      condition: .serversApplyDefault, severity: .info,
      reason: "the server takes the default where it is missing"),
    Rule(
      kinds: [.parameter, .body, .header], facets: [.presence], effects: [.added],
      direction: .request, proof: .breaking, severity: .breaking,
      reason: "a client that does not know it yet, and does not send it, is refused"),
    Rule(
      facets: [.required], direction: .request, proof: .breaking, severity: .breaking,
      reason: "a client that leaves it out is refused"),
    Rule(
      facets: [.required], direction: .response, proof: .breaking, severity: .breaking,
      reason: "a client that relies on it may get an answer without it"),
    Rule(
      kinds: requests.union([.parameter]), facets: [.deprecation], effects: [.added],
      condition: .sunsetIsMissing, severity: .warning,
      reason: "nobody is told until when it will be there"),
    Rule(
      kinds: serialized, facets: [.style, .explode, .content, .encoding], direction: .request,
      proof: .breaking, severity: .breaking, reason: "what clients send is read as something else"),
    Rule(
      kinds: serialized, facets: [.style, .explode, .content, .encoding], direction: .response,
      proof: .breaking, severity: .breaking, reason: "clients read something else than what is sent"
    ),
    Rule(
      kinds: [.webhook, .callbackOperation], facets: [.security, .securityScope],
      proof: .breaking, severity: .breaking,
      reason: "a client that asks for the credentials that were sent before refuses the call"),
    Rule(
      facets: [.security, .securityScope, .scheme], proof: .breaking, severity: .breaking,
      reason: "a client with the credentials that were enough before is refused"),
  ]

  private static let schemas: [Rule] = [
    Rule(
      kinds: [.schema], facets: [.documentation, .extension], severity: .info,
      reason: "no message changes by it"),
    Rule(
      kinds: [.schema], facets: [.name], severity: .info,
      reason: "no message has the name, but generated code has"),
    Rule(
      kinds: [.schema, .property], direction: .neither, severity: .info,
      reason: "no operation uses it, but generated code has it"),
    Rule(
      kinds: [.schema, .property], facets: [.enum], direction: .response, proof: .breaking,
      condition: .enumerationsAreOpen, severity: .warning,
      reason: "clients are expected to take values they do not know, but some may not"),
    Rule(
      facets: [.property], effects: [.removed], proof: .compatible, condition: .wasNotSent,
      severity: .info, reason: "nobody sent it"),
    Rule(
      facets: [.default], effects: [.changed], direction: .request, severity: .warning,
      reason: "a client that leaves it out means something else now"),
    Rule(
      facets: [.property], effects: [.removed], direction: .response, proof: .compatible,
      severity: .warning, reason: "a client that reads it finds nothing"),
    Rule(
      facets: [.property], effects: [.removed], direction: .request, proof: .compatible,
      severity: .warning, reason: "a client that sends it is no longer understood"),
  ]

  private static let defaults: [Rule] = [
    Rule(proof: .breaking, severity: .breaking),
    Rule(proof: .unknown, severity: .warning),
    Rule(proof: .compatible, severity: .info),
  ]
}
