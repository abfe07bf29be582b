public import OpenAPIDocument

/// Decides what a graph becomes in Swift: names, types, rules, operations.
///
/// Returns `nil` if anything in it cannot be expressed; everything that is in the way is reported.
public func planAPI(
  for document: SchemaGraph, options: GenerationOptions, reporting diagnostics: inout Diagnostics
) -> APIPlan? {
  let graph = document.mountingOutgoingRequests()
  graph.reportPathParametersWithoutPath(to: &diagnostics)
  graph.reportUnknownFormats(options: options, reporting: &diagnostics)
  let shapes = ShapeTable(of: graph, options: options)
  let patterns = PatternTable(of: graph, reporting: &diagnostics)
  let reached = ReachedSchemas(of: shapes).order
  shapes.reportAssumptions(among: reached, reporting: &diagnostics)
  let functions = SchemaFunctions(
    for: shapes, reached: reached, patterns: patterns)
  let chosen = NameTable(options.names, for: shapes, reporting: &diagnostics)
  let walk = TypeWalk(of: shapes, names: chosen)
  var names = TypeNames(for: shapes, usedBy: walk, chosen: chosen, reporting: &diagnostics)
  reportCollidingProperties(walk, shapes, chosen, reporting: &diagnostics)
  let namespaces = graph.operations.map {
    names.claim(chosen.namespace(of: $0), orElse: "Operation")
  }
  let groups = GroupPlanner(for: graph.operations, claiming: &names)
  var sharedHeaders = SharedHeaders(in: graph, shapes, claiming: &names)
  let planner = TypePlanner(
    shapes: shapes, walk: walk, names: names, functions: functions,
    patterns: patterns)
  sharedHeaders.makePlans(by: planner)
  reportCollidingOperations(graph, chosen, reporting: &diagnostics)
  var operations: [(operation: Operation, plan: OperationPlan)] = []
  for (operation, namespace) in zip(graph.operations, namespaces) {
    let operationPlanner = OperationPlanner(
      types: planner, namespace: namespace, taken: names.taken,
      sharedHeaders: sharedHeaders)
    if let plan = operationPlanner.plan(operation, reporting: &diagnostics) {
      operations.append((operation, plan))
    }
  }
  let headers = sharedHeaders.examples.compactMap {
    sharedHeaders.plan(for: $0, by: planner, reporting: &diagnostics)
  }
  guard !diagnostics.hasErrors else { return nil }
  return APIPlan(
    subject: "\(graph.info.title) \(graph.info.version)", declarations: planner.declarations(),
    groups: groups.groups(of: operations, in: graph, parts: options.parts),
    functions: functions.plans, headers: headers,
    parts: options.parts,
    securitySchemes: graph.securitySchemes.map { scheme in
      SecuritySchemePlan(
        name: Identifier(spelling: SwiftName.member(scheme.name)), key: scheme.name,
        introduction: Introduction(documentation: scheme.description ?? "", isDeprecated: false),
        kind: scheme.kind)
    })
}

private func reportCollidingProperties(
  _ walk: TypeWalk, _ shapes: ShapeTable, _ names: NameTable,
  reporting diagnostics: inout Diagnostics
) {
  for id in walk.order {
    guard case .object(let object) = shapes[id].withoutNull else { continue }
    var first: [String: Member<SchemaID?>] = [:]
    for property in object.properties {
      let spelling = names.property(property.name, of: id)
      guard let other = first.updateValue(property, forKey: spelling) else { continue }
      let location = property.nameLocation ?? shapes.graph[id].location
      diagnostics.report(
        .error, "colliding-names",
        "the properties '\(property.name)' and '\(other.name)' would both be called '\(spelling)'"
          + " in Swift",
        at: location, pointer: shapes.graph[id].pointer,
        advice: "rename one of them, or choose another name in specwright.yaml",
        notes: [Diagnostic.Note("the other is here", at: other.nameLocation ?? location)])
    }
  }
}

private func reportCollidingOperations(
  _ graph: SchemaGraph, _ names: NameTable, reporting diagnostics: inout Diagnostics
) {
  struct Function: Hashable {
    let isOutgoing: Bool
    let spelling: String
  }
  var first: [Function: Operation] = [:]
  for operation in graph.operations {
    let spelling = names.function(of: operation)
    let function = Function(isOutgoing: operation.isOutgoing, spelling: spelling)
    guard let other = first.updateValue(operation, forKey: function) else { continue }
    diagnostics.report(
      .error, "colliding-names",
      "the operations '\(operation.name)' and '\(other.name)' would both be called"
        + " '\(spelling)' in Swift",
      at: operation.nameLocation, pointer: operation.pointer,
      advice: "rename one of them, or choose another name in specwright.yaml",
      notes: [Diagnostic.Note("the other is here", at: other.nameLocation)])
  }
}
