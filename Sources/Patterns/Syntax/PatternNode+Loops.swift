extension Pattern.Node {
  /// A node that takes at least one scalar and, repeated without a limit, means what this one
  /// repeated without a limit means. So no loop of a program turns without reading.
  ///
  /// `nil` if only the empty text is left out.
  var loopBody: Pattern.Node? {
    guard canBeEmpty else { return self }
    switch self {
    case .scalars: return self
    case .assertion, .lookAhead: return nil
    case .alternatives(let branches): return .either(branches.compactMap(\.loopBody))
    case .sequence(let items) where items.allSatisfy(\.isEmptyAnywhere):
      // (a?b?)* is (a|b)*, which is as long as before however deep such loops are nested.
      return .either(items.compactMap(\.loopBody))
    case .repeated(let body, let least, _) where least == 0 || body.isEmptyAnywhere:
      return body.loopBody
    case .sequence, .repeated: return nonEmpty
    }
  }

  /// What the node matches, but for the empty text; `nil` if nothing is left.
  private var nonEmpty: Pattern.Node? {
    guard canBeEmpty else { return self }
    switch self {
    case .scalars: return self
    case .assertion, .lookAhead: return nil
    case .alternatives(let branches): return .either(branches.compactMap(\.nonEmpty))
    case .sequence(let items): return Self.nonEmpty(items)
    case .repeated(let body, let least, let most):
      let rest = most.map { $0 - least }
      guard !body.canBeEmpty || least == 0 else {
        let optional = Pattern.Node.repeated(body, least: 0, most: rest)
        return Self.nonEmpty(Array(repeating: body, count: least) + [optional])
      }
      if most == 0 { return nil }
      return body.nonEmpty.map { .repeated($0, least: 1, most: most) }
    }
  }

  /// The first item that takes a scalar may be any to which one comes through empty ones.
  private static func nonEmpty(_ items: [Pattern.Node]) -> Pattern.Node? {
    var branches: [Pattern.Node] = []
    var conditions: [Pattern.Node] = []
    for (index, item) in items.enumerated() {
      if let first = item.nonEmpty {
        branches.append(.sequence(conditions + [first] + items[(index + 1)...]))
      }
      guard let condition = item.conditionToBeEmpty else { break }
      conditions.append(condition)
    }
    return either(branches)
  }

  /// Assertions that hold where the node matches the empty text; `nil` if it never does.
  private var conditionToBeEmpty: Pattern.Node? {
    switch self {
    case .scalars: return nil
    case .assertion, .lookAhead: return self
    case .sequence(let items):
      let conditions = items.compactMap(\.conditionToBeEmpty)
      return conditions.count == items.count ? .sequence(conditions) : nil
    case .alternatives(let branches):
      if isEmptyAnywhere { return .empty }
      return .either(branches.compactMap(\.conditionToBeEmpty))
    case .repeated(let body, let least, _):
      return least == 0 ? .empty : body.conditionToBeEmpty
    }
  }

  private static func either(_ branches: [Pattern.Node]) -> Pattern.Node? {
    branches.count > 1 ? .alternatives(branches) : branches.first
  }
}
