extension Pattern {
  /// A part of a pattern.
  indirect enum Node: Hashable, Sendable {
    case scalars(ScalarSet)
    case sequence([Node])
    case alternatives([Node])
    /// `most` is `nil` without a limit.
    case repeated(Node, least: Int, most: Int?)
    case assertion(Assertion)
    case lookAhead(Node, negated: Bool)

    static let empty = Node.sequence([])
  }

  /// A condition on a place between two scalars.
  enum Assertion: Int, Hashable, Sendable, CaseIterable {
    case textStart, textEnd, wordBoundary, noWordBoundary
  }
}

extension Pattern.Node {
  /// The number of steps that the node takes when repetitions are written out; `Int.max` where
  /// that is no number.
  var size: Int {
    switch self {
    case .scalars, .assertion: 1
    case .sequence(let items): items.reduce(0) { $0.addingOrMax($1.size) }
    case .alternatives(let branches): branches.reduce(0) { $0.addingOrMax($1.size).addingOrMax(1) }
    case .lookAhead(let body, _): body.size.addingOrMax(2)
    case .repeated(let body, let least, let most):
      body.size.addingOrMax(1).multipliedOrMax(by: max(1, most ?? least.addingOrMax(1)))
    }
  }

  func collectSets(into sets: inout Set<ScalarSet>) {
    switch self {
    case .scalars(let set): sets.insert(set)
    case .assertion: break
    case .sequence(let nodes), .alternatives(let nodes):
      for node in nodes { node.collectSets(into: &sets) }
    case .repeated(let body, _, _), .lookAhead(let body, _): body.collectSets(into: &sets)
    }
  }

  /// Whether the node may match without taking a scalar, at least at some places.
  var canBeEmpty: Bool {
    switch self {
    case .scalars: false
    case .assertion, .lookAhead: true
    case .sequence(let items): items.allSatisfy(\.canBeEmpty)
    case .alternatives(let branches): branches.contains(where: \.canBeEmpty)
    case .repeated(let body, let least, _): least == 0 || body.canBeEmpty
    }
  }

  /// Whether some part of the node depends on what is around it.
  var hasConditions: Bool {
    switch self {
    case .scalars: false
    case .assertion, .lookAhead: true
    case .sequence(let items): items.contains(where: \.hasConditions)
    case .alternatives(let branches): branches.contains(where: \.hasConditions)
    case .repeated(let body, _, _): body.hasConditions
    }
  }

  /// Whether the node matches without taking a scalar at every place.
  var isEmptyAnywhere: Bool {
    switch self {
    case .scalars, .assertion, .lookAhead: false
    case .sequence(let items): items.allSatisfy(\.isEmptyAnywhere)
    case .alternatives(let branches): branches.contains(where: \.isEmptyAnywhere)
    case .repeated(let body, let least, _): least == 0 || body.isEmptyAnywhere
    }
  }
}

extension Int {
  fileprivate func addingOrMax(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  fileprivate func multipliedOrMax(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
