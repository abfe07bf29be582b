import Foundation
import OpenAPIDocument

/// A document of the corpus, and a copy with one mutation of each kind, far from each other.
struct MutatedDocument {
  struct Mutated {
    let mutation: SchemaMutation
    /// Of the schema.
    let pointer: String
  }

  let original: SchemaGraph
  let changed: SchemaGraph
  let mutations: [Mutated]

  init(_ file: URL, seed: UInt64) throws {
    let base = try Self.literal(file)
    original = try graph(base.documentText, path: "old.json")
    var generator = SeededGenerator(seed: seed)
    var document = base
    var mutations: [Mutated] = []
    var taken: [String] = []
    let pointers = original.schemas.map(\.pointer).shuffled(using: &generator)
    for mutation in SchemaMutation.all {
      for pointer in pointers.prefix(4000) {
        guard !taken.contains(where: { $0.isAround(pointer) || pointer.isAround($0) }),
          let path = JSONPointer.tokens(of: pointer), var schema = document[path[...]],
          mutation.apply(&schema, &generator)
        else { continue }
        document[path[...]] = schema
        taken.append(pointer)
        mutations.append(Mutated(mutation: mutation, pointer: pointer))
        break
      }
    }
    self.mutations = mutations
    changed = try graph(document.documentText, path: "new.json")
  }

  static func literal(_ file: URL) throws -> JSONLiteral {
    var diagnostics = Diagnostics()
    let source = SourceFile(
      path: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
    guard let node = parseYAML(source, reporting: &diagnostics),
      let literal = JSONLiteral(node, reporting: &diagnostics)
    else { throw Unreadable(problems: diagnostics.all.map(\.message)) }
    return literal
  }
}

extension String {
  /// Whether a pointer leads to what the other one is in, or to just that.
  func isAround(_ other: String) -> Bool {
    self == other || other.hasPrefix(self + "/")
  }
}
