/// The candidate that the author most likely meant by `word`; `nil` where none is near.
///
/// Near is a third of the word in insertions, deletions, replacements and exchanges of neighbours.
package func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().unicodeScalars)
  guard letters.count <= 200 else { return nil }
  var nearest: String?
  var limit = max(1, letters.count / 3) + 1
  for candidate in candidates where candidate != word {
    guard abs(candidate.unicodeScalars.count - letters.count) < limit else { continue }
    let other = Array(candidate.lowercased().unicodeScalars)
    if let distance = editDistance(letters, other, below: limit) {
      limit = distance
      nearest = candidate
    }
    if limit == 0 { break }
  }
  return nearest
}

/// The distance of Damerau and Levenshtein, where no part is changed twice; `nil` from `limit` on.
private func editDistance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], below limit: Int
) -> Int? {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      var distance = min(
        last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current.append(distance)
    }
    // An exchange of neighbours builds on the row before the last.
    if let best = current.min(), let former = last.min(), min(best, former + 1) >= limit {
      return nil
    }
    beforeLast = last
    last = current
  }
  return last[right.count] < limit ? last[right.count] : nil
}
