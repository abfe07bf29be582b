extension Import {
  static func runtime(_ exposure: Exposure) -> Import {
    Import(module: .runtime, exposure: exposure)
  }

  static func httpTypes(_ exposure: Exposure) -> Import {
    Import(module: .httpTypes, exposure: exposure)
  }
}

extension Declaration {
  /// Numbers are the only values that are read without a type of the runtime.
  var exposureOfRuntime: Import.Exposure {
    if case .enumeration(let enumeration) = self, enumeration.rawType != .string {
      return .unnamed
    }
    return .named
  }
}

extension OperationPlan {
  /// Whether its types name types of HTTP.
  var showsHTTP: Bool { responses.contains(where: \.showsHTTP) }
}

extension APIPlan {
  /// Types of the document that are types of the runtime by another name.
  var aliasesOfRuntime: Set<[Identifier]> {
    var found: Set<[Identifier]> = []
    var count: Int
    repeat {
      count = found.count
      // One may stand for another that comes later.
      for case .alias(let alias) in declarations
      where alias.type.exposureOfRuntime(by: found) > .nothing {
        found.insert(alias.path)
      }
    } while found.count > count
    return found
  }
}

extension HeadersPlan {
  func exposureOfRuntime(by aliases: Set<[Identifier]>) -> Import.Exposure {
    headers.map { $0.use.type.exposureOfRuntime(by: aliases) }.max() ?? .nothing
  }
}

extension ResponseComponentPlan {
  /// Of the structure and what is declared in it.
  func exposureOfRuntime(by aliases: Set<[Identifier]>) -> Import.Exposure {
    guard forms.isEmpty else { return .named }
    let bodies = answer.contents.map { $0.type.exposureOfRuntime(by: aliases) }
    let headers = answer.headers.map { $0.isShared ? .nothing : $0.exposureOfRuntime(by: aliases) }
    return max(bodies.max() ?? .nothing, headers ?? .nothing)
  }
}
