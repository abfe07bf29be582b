/// Lays a plan out over files: one for each type at the top level and each operation.
func emitFiles(for plan: APIPlan) -> [SwiftFile] {
  let groups = plan.groups.filter { !$0.operations.isEmpty && !$0.sides.isEmpty }
  return typeFiles(of: plan) + operationFiles(of: plan, groups)
    + groups.flatMap { $0.sideFiles(of: plan) }
}

private func typeFiles(of plan: APIPlan) -> [SwiftFile] {
  var files = plan.declarations.filter { !$0.isAlias }.map { declaration in
    let name = declaration.path.first?.spelling ?? ""
    return SwiftFile(
      path: "Models/\(name).swift", imports: [.runtime(declaration.exposureOfRuntime)]
    ) {
      declaration.source
      declaration.conformances
    }
  }
  let aliases = plan.declarations.filter(\.isAlias)
  if !aliases.isEmpty {
    let imports: [Import] = plan.aliasesOfRuntime.isEmpty ? [] : [.runtime(.named)]
    files.append(
      SwiftFile(path: "Models/Aliases.swift", imports: imports) { aliases.nestedSource })
  }
  if !plan.securitySchemes.isEmpty, !plan.parts.isEmpty {
    files.append(
      SwiftFile(path: "SecuritySchemes.swift", imports: [.runtime(.named)]) {
        plan.securitySchemes.source
      })
  }
  files += plan.functions.files.map { name, source in
    SwiftFile(path: "\(name).swift", imports: [.runtime(.nothing)]) { source }
  }
  files += plan.rules.files.map { name, source in
    SwiftFile(path: "\(name).swift", imports: [.runtime(.named)]) { source }
  }
  return files
}

/// What belongs to each operation, and what several share.
private func operationFiles(of plan: APIPlan, _ groups: [OperationGroup]) -> [SwiftFile] {
  guard !groups.isEmpty else { return [] }
  let shared = SharedParameters(of: groups.flatMap(\.operations))
  var files = shared.files.map { name, source in
    SwiftFile(path: "Operations/\(name).swift", imports: [.runtime(.nothing)]) { source }
  }
  for group in groups {
    files += group.operations.map { operation in
      SwiftFile(
        path: "Operations/\(operation.namespace.spelling).swift",
        imports: [.httpTypes(operation.showsHTTP ? .named : .nothing), .runtime(.named)]
      ) { operation.source(in: group, shared) }
    }
  }
  let aliases = plan.aliasesOfRuntime
  files += plan.headers.map { headers in
    SwiftFile(
      path: "Operations/\(headers.type.spelling).swift",
      imports: [.runtime(headers.exposureOfRuntime(by: aliases))]
    ) { headers.source }
  }
  let sides = groups.reduce(into: Set()) { $0.formUnion($1.sides) }
  files += plan.responses.map { response in
    SwiftFile(
      path: "Operations/\(response.type.spelling).swift",
      imports: [
        .httpTypes(.named),
        .runtime(response.exposureOfRuntime(by: aliases)),
      ]
    ) { response.source(for: sides) }
  }
  return files
}

extension OperationGroup {
  /// What calls and answers its operations.
  fileprivate func sideFiles(of plan: APIPlan) -> [SwiftFile] {
    var files: [SwiftFile] = []
    if sides.contains(.answering) {
      files += answererFiles(of: plan.subject).enumerated().map { index, file in
        SwiftFile(
          path: "\(file.name).swift", imports: [.runtime(index == 0 ? .named : .nothing)]
        ) { file.source }
      }
    }
    if sides.contains(.calling) {
      files.append(
        SwiftFile(path: "\(client.type.spelling).swift", imports: [.runtime(.named)]) {
          clientSource(of: plan.subject)
        })
    }
    return files
  }
}
