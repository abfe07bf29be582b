extension Program {
  /// All steps, each after those to which it leads without reading.
  var backwardOrder: [Int] {
    var order: [Int] = []
    var isPlaced = [Bool](repeating: false, count: steps.count)
    var isOpen = isPlaced
    var pending: [Int] = []
    for root in steps.indices {
      pending.append(root)
      while let step = pending.last {
        if isPlaced[step] || isOpen[step] {
          pending.removeLast()
          if !isPlaced[step] {
            isPlaced[step] = true
            order.append(step)
          }
        } else {
          isOpen[step] = true
          pending += unreadingSuccessors(of: step).filter { !isPlaced[$0] && !isOpen[$0] }
        }
      }
    }
    return order
  }

  /// Where a step leads without reading.
  private func unreadingSuccessors(of step: Int) -> [Int] {
    switch steps[step] {
    case .match, .scalars: []
    case .fork(let first, let second): [first, second]
    case .assertion(_, let next): [next]
    case .lookAhead(let index, let next): [lookAheads[index].entry, next]
    }
  }
}
