internal import OpenAPIDocument
internal import SchemaValidation

extension DescriptionComparison {
  /// The change shown by a list that is sent, where it was one without items.
  mutating func sendable(_ change: Change) -> Change {
    guard case .breaking(.value(.array([]), let sender)) = change.verdict,
      let first = change.reaches.first, let pair = repeatedLists[first],
      change.reaches.allSatisfy({ repeatedLists[$0] != nil })
    else { return change }
    let shown = sentList(of: pair, by: sender).map {
      Verdict.breaking(.value($0, acceptedBy: sender))
    }
    return Change(
      subject: change.subject, facet: change.facet, effect: change.effect,
      direction: change.direction, old: change.old, new: change.new,
      verdict: shown
        ?? .unknown(reason: "only an empty list is refused, and of that nothing is sent"),
      reaches: change.reaches, circumstances: change.circumstances)
  }

  /// A list with items that the one version accepts and the other refuses.
  private mutating func sentList(of pair: SchemaPair, by sender: Version) -> JSONLiteral? {
    let validator = schemas.validator(of: sender)
    let receiver = schemas.validator(of: sender.other)
    let samples = SampleValues(validator: validator)
    let items = validator.demands(of: [pair[sender]]).schemas(ofItem: 0)
    let lists =
      items.isEmpty
      ? [JSONLiteral.array([.string("a")])]
      : items.flatMap { samples.valid(for: $0) }.map { JSONLiteral.array([$0]) }
    return (samples.valid(for: pair[sender]) + lists).first { list in
      list != .array([]) && validator.accepts(list, pair[sender])
        && !receiver.accepts(list, pair[sender.other])
    }
  }
}
