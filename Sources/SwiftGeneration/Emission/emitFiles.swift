/// Lays a plan out over files: one for each type at the top level and each operation.
func emitFiles(for plan: APIPlan) -> [SwiftFile] {
  var files = plan.declarations.filter { !$0.isAlias }.map { declaration in
    let name = declaration.path.first?.spelling ?? ""
    return SwiftFile(path: "Models/\(name).swift", imports: Imports.ofModels) {
      declaration.source
      declaration.conformances
    }
  }
  let aliases = plan.declarations.filter(\.isAlias)
  if !aliases.isEmpty {
    let imports = aliases.contains(where: \.namesRuntime) ? Imports.ofModels : []
    files.append(
      SwiftFile(path: "Models/Aliases.swift", imports: imports) { aliases.nestedSource })
  }
  if !plan.securitySchemes.isEmpty, !plan.parts.isEmpty {
    files.append(
      SwiftFile(path: "SecuritySchemes.swift", imports: Imports.ofModels) {
        plan.securitySchemes.source
      })
  }
  files += plan.functions.files.map { name, source in
    SwiftFile(path: "\(name).swift", imports: Imports.ofInternals) { source }
  }
  files += plan.rules.files.map { name, source in
    SwiftFile(path: "\(name).swift", imports: Imports.ofModels) { source }
  }
  let groups = plan.groups.filter { !$0.operations.isEmpty && !$0.sides.isEmpty }
  guard !groups.isEmpty else { return files }
  let shared = SharedParameters(of: groups.flatMap(\.operations))
  files += shared.files.map { name, source in
    SwiftFile(path: "Operations/\(name).swift", imports: Imports.ofInternals) { source }
  }
  for group in groups {
    files += group.operations.map { operation in
      SwiftFile(
        path: "Operations/\(operation.namespace.spelling).swift",
        imports: Imports.ofOperation(operation)
      ) { operation.source(in: group, shared) }
    }
  }
  files += plan.headers.map { headers in
    SwiftFile(
      path: "Operations/\(headers.type.spelling).swift", imports: Imports.ofHeaders(headers)
    ) { headers.source }
  }
  for group in groups {
    if group.sides.contains(.answering) {
      files += group.answererFiles(of: plan.subject).enumerated().map { index, file in
        SwiftFile(
          path: "\(file.name).swift", imports: index == 0 ? Imports.ofModels : Imports.ofInternals
        ) { file.source }
      }
    }
    if group.sides.contains(.calling) {
      files.append(
        SwiftFile(path: "\(group.client.type.spelling).swift", imports: Imports.ofModels) {
          group.clientSource(of: plan.subject)
        })
    }
  }
  return files
}

/// What the files of each kind import.
private enum Imports {
  static let ofModels: [Line] = ["public import SpecwrightRuntime"]

  static let ofInternals: [Line] = ["import SpecwrightRuntime"]

  static func ofHeaders(_ headers: HeadersPlan) -> [Line] {
    let namesRuntime = headers.headers.contains { $0.use.type.isFromRuntime }
    return namesRuntime
      ? ["public import SpecwrightRuntime"] : ["internal import SpecwrightRuntime"]
  }

  static func ofOperation(_ operation: OperationPlan) -> [Line] {
    let http: Line =
      operation.showsHTTP ? "public import HTTPTypes" : "internal import HTTPTypes"
    return [http, "public import SpecwrightRuntime"]
  }
}

extension OperationPlan {
  /// Whether its types name header fields, as those of every answer do.
  fileprivate var showsHTTP: Bool {
    !responses.isEmpty
  }
}
