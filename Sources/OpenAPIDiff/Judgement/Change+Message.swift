extension Change {
  /// What changed, in one sentence.
  var message: String {
    let subject = subject.phrase + owner
    switch (facet, effect) {
    case (.presence, .added), (.property, .added): return "\(subject) was added"
    case (.presence, .removed), (.property, .removed): return "\(subject) was removed"
    case (.presence, _): return "\(subject) is \(verb)\(values)"
    case (.required, _):
      let isRequired = new?.excerpt.map { $0 == "required" } ?? (effect == .added)
      return "\(subject) is \(isRequired ? "required" : "optional") now"
    case (.deprecation, .added): return "\(subject) is deprecated now"
    case (.deprecation, _): return "\(subject) is no longer deprecated"
    case (_, .added):
      return "\(subject) has \(facet.noun) now" + (new?.excerpt).map { ": \($0)" }.orEmpty
    case (_, .removed):
      return "\(subject) has no \(facet.noun) any more"
        + (old?.excerpt).map { ": was \($0)" }.orEmpty
    case (_, _): return "\(facet.noun) of \(subject): \(verb)\(values)"
    }
  }

  private var verb: String {
    switch effect {
    case .widened: "wider"
    case .narrowed: "narrower"
    default: "changed"
    }
  }

  private var values: String {
    switch (old?.excerpt, new?.excerpt) {
    case (let old?, let new?): ", from \(old) to \(new)"
    case (nil, let new?): ", now \(new)"
    case (let old?, nil): ", was \(old)"
    case (nil, nil): ""
    }
  }

  /// Whose it is: the operation, if it belongs to just one; else who sends it.
  private var owner: String {
    switch subject {
    case .document, .tag, .server, .securityScheme, .operation: ""
    case .schema: direction == .neither ? "" : " in \(direction.rawValue)s"
    case .callback, .parameter, .requestBody, .mediaType, .response, .responseHeader: ofOperations
    }
  }

  private var ofOperations: String {
    var operations: [OperationName] = []
    for reach in reaches where !operations.contains(reach.operation) {
      operations.append(reach.operation)
    }
    guard let first = operations.first else { return "" }
    return " of \(first)" + (operations.count > 1 ? " and \(operations.count - 1) more" : "")
  }
}

extension String? {
  fileprivate var orEmpty: String { self ?? "" }
}
