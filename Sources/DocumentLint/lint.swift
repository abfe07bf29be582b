public import OpenAPIDocument
internal import SchemaValidation

/// Reports what is wrong with a document beyond what loading it has said: examples that their schemas
/// refuse, schemas that no value fits, alternatives that overlap, components that nobody uses.
///
/// All of it is warnings. `graph` is the document's, and `source` the file of its root.
public func lint(
  _ graph: SchemaGraph, of source: SourceFile, reporting diagnostics: inout Diagnostics
) {
  let validator = SchemaValidator(graph: graph)
  for problem in validator.problems.all { diagnostics.report(problem) }
  var trees = SourceTrees()
  let satisfiability = Satisfiability(validator: validator)
  satisfiability.reportContradictions(to: &diagnostics)
  let examples = ExampleCheck(graph: graph, unsatisfiable: satisfiability.unsatisfiable)
  examples.report(to: &diagnostics, trees: &trees)
  var overlaps = OverlapCheck(validator: validator)
  overlaps.report(to: &diagnostics)
  DiscriminatorCheck(validator: validator).report(to: &diagnostics)
  OperationCheck(graph: graph).report(to: &diagnostics, trees: &trees)
  var paths = PathCheck(validator: validator)
  paths.report(to: &diagnostics)
  ComponentUse(graph: graph, source: source, trees: &trees)?.report(to: &diagnostics)
}

extension Diagnostics {
  mutating func report(_ diagnostic: Diagnostic) {
    report(
      diagnostic.severity, diagnostic.id, diagnostic.message, at: diagnostic.location,
      pointer: diagnostic.pointer, advice: diagnostic.advice, notes: diagnostic.notes)
  }
}
