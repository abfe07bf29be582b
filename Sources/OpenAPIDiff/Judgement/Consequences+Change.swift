extension Consequences {
  /// What follows from a change for each who depends on the description.
  init(of change: Change, kind: SubjectKind) {
    self = []
    if case .breaking = change.verdict, change.direction != .neither || change.facet == .presence {
      insert(.breaksWire)
    }
    if Self.breakSource.contains(where: { $0.applies(to: change, kind: kind) }) {
      insert(.breaksSource)
    }
    if kind.isSent, change.makesStricter { insert(.tightensValidation) }
  }

  /// Which changes alter declarations that callers of generated Swift use.
  private struct SourceRule {
    let kinds: Set<SubjectKind>
    let facets: Set<Facet>
    let effects: Set<Effect>

    func applies(to change: Change, kind: SubjectKind) -> Bool {
      kinds.contains(kind) && facets.contains(change.facet) && effects.contains(change.effect)
    }
  }

  private static let breakSource: [SourceRule] = [
    // What is gone has no name in the code any more.
    SourceRule(
      kinds: [
        .operation, .webhook, .callbackOperation, .callback, .parameter, .body, .mediaType,
        .header, .status, .schema,
      ],
      facets: [.presence], effects: [.removed]),
    // A `switch` over the answers is no longer exhaustive.
    SourceRule(kinds: [.status], facets: [.presence], effects: [.added, .widened, .narrowed]),
    SourceRule(
      kinds: [.operation, .webhook], facets: [.operationID], effects: Set(Effect.allCases)),
    SourceRule(
      kinds: [.parameter, .body, .header, .schema, .property], facets: [.required],
      effects: Set(Effect.allCases)),
    SourceRule(kinds: [.property], facets: [.property], effects: [.removed]),
    // So has the type.
    SourceRule(kinds: [.schema], facets: [.name], effects: [.changed]),
    // The type of a property is another one.
    SourceRule(
      kinds: [.schema, .property],
      facets: [
        .type, .nullability, .format, .items, .prefixItems, .oneOf, .anyOf, .discriminator,
        .contentEncoding,
      ],
      effects: Set(Effect.allCases)),
    SourceRule(
      kinds: [.schema, .property], facets: [.enum],
      effects: [.narrowed, .removed, .changed, .widened]),
    SourceRule(kinds: [.parameter, .header], facets: [.content], effects: [.changed]),
  ]
}

extension Change {
  /// Whether there are fewer messages or values that are accepted.
  fileprivate var makesStricter: Bool {
    let isBroken = if case .breaking = verdict { true } else { false }
    switch (facet, effect) {
    case (.deprecation, _), (.sunset, _), (.stability, _), (.documentation, _), (.extension, _),
      (.default, _), (.readOnly, _), (.writeOnly, _), (.links, _), (.name, _):
      return false
    case (.required, _): return effect == .added
    case (.enum, .removed), (_, .narrowed), (_, .changed): return true
    case (.presence, .added), (.property, _): return isBroken && direction == .request
    default: return false
    }
  }
}
