/// Lays a plan out over files: one for each type at the top level and each operation.
func emitFiles(for plan: APIPlan) -> [SwiftFile] {
  let groups = plan.groups.filter { !$0.operations.isEmpty && !$0.sides.isEmpty }
  return typeFiles(of: plan) + operationFiles(of: plan, groups)
    + groups.flatMap { $0.sideFiles(of: plan) }
}

private func typeFiles(of plan: APIPlan) -> [SwiftFile] {
  var files = plan.declarations.filter { !$0.isAlias }.map { declaration in
    let name = declaration.path.first?.spelling ?? ""
    return SwiftFile(path: "Models/\(name).swift", imports: Imports.ofModels) {
      declaration.source
      declaration.conformances
    }
  }
  let aliases = plan.declarations.filter(\.isAlias)
  if !aliases.isEmpty {
    let imports = plan.aliasesOfRuntime.isEmpty ? [] : Imports.ofModels
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
  return files
}

/// What belongs to each operation, and what several share.
private func operationFiles(of plan: APIPlan, _ groups: [OperationGroup]) -> [SwiftFile] {
  guard !groups.isEmpty else { return [] }
  let shared = SharedParameters(of: groups.flatMap(\.operations))
  var files = shared.files.map { name, source in
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
  let aliases = plan.aliasesOfRuntime
  files += plan.headers.map { headers in
    SwiftFile(
      path: "Operations/\(headers.type.spelling).swift",
      imports: [Imports.ofRuntime(isPublic: headers.namesRuntime(by: aliases))]
    ) { headers.source }
  }
  let sides = groups.reduce(into: Set()) { $0.formUnion($1.sides) }
  files += plan.responses.map { response in
    SwiftFile(
      path: "Operations/\(response.type.spelling).swift",
      imports: [
        "public import HTTPTypes",
        Imports.ofRuntime(isPublic: response.namesRuntime(by: aliases)),
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
          path: "\(file.name).swift", imports: index == 0 ? Imports.ofModels : Imports.ofInternals
        ) { file.source }
      }
    }
    if sides.contains(.calling) {
      files.append(
        SwiftFile(path: "\(client.type.spelling).swift", imports: Imports.ofModels) {
          clientSource(of: plan.subject)
        })
    }
    return files
  }
}

/// What the files of each kind import.
private enum Imports {
  static let ofModels: [Line] = ["public import SpecwrightRuntime"]

  static let ofInternals: [Line] = ["import SpecwrightRuntime"]

  static func ofRuntime(isPublic: Bool) -> Line {
    isPublic ? "public import SpecwrightRuntime" : "internal import SpecwrightRuntime"
  }

  static func ofOperation(_ operation: OperationPlan) -> [Line] {
    let http: Line =
      operation.showsHTTP ? "public import HTTPTypes" : "internal import HTTPTypes"
    return [http, "public import SpecwrightRuntime"]
  }
}

extension OperationPlan {
  /// Whether its types name types of HTTP.
  fileprivate var showsHTTP: Bool { responses.contains(where: \.showsHTTP) }
}

extension APIPlan {
  /// Types of the document that are types of the runtime by another name.
  fileprivate var aliasesOfRuntime: Set<[Identifier]> {
    var found: Set<[Identifier]> = []
    var count: Int
    repeat {
      count = found.count
      // One may stand for another that comes later.
      for case .alias(let alias) in declarations where alias.type.namesRuntime(by: found) {
        found.insert(alias.path)
      }
    } while found.count > count
    return found
  }
}

extension HeadersPlan {
  fileprivate func namesRuntime(by aliases: Set<[Identifier]>) -> Bool {
    headers.contains { $0.use.type.namesRuntime(by: aliases) }
  }
}

extension ResponseComponentPlan {
  /// Whether the structure, or what is declared in it, names types of the runtime.
  fileprivate func namesRuntime(by aliases: Set<[Identifier]>) -> Bool {
    let ownHeaders = answer.headers.flatMap { $0.isShared ? nil : $0 }
    return answer.contents.contains { $0.type.namesRuntime(by: aliases) }
      || ownHeaders?.namesRuntime(by: aliases) == true || !forms.isEmpty
  }
}
