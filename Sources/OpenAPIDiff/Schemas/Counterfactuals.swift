internal import OpenAPIDocument
internal import SchemaValidation

/// Asks what would be if only one thing had changed, which tells a cause from what comes with it.
///
/// What was once asked is known for all who ask, hence a class.
final class Counterfactuals {
  /// What a schema asserts, apart from `allOf` and `$ref`; `nil` for `false`.
  typealias Assertions = [Keyword<JointSchemas.ID>]

  private let direction: Direction
  private let graphs: VersionedGraphs
  let numbers: JointSchemas.Numbers
  private var inclusion: Inclusion
  private let recheck: Recheck

  init(
    graphs: VersionedGraphs, reading: SchemaComparison.Reading, direction: Direction,
    unknownMembers: UnknownMembers
  ) {
    self.direction = direction
    self.graphs = graphs
    numbers = reading.schemas.numbers
    inclusion = Inclusion(
      schemas: reading.schemas, unknownMembers: unknownMembers, direction: direction)
    recheck = reading.recheck
  }

  func insert(_ assertions: Assertions) -> JointSchemas.ID {
    inclusion.insert(assertions)
  }

  /// What a part of a view asserts itself, as it is written; alternatives that are constants are the
  /// `enum` that they amount to.
  func assertions(of schema: SchemaID, in version: Version) -> Assertions? {
    let graph = graphs[version]
    guard case .object(let keywords) = graph[schema].form else {
      if case .boolean(false) = graph[schema].form { return nil } else { return [] }
    }
    let omissions = Omissions(graph: graph, direction: direction)
    return keywords.compactMap { located in
      switch located.keyword {
      case .allOf, .ref, .dynamicRef: return nil
      case let keyword where keyword.isAnnotation: return nil
      case let keyword:
        if let list = ValueList(keyword, in: graph) { return .enum(list.values) }
        return omissions.demanded(keyword, beside: keywords).map {
          numbers.id(of: $0, in: version)
        }
      }
    }
  }

  func accepts(
    _ value: JSONLiteral, _ schema: SchemaID, in version: Version
  ) -> Bool {
    recheck.accepts(value, schema, of: version)
  }

  /// Whether only the version whose values are sent accepts the value; the other may also refuse it for
  /// a member that it does not know, where receivers do.
  func isShown(by value: JSONLiteral, _ pair: SchemaPair) -> Bool {
    let receiver = sender.other
    return recheck.accepts(value, pair[sender], of: sender)
      && (!recheck.accepts(value, pair[receiver], of: receiver)
        || inclusion.receiverAccepts(value, numbers.id(of: pair[receiver], in: receiver)) == false)
  }

  /// The version whose values are sent.
  var sender: Version { direction == .response ? .new : .old }

  /// Whether the schemas are one, so that nobody need be asked.
  func assertSame(_ pair: SchemaPair) -> Bool {
    numbers.assertSame(pair.old, pair.new)
  }

  /// Whether both accept the same values by their letter, however it is written; the answer for the
  /// pair may be enough to know.
  func areEquivalent(_ pair: SchemaPair, answer: Inclusion.Answer) -> Bool {
    guard answer == .holds else { return false }
    guard !assertSame(pair) else { return true }
    let old: Set = [numbers.id(of: pair.old, in: .old)]
    let new: Set = [numbers.id(of: pair.new, in: .new)]
    return inclusion.decide(old, in: new, reading: .byTheLetter) == .holds
      && inclusion.decide(new, in: old, reading: .byTheLetter) == .holds
  }

  /// Whether all that is sent by the one is accepted by the other, with a value that was rechecked.
  func answer(for pair: SchemaPair) -> Inclusion.Answer {
    let old = numbers.id(of: pair.old, in: .old)
    let new = numbers.id(of: pair.new, in: .new)
    guard old != new else { return .holds }
    let answer = decide(old: [old], new: [new])
    guard case .fails(let value) = answer else { return answer }
    return isShown(by: value, pair)
      ? answer : .unknown(reason: "no value was found that only one of the versions accepts")
  }

  private func decide(
    old: Set<JointSchemas.ID>, new: Set<JointSchemas.ID>
  ) -> Inclusion.Answer {
    sender == .old ? inclusion.decide(old, in: new) : inclusion.decide(new, in: old)
  }

  func verdict(of answer: Inclusion.Answer) -> Verdict {
    switch answer {
    case .holds: .compatible
    case .fails(let value): .breaking(.value(value, acceptedBy: sender))
    case .unknown(let reason): .unknown(reason: reason)
    }
  }

  /// What one thing does that is changed in a schema which is part of a pair; `nil` where it does
  /// nothing.
  func judge(
    _ schema: Set<JointSchemas.ID>, changedTo changed: Set<JointSchemas.ID>, in pair: SchemaPair,
    answer: Inclusion.Answer
  ) -> (effect: Effect, verdict: Verdict)? {
    guard schema != changed else { return nil }
    let acceptsAll =
      inclusion.decide(schema, in: changed, reading: .byTheLetter) == .holds
    let acceptsNoMore =
      inclusion.decide(changed, in: schema, reading: .byTheLetter) == .holds
    guard !acceptsAll || !acceptsNoMore else { return nil }
    let effect: Effect =
      switch (acceptsAll, acceptsNoMore) {
      case (true, false): .widened
      case (false, true): .narrowed
      default: .changed
      }
    return (effect, verdict(of: decide(old: schema, new: changed), in: pair, answer: answer))
  }

  /// What the change alone refuses counts only if both versions as a whole show it.
  private func verdict(
    of forward: Inclusion.Answer, in pair: SchemaPair, answer: Inclusion.Answer
  ) -> Verdict {
    switch (forward, answer) {
    case (.holds, _), (_, .holds): .compatible
    case (.fails(let value), _) where isShown(by: value, pair):
      .breaking(.value(value, acceptedBy: sender))
    case (.fails, .fails(let value)): .breaking(.value(value, acceptedBy: sender))
    case (.fails, .unknown(let reason)), (.unknown(let reason), _): .unknown(reason: reason)
    }
  }
}
