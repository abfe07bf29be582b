import Foundation
import OpenAPIDiff
import OpenAPIDocument
import Testing

/// What is changed in real documents at random places is found there, and for whom it breaks.
@Suite("Mutations of real documents")
struct MutationTests {
  @Test(
    "Schemas",
    arguments: [
      "museum.yaml", "oai-tictactoe.yaml", "adyen-CheckoutService-v71.yaml", "discord.json",
    ])
  func schemas(name: String) throws {
    guard let folder = SharedFiles.folder("corpus") else { return }
    let document = try MutatedDocument(folder.appending(path: name), seed: 4)
    let changes = compare(document.original, document.changed)
    var counts = Counts()
    for mutated in document.mutations {
      let found = changes.filter { mutated.isAt($0) }
      #expect(
        !found.isEmpty,
        "\(name): '\(mutated.mutation.name)' at \(mutated.pointer) was not found")
      for change in found { counts.judge(change, mutated) }
    }
    let unexpected = changes.filter { change in
      !document.mutations.contains { $0.isAt(change) }
    }
    for change in unexpected {
      Issue.record(
        "nobody changed \(change.subject) (\(change.facet)) at \(change.places): \(change.verdict)")
    }
    print(
      "\(name): \(document.mutations.count) mutations, \(changes.count) changes; \(counts.proved) "
        + "verdicts as foretold, \(counts.unproved) unknown, \(counts.masked) hidden")
    #expect(counts.wrong.isEmpty)
    // Where something else refuses the value, too, nothing breaks; that is rare.
    #expect((counts.unproved + counts.masked) * 5 <= counts.proved)
  }

  @Test("Schemas: there are as many kinds as promised")
  func kinds() {
    #expect(SchemaMutation.all.count + OperationMutation.all.count >= 40)
  }

  @Test(
    "Operations",
    arguments: ["museum.yaml", "oai-tictactoe.yaml", "adyen-CheckoutService-v71.yaml"])
  func operations(name: String) throws {
    guard let folder = SharedFiles.folder("corpus") else { return }
    let base = try MutatedDocument.literal(folder.appending(path: name))
    let original = try graph(base.documentText, path: "old.json")
    var generator = SeededGenerator(seed: 5)
    var document = base
    var paths = (base["paths"]?.members ?? []).map(\.name).shuffled(using: &generator)
    var expected: [(mutation: OperationMutation, pointer: String)] = []
    for mutation in OperationMutation.all {
      for path in paths {
        guard var item = document["paths"]?[path], let method = mutation.apply(&item) else {
          continue
        }
        document[["paths", path][...]] = item
        paths.removeAll { $0 == path }
        let pointer = JSONPointer.appending(path, to: "/paths")
        expected.append((mutation, JSONPointer.appending(method, to: pointer)))
        break
      }
    }
    let changed = try graph(document.documentText, path: "new.json")
    let report = judge(
      compare(original, changed), of: NamedGraph(name: "old.json", graph: original),
      and: NamedGraph(name: "new.json", graph: changed))
    for (mutation, pointer) in expected {
      let found = report.findings.filter { finding in
        finding.change.places.contains { pointer.isAround($0.pointer) }
      }
      #expect(
        found.contains {
          $0.id.hasPrefix(mutation.id) && $0.severity == mutation.severity ?? $0.severity
        },
        "\(name): '\(mutation.name)' at \(pointer) became \(found.map { ($0.id, $0.severity) })")
    }
    #expect(report.findings.count >= expected.count)
  }
}

/// How often verdicts are what a mutation determines.
private struct Counts {
  var proved = 0
  var unproved = 0
  var masked = 0
  var wrong: [String] = []

  mutating func judge(_ change: Change, _ mutated: MutatedDocument.Mutated) {
    guard change.direction != .neither, !change.reaches.isEmpty else { return }
    let mayBreak =
      switch mutated.mutation.outcome {
      case .narrows: change.direction == .request
      case .widens, .mayWiden: change.direction == .response
      case .replaces: true
      case .annotates: false
      }
    switch (change.verdict, mayBreak) {
    case (.unknown, _): unproved += 1
    case (.breaking, true), (.compatible, false): proved += 1
    case (.compatible, true):
      if case .mayWiden = mutated.mutation.outcome { proved += 1 } else { masked += 1 }
    case (.breaking, false):
      wrong.append("'\(mutated.mutation.name)' at \(mutated.pointer) breaks \(change.direction)")
    }
  }
}

extension MutatedDocument.Mutated {
  fileprivate func isAt(_ change: Change) -> Bool {
    mutation.facets.contains(change.facet)
      && change.places.contains { pointer.isAround($0.pointer) }
  }
}

extension Change {
  fileprivate var places: [Place] { [old, new].compactMap(\.self) }
}
