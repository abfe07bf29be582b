public import OpenAPIDocument

/// A description with the name by which its user calls it: a path, `-`, or `GITREF:path`.
public struct NamedGraph: Sendable {
  public let name: String
  public let graph: SchemaGraph

  public init(name: String, graph: SchemaGraph) {
    self.name = name
    self.graph = graph
  }
}

/// Says of each change what it means, for whom and how much.
///
/// `changes` are those of a comparison of the two graphs.
public func judge(
  _ changes: [Change], of old: NamedGraph, and new: NamedGraph, policy: Policy = Policy()
) -> Report {
  let stability = StabilityLevels(old: old.graph, new: new.graph)
  var counts: [String: Int] = [:]
  let all = changes.map { change in
    let id = change.findingID
    let print = Fingerprint(of: change, id: id, count: 0).digits
    let count = counts[print, default: 0]
    counts[print] = count + 1
    return Finding(
      change, id: id, isUnstable: stability.areUnstable(change, under: policy), policy: policy,
      fingerprint: count == 0 ? print : Fingerprint(of: change, id: id, count: count).digits)
  }
  let findings = Severity.allCases.reversed().flatMap { severity in
    all.filter { $0.severity == severity }
  }
  return Report(
    old: Report.Side(old, files: findings.compactMap(\.change.old?.location.file)),
    new: Report.Side(new, files: findings.compactMap(\.change.new?.location.file)),
    findings: findings,
    impacts: ImpactList(of: findings, old: old.graph, new: new.graph).impacts,
    step: SemanticVersionStep(after: findings))
}

extension Finding {
  fileprivate init(
    _ change: Change, id: String, isUnstable: Bool, policy: Policy, fingerprint: String
  ) {
    let kind = SubjectKind(of: change)
    let rule = Rule.table.first { $0.applies(to: change, kind: kind, under: policy) }
    var severity = rule?.severity ?? .warning
    var reason = rule?.reason ?? change.reason
    if isUnstable, severity > .info {
      severity = .info
      reason = "the operation is not stable yet, and may change"
    }
    self.init(
      id: id, change: change, severity: policy.severities[id] ?? severity,
      message: change.message, reason: reason, consequences: Consequences(of: change, kind: kind),
      fingerprint: fingerprint)
  }
}

extension Report.Side {
  fileprivate init(_ named: NamedGraph, files: [SourceFile]) {
    let main = named.graph.info.location.file
    let others = Set(files).subtracting([main]).sorted { $0.path < $1.path }
    self.init(
      name: named.name, title: named.graph.info.title, version: named.graph.info.version,
      files: [main] + others)
  }
}

extension SemanticVersionStep {
  /// What breaks is a major step, what can be used or noticed a minor one, and what only people read
  /// a patch. That the document's own version changed is no reason to raise it.
  init(after findings: [Finding]) {
    let documentary: Set<Facet> = [.documentation, .extension, .tags]
    let relevant = findings.filter { $0.change.facet != .version }
    if relevant.contains(where: { $0.severity == .breaking }) {
      self = .major
    } else if relevant.contains(where: { !documentary.contains($0.change.facet) }) {
      self = .minor
    } else {
      self = relevant.isEmpty ? .none : .patch
    }
  }
}
