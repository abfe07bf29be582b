internal import OpenAPIDocument

extension Evaluation {
  /// An alternative that does not fit, and how far it is from fitting.
  struct Candidate {
    let place: Int
    let misfit: Misfit
    let findings: [Finding]
    let marks: Marks
  }

  /// How unlikely it is that an alternative was meant, by what is weighed first.
  struct Misfit: Comparable {
    let kind: Kind
    /// Of the value itself, and of all in it.
    let ownCount: Int
    let count: Int

    enum Kind: Int {
      /// Something in the value is wrong.
      case inside
      /// A member tells that another alternative is meant.
      case tag
      /// The value is of another type, or not one of those listed.
      case value
    }

    static func < (left: Misfit, right: Misfit) -> Bool {
      (left.kind.rawValue, left.ownCount, left.count)
        < (right.kind.rawValue, right.ownCount, right.count)
    }
  }

  mutating func receive(
    _ outcome: Outcome, ofBranch place: Int, findingsFrom start: Int, in top: Int
  ) {
    if outcome.isValid {
      frames[top].fitCount += 1
      if frames[top].fitCount == 1 { frames[top].fits.0 = place }
      if frames[top].fitCount == 2 { frames[top].fits.1 = place }
      if frames[top].tracks { frames[top].marks.formUnion(outcome.marks) }
      if isDecided(top) { tasks.removeSubrange(frames[top].taskBase...) }
    } else if frames[top].collects {
      let misfit = misfit(of: findings[start...], in: top)
      if frames[top].candidate.map({ misfit < $0.misfit }) ?? true {
        frames[top].candidate = Candidate(
          place: place, misfit: misfit, findings: Array(findings[start...]), marks: outcome.marks)
      }
    }
    findings.removeSubrange(start...)
  }

  /// Whether the alternatives that are left cannot change the outcome.
  private func isDecided(_ top: Int) -> Bool {
    let step = programs[frames[top].task.edge.schema].steps[frames[top].step]
    if case .oneOf = step.check { return frames[top].fitCount > 1 }
    return !frames[top].tracks
  }

  private func misfit(of found: ArraySlice<Finding>, in top: Int) -> Misfit {
    let node = frames[top].task.node
    var kind = Misfit.Kind.inside
    var ownCount = 0
    for finding in found {
      let isOwn = finding.node == node
      if isOwn { ownCount += 1 }
      guard finding.detail != .refused || !isOwn else {
        kind = .value
        continue
      }
      switch check(of: finding) {
      case .assertion(.type) where isOwn: kind = .value
      case .values where isOwn: kind = .value
      case .values where kind == .inside && tree.nodes[finding.node].parent == node: kind = .tag
      default: break
      }
    }
    return Misfit(kind: kind, ownCount: ownCount, count: found.count)
  }

  private func check(of finding: Finding) -> Check? {
    programs[finding.schema].steps.first { $0.keyword == finding.keyword }?.check
  }

  private func types(of schema: Int) -> [JSONType]? {
    for step in programs[schema].steps {
      if case .assertion(.type(let types)) = step.check { return types }
    }
    return nil
  }

  /// Tells why the likeliest alternative does not fit; where none is likely, only that none does.
  mutating func refuseAlternatives(_ edges: [SchemaProgram.Edge], of step: SchemaProgram.Step) {
    let top = frames.count - 1
    guard frames[top].collects, let candidate = frames[top].candidate else {
      return refuse(.plain, of: step.keyword)
    }
    frames[top].isValid = false
    if frames[top].tracks { frames[top].marks.formUnion(candidate.marks) }
    guard edges.count > 1, candidate.misfit.kind == .value else { return keep(candidate.findings) }
    let types = edges.compactMap { self.types(of: $0.schema) }
    if types.count == edges.count {
      var known: [JSONType] = []
      for type in types.joined() where !known.contains(type) { known.append(type) }
      if !known.contains(where: tree.nodes[frames[top].task.node].value.isOf) {
        return refuse(.types(known), of: step.keyword)
      }
    }
    refuse(.plain, of: step.keyword)
  }
}
