import OpenAPIDocument
import Patterns

/// The patterns of a document, each compiled once.
struct PatternTable {
  private var plans: [Spelling: PatternPlan] = [:]

  /// Reports the patterns that cannot be compiled, wherever they stand: those are not enforced.
  init(of graph: SchemaGraph, reporting diagnostics: inout Diagnostics) {
    var failures: [Spelling: PatternError] = [:]
    for schema in graph.schemas {
      guard case .object(let keywords) = schema.form else { continue }
      // By their places: whoever takes a keyword out of an array counts what it holds.
      for place in keywords.indices {
        for (source, location) in keywords[place].patterns where plans[Spelling(source)] == nil {
          do throws(PatternError) {
            if let failure = failures[Spelling(source)] { throw failure }
            plans[Spelling(source)] = PatternPlan(
              source: source, automaton: try Pattern(source).compiled().encoded)
          } catch {
            failures[Spelling(source)] = error
            Self.report(error, at: location, of: schema, to: &diagnostics)
          }
        }
      }
    }
  }

  private static func report(
    _ error: PatternError, at location: SourceLocation, of schema: Schema,
    to diagnostics: inout Diagnostics
  ) {
    let id = error.kind == .syntax ? "invalid-pattern" : "pattern-not-enforced"
    diagnostics.report(
      .warning, id, "the pattern \(error.message); it is not enforced", at: location,
      pointer: schema.pointer)
  }

  /// `nil` for one that cannot be compiled.
  subscript(source: String) -> PatternPlan? { plans[Spelling(source)] }
}

extension LocatedKeyword<SchemaID> {
  fileprivate var patterns: [(String, SourceLocation)] {
    switch keyword {
    case .pattern(let source): [(source, valueLocation)]
    case .patternProperties(let members):
      members.map { ($0.name, $0.nameLocation ?? valueLocation) }
    default: []
    }
  }
}
