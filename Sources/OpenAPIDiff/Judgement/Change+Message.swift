extension Change {
  /// What changed, in one sentence.
  var message: String {
    let subject = subject.phrase + owner
    switch (facet, effect) {
    case (.presence, .added), (.property, .added): return "\(subject) was added"
    case (.presence, .removed), (.property, .removed): return "\(subject) was removed"
    case (.presence, _): return "\(subject) \(verb)\(values)"
    case (.required, _): return "\(subject) is \(effect == .added ? "required" : "optional") now"
    case (.deprecation, .added): return "\(subject) is deprecated now"
    case (.deprecation, .removed): return "\(subject) is no longer deprecated"
    case (.readOnly, .added), (.writeOnly, .added): return "\(subject) is \(facet.noun) now"
    case (.readOnly, .removed), (.writeOnly, .removed):
      return "\(subject) is no longer \(facet.noun)"
    case (_, .added): return "\(subject) now has the \(facet.noun)\(value(new))"
    case (_, .removed): return "\(subject) no longer has the \(facet.noun)\(value(old))"
    default: return "the \(facet.noun) of \(subject) \(verb)\(values)"
    }
  }

  private var verb: String {
    switch effect {
    case .widened: "became wider"
    case .narrowed: "became narrower"
    default: "changed"
    }
  }

  private var values: String {
    switch (shown(old), shown(new)) {
    case (let old?, let new?) where old != new: ", from \(old) to \(new)"
    case (nil, let new?): ", now \(new)"
    case (let old?, nil): ", was \(old)"
    default: ""
    }
  }

  private func value(_ place: Place?) -> String { shown(place).map { " \($0)" } ?? "" }

  /// Without the name of the facet, which the sentence has already.
  private func shown(_ place: Place?) -> String? {
    guard let excerpt = place?.excerpt, !excerpt.isEmpty else { return nil }
    for prefix in [facet.noun + ": ", facet.noun + " "] where excerpt.hasPrefix(prefix) {
      return String(excerpt.dropFirst(prefix.count))
    }
    return excerpt
  }

  /// Whose it is: the operation, if it belongs to just one; else who sends it.
  private var owner: String {
    switch subject {
    case .document, .tag, .server, .securityScheme, .operation: ""
    case .schema: inMessages
    case .mediaType, .responseHeader: inMessages + ofOperations
    case .callback, .parameter, .requestBody, .response: ofOperations
    }
  }

  private var inMessages: String { direction == .neither ? "" : " in \(direction.rawValue)s" }

  private var ofOperations: String {
    var operations: [OperationName] = []
    for reach in reaches where !operations.contains(reach.operation) {
      operations.append(reach.operation)
    }
    guard let first = operations.first else { return "" }
    return " of \(first)" + (operations.count > 1 ? " and \(operations.count - 1) more" : "")
  }
}
