public import OpenAPIDocument

/// Decides what a graph becomes in Swift: names, types, rules, operations.
///
/// Returns `nil` if anything in it cannot be expressed; everything that is in the way is reported.
public func planAPI(
  for document: SchemaGraph, options: GenerationOptions, reporting diagnostics: inout Diagnostics
) -> APIPlan? {
  let graph = document.mountingOutgoingRequests()
  graph.reportPathParametersWithoutPath(to: &diagnostics)
  graph.reportUnknownFormats(to: &diagnostics)
  let shapes = ShapeTable(of: graph, options: options)
  let patterns = PatternTable(of: graph, reporting: &diagnostics)
  let reached = ReachedSchemas(of: shapes).order
  shapes.reportIntegersBeyond64Bits(among: reached, reporting: &diagnostics)
  shapes.reportAssumptions(among: reached, reporting: &diagnostics)
  let functions = SchemaFunctions(
    for: shapes, reached: reached, patterns: patterns)
  var chosen = NameTable(options.names, for: shapes, reporting: &diagnostics)
  chosen.tellOperationsApart(graph, reporting: &diagnostics)
  let walk = TypeWalk(of: shapes, names: chosen)
  chosen.tellMembersApart(walk, shapes, reporting: &diagnostics)
  var names = TypeNames(for: shapes, usedBy: walk, chosen: chosen, reporting: &diagnostics)
  let namespaces = graph.operations.map {
    names.claim(chosen.namespace(of: $0), orElse: "Operation")
  }
  let groups = GroupPlanner(for: graph.operations, claiming: &names)
  var sharedHeaders = SharedHeaders(in: graph, shapes, claiming: &names)
  var components = ResponseComponents(in: graph, claiming: &names)
  let rulesType = names.claimInTypes("Rules", orElse: "OfComponents")
  let planner = TypePlanner(
    shapes: shapes, walk: walk, names: names, functions: functions,
    patterns: patterns, rulesType: rulesType)
  sharedHeaders.makePlans(by: planner)
  components.makePlans(by: planner, sharedHeaders, reporting: &diagnostics)
  let securityNames = SecurityNames(in: graph, reporting: &diagnostics)
  var operations: [(operation: Operation, plan: OperationPlan)] = []
  for (operation, namespace) in zip(graph.operations, namespaces) {
    let operationPlanner = OperationPlanner(
      types: planner, namespace: namespace, taken: names.taken,
      sharedHeaders: sharedHeaders, components: components, securityNames: securityNames)
    if let plan = operationPlanner.plan(operation, reporting: &diagnostics) {
      operations.append((operation, plan))
    }
  }
  let headers = sharedHeaders.examples.compactMap {
    sharedHeaders.plan(for: $0, by: planner, reporting: &diagnostics)
  }
  guard !diagnostics.hasErrors else { return nil }
  return APIPlan(
    subject: "\(graph.info.title) \(graph.info.version)",
    declarations: planner.declarations() + names.declarationsOfSynonyms,
    groups: groups.groups(of: operations, in: graph, parts: options.parts),
    functions: functions.plans, rules: planner.rules, headers: headers,
    responses: components.plans,
    parts: options.parts,
    securitySchemes: graph.securitySchemes.map { scheme in
      SecuritySchemePlan(
        name: securityNames[scheme.name], key: scheme.name,
        introduction: Introduction(documentation: scheme.description ?? "", isDeprecated: false),
        kind: scheme.kind)
    })
}
