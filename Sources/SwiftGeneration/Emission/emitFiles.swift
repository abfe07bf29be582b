/// Lays a plan out over files: one for each type at the top level and each operation.
func emitFiles(for plan: APIPlan) -> [SwiftFile] {
  let head = FileHead()
  var files = plan.declarations.filter { !$0.isAlias }.map { declaration in
    SwiftFile(path: "Models/\(declaration.path.first?.spelling ?? "").swift") {
      head.modelFile(
        SwiftSource {
          declaration.source
          declaration.conformances
        })
    }
  }
  let aliases = plan.declarations.filter(\.isAlias)
  if !aliases.isEmpty {
    files.append(
      SwiftFile(path: "Models/Aliases.swift") {
        aliases.contains(where: \.namesRuntime)
          ? head.modelFile(aliases.nestedSource) : head.plainFile(aliases.nestedSource)
      })
  }
  if !plan.securitySchemes.isEmpty, !plan.parts.isEmpty {
    files.append(
      SwiftFile(path: "SecuritySchemes.swift") { head.modelFile(plan.securitySchemes.source) })
  }
  files += plan.functions.files.map { name, source in
    SwiftFile(path: "\(name).swift") { head.internalFile(source) }
  }
  files += plan.rules.files.map { name, source in
    SwiftFile(path: "\(name).swift") { head.modelFile(source) }
  }
  let groups = plan.groups.filter { !$0.operations.isEmpty && !$0.sides.isEmpty }
  guard !groups.isEmpty else { return files }
  for group in groups {
    files += group.operations.map { operation in
      SwiftFile(path: "Operations/\(operation.namespace.spelling).swift") {
        head.operationFile(operation.source(in: group), showsHTTP: operation.showsHTTP)
      }
    }
  }
  files += plan.headers.map { headers in
    SwiftFile(path: "Operations/\(headers.type.spelling).swift") {
      head.headersFile(
        headers.source, namesRuntime: headers.headers.contains { $0.use.type.isFromRuntime })
    }
  }
  for group in groups {
    if group.sides.contains(.answering) {
      files.append(
        SwiftFile(path: "\(group.answerer.spelling).swift") {
          head.modelFile(group.answererSource(of: plan.subject))
        })
    }
    if group.sides.contains(.calling) {
      files.append(
        SwiftFile(path: "\(group.client.type.spelling).swift") {
          head.modelFile(group.clientSource(of: plan.subject))
        })
    }
  }
  return files
}

/// What the files of each kind import.
private struct FileHead {
  func modelFile(_ content: SwiftSource) -> SwiftSource {
    file(imports: ["public import SpecwrightRuntime"], content)
  }

  func operationFile(_ content: SwiftSource, showsHTTP: Bool) -> SwiftSource {
    let http: Line = showsHTTP ? "public import HTTPTypes" : "internal import HTTPTypes"
    return file(imports: [http, "public import SpecwrightRuntime"], content)
  }

  func headersFile(_ content: SwiftSource, namesRuntime: Bool) -> SwiftSource {
    let runtime: Line =
      namesRuntime ? "public import SpecwrightRuntime" : "internal import SpecwrightRuntime"
    return file(imports: [runtime], content)
  }

  func internalFile(_ content: SwiftSource) -> SwiftSource {
    file(imports: ["import SpecwrightRuntime"], content)
  }

  func plainFile(_ content: SwiftSource) -> SwiftSource {
    file(imports: [], content)
  }

  private func file(imports: [Line], _ content: SwiftSource) -> SwiftSource {
    .importing(imports, content)
  }
}

extension OperationPlan {
  /// Whether its types name header fields, as those of every answer do.
  fileprivate var showsHTTP: Bool {
    !responses.isEmpty
  }
}
