internal import OpenAPIDiff
internal import OpenAPIDocument

/// Findings that say the same of members of one schema, such as thirty properties that are gone.
struct SimilarFindings {
  let first: Finding
  private(set) var others: [Finding] = []

  /// The last token of what a finding is about.
  static func member(of finding: Finding) -> String {
    guard case .schema(let path) = finding.change.subject else { return "" }
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  fileprivate struct Kind: Hashable {
    let id: String
    let severity: Severity
    let schema: String
    let reaches: [Reach]
    let rank: Int

    init?(_ finding: Finding) {
      guard case .schema(let path) = finding.change.subject, finding.change.facet == .property,
        finding.acceptance == nil, let slash = path.lastIndex(of: "/")
      else { return nil }
      id = finding.id
      severity = finding.severity
      schema = String(path[..<slash])
      reaches = finding.change.reaches
      rank = finding.change.verdict.rank
    }
  }
}

extension [Finding] {
  /// Each with those that say the same further down, if there are several.
  var bySimilarity: [SimilarFindings] {
    let numbers = indices.compactMap { index in
      SimilarFindings.Kind(self[index]).map { ($0, index) }
    }
    let alike = Dictionary(grouping: numbers) { $0.0 }.mapValues { $0.map(\.1) }
      .filter { $0.value.count > 2 }
    return indices.compactMap { index in
      guard let kind = SimilarFindings.Kind(self[index]), let all = alike[kind] else {
        return SimilarFindings(first: self[index])
      }
      guard all.first == index else { return nil }
      return SimilarFindings(first: self[index], others: all.dropFirst().map { self[$0] })
    }
  }
}
