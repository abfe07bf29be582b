extension Consequences {
  /// What follows from a change for each who depends on the description.
  init(of change: Change, kind: SubjectKind) {
    self = []
    if case .breaking = change.verdict { insert(.breaksWire) }
    if Self.breakSource.contains(where: { $0.applies(to: change, kind: kind) }) {
      insert(.breaksSource)
    }
    let isStricter = change.effect == .narrowed || change.effect == .changed
    if kind == .schema || kind == .property || change.facet == .required, isStricter,
      !Self.annotations.contains(change.facet)
    {
      insert(.tightensValidation)
    }
    if change.facet == .presence, change.direction == .request, change.effect == .added,
      contains(.breaksWire)
    {
      insert(.tightensValidation)
    }
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
    // The type of a property is another one.
    SourceRule(
      kinds: [.schema, .property],
      facets: [
        .type, .nullability, .format, .items, .prefixItems, .oneOf, .anyOf, .discriminator,
        .contentEncoding,
      ],
      effects: Set(Effect.allCases)),
    SourceRule(
      kinds: [.schema, .property], facets: [.enum, .const],
      effects: [.narrowed, .removed, .changed, .widened]),
    SourceRule(kinds: [.parameter, .header], facets: [.content], effects: [.changed]),
  ]

  private static let annotations: Set<Facet> = [
    .deprecation, .sunset, .stability, .documentation, .extension, .default, .readOnly, .writeOnly,
  ]
}
