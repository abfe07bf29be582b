internal import OpenAPIDocument

/// What findings mean for each operation, in the order of the new version, and for each component.
struct ImpactList {
  private var order: [Report.Impact.Subject] = []
  private var entries: [Report.Impact.Subject: (consequences: Consequences, findings: [Int])] = [:]

  init(of findings: [Finding], old: SchemaGraph, new: SchemaGraph) {
    let names = (new.namedOperations + old.namedOperations).map(\.name)
    let components = (new.components + old.components).map(\.name)
    for (index, finding) in findings.enumerated() {
      for reach in finding.change.reaches {
        add(.operation(reach.operation), finding, index)
      }
      for name in finding.change.componentNames { add(.type(name), finding, index) }
    }
    var seen: Set<Report.Impact.Subject> = []
    order = (names.map { .operation($0) } + components.map { .type($0) })
      .filter { entries[$0] != nil && seen.insert($0).inserted }
    order += entries.keys.filter { !seen.contains($0) }.sorted { "\($0)" < "\($1)" }
  }

  private mutating func add(_ subject: Report.Impact.Subject, _ finding: Finding, _ index: Int) {
    var entry = entries[subject] ?? ([], [])
    guard entry.findings.last != index else { return }
    entry.consequences.formUnion(finding.consequences)
    entry.findings.append(index)
    entries[subject] = entry
  }

  var impacts: [Report.Impact] {
    order.compactMap { subject in
      entries[subject].map {
        Report.Impact(subject: subject, consequences: $0.consequences, findings: $0.findings)
      }
    }
  }
}

extension Change {
  /// The schemas of `components` in which it stands.
  fileprivate var componentNames: Set<String> {
    Set(
      [old, new].compactMap { place in
        let tokens = place.flatMap { JSONPointer.tokens(of: $0.pointer) } ?? []
        return tokens.count >= 3 && tokens[0] == "components" && tokens[1] == "schemas"
          ? tokens[2] : nil
      })
  }
}
