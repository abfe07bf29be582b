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
  guard !plan.operations.isEmpty, !plan.parts.isEmpty else { return files }
  files += plan.operations.map { operation in
    SwiftFile(path: "Operations/\(operation.namespace.spelling).swift") {
      head.operationFile(
        operation.source(for: plan), showsHTTP: operation.showsHTTP)
    }
  }
  files += plan.headers.map { headers in
    SwiftFile(path: "Operations/\(headers.type.spelling).swift") {
      head.headersFile(
        headers.source, namesRuntime: headers.headers.contains { $0.use.type.isFromRuntime })
    }
  }
  if plan.parts.contains(.server) {
    files.append(SwiftFile(path: "Operations.swift") { head.modelFile(plan.operationsProtocol) })
  }
  if plan.parts.contains(.client) {
    files.append(
      SwiftFile(path: "\(plan.client.type.spelling).swift") { head.modelFile(plan.clientSource) })
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
    !responses.isEmpty || forms.contains { $0.parts.contains { $0.headersName != nil } }
  }
}

extension APIPlan {
  fileprivate var operationsProtocol: SwiftSource {
    SwiftSource {
      SwiftSource.documentation("What a server of \(subject) has to do.")
      block("public protocol Operations: Sendable") {
        for operation in operations {
          SwiftSource.blank
          operation.requirement
        }
      }
      SwiftSource.blank
      block("extension Operations") {
        "/// Every operation with the code that decodes its request and encodes its answer."
        block("public static var bindings: [OperationBinding<Self>]") {
          "["
          SwiftSource.indented(
            SwiftSource {
              for operation in operations { operation.binding }
            })
          "]"
        }
      }
    }
  }
}

extension APIPlan {
  fileprivate var clientSource: SwiftSource {
    SwiftSource {
      SwiftSource.documentation("Calls the operations of \(subject).")
      block("public struct \(client.type): Sendable") {
        if !client.servers.isEmpty {
          "/// The URLs that the document names, for `ServerURL`."
          SwiftSource.list(
            opening: "public static let serverURLs = [",
            items: client.servers.map { "\(literal: $0)" }, closing: "]")
          SwiftSource.blank
        }
        "public var \(client.connection): ClientConnection"
        SwiftSource.blank
        block("public init(_ connection: ClientConnection)") {
          "self.\(client.connection) = connection"
        }
      }
    }
  }
}
