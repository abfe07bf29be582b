extension YAMLTreeBuilder {
  /// Reports each key that stands twice, and keeps the first.
  mutating func refuseDuplicates(in frame: inout Frame) {
    guard let firsts = Self.duplicates(in: frame.entries) else { return }
    for (index, first) in firsts {
      let key = frame.entries[index].key
      diagnostics.report(
        .error, "duplicate-key", "'\(key)' is already a key of this mapping",
        at: frame.entries[index].keyLocation,
        notes: [Diagnostic.Note("'\(key)' is first here", at: frame.entries[first].keyLocation)])
    }
    let repeated = Set(firsts.map(\.index))
    frame.merges.removeAll { repeated.contains($0) }
    frame.merges = frame.merges.map { merge in merge - repeated.count { $0 < merge } }
    frame.entries = frame.entries.enumerated().filter { !repeated.contains($0.offset) }
      .map(\.element)
  }

  static func haveDuplicates(_ entries: [YAMLNode.Entry]) -> Bool {
    guard entries.count <= 8 else {
      var known: Set<Spelling> = Set(minimumCapacity: entries.count)
      return !entries.allSatisfy { known.insert(Spelling($0.key)).inserted }
    }
    return entries.indices.dropFirst().contains { index in
      let key = entries[index].key
      return entries[..<index].contains { $0.key.hasSameCodeUnits(as: key) }
    }
  }

  /// The places of later keys with the places of their first occurrences; `nil` without duplicates.
  private static func duplicates(
    in entries: [YAMLNode.Entry]
  ) -> [(index: Int, first: Int)]? {
    guard haveDuplicates(entries) else { return nil }
    var firsts: [Spelling: Int] = Dictionary(minimumCapacity: entries.count)
    var duplicates: [(index: Int, first: Int)] = []
    for (index, entry) in entries.enumerated() {
      if let first = firsts[Spelling(entry.key)] {
        duplicates.append((index, first))
      } else {
        firsts[Spelling(entry.key)] = index
      }
    }
    return duplicates.isEmpty ? nil : duplicates
  }

  /// Replaces `<<` by the entries it names: those of earlier mappings win over those of later ones,
  /// and the mapping's own over all.
  mutating func mergeEntries(in frame: inout Frame) {
    guard !frame.merges.isEmpty else { return }
    var known = Set(frame.entries.map { Spelling($0.key) })
    var merged: [YAMLNode.Entry] = []
    for (index, entry) in frame.entries.enumerated() {
      guard frame.merges.contains(index) else {
        merged.append(entry)
        continue
      }
      for entries in mappings(toMerge: entry.value) {
        for other in entries where known.insert(Spelling(other.key)).inserted {
          merged.append(other)
        }
      }
    }
    frame.entries = merged
  }

  private mutating func mappings(toMerge value: YAMLNode) -> [[YAMLNode.Entry]] {
    var mappings: [[YAMLNode.Entry]] = []
    for node in value.items ?? [value] {
      if let entries = node.entries {
        mappings.append(entries)
      } else {
        diagnostics.report(
          .error, "invalid-merge-key",
          "'<<' takes a mapping or a list of mappings, not \(node.kindPhrase)", at: node.location)
      }
    }
    return mappings
  }
}
