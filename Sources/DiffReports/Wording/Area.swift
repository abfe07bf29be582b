internal import OpenAPIDiff
internal import OpenAPIDocument

/// The part of a description under which people look for a finding.
enum Area: Hashable {
  case document
  case operation(OperationName)
  /// By its name.
  case component(String)
}

extension Area: CustomStringConvertible {
  var description: String {
    switch self {
    case .document: "the document"
    case .operation(let name): name.description
    case .component(let name): name
    }
  }
}

extension Area {
  init(_ subject: Report.Impact.Subject) {
    switch subject {
    case .operation(let name): self = .operation(name)
    case .type(let name): self = .component(name)
    }
  }
}

extension Finding {
  /// The component that it is about, or else the one operation, or the first of those that it
  /// reaches.
  var area: Area {
    switch change.subject {
    case .operation(let name): return .operation(name)
    case .schema(let path) where isInComponents:
      return .component(path.split(separator: "/").first.map(String.init) ?? path)
    default:
      guard let first = change.reaches.first else { return .document }
      return .operation(first.operation)
    }
  }

  private var isInComponents: Bool {
    guard let pointer = change.new?.pointer ?? change.old?.pointer else { return false }
    return pointer.hasPrefix("/components/schemas/") || pointer.hasPrefix("/definitions/")
  }

  /// Each once, in order.
  var operations: [OperationName] {
    var seen: Set<OperationName> = []
    var names: [OperationName] = []
    if case .operation(let name) = change.subject, seen.insert(name).inserted { names.append(name) }
    for reach in change.reaches where seen.insert(reach.operation).inserted {
      names.append(reach.operation)
    }
    return names
  }
}

extension [Finding] {
  /// The findings of each area together, in the order in which areas come first.
  var byArea: [(area: Area, findings: [Finding])] {
    var order: [Area] = []
    var groups: [Area: [Finding]] = [:]
    for finding in self {
      if groups[finding.area] == nil { order.append(finding.area) }
      groups[finding.area, default: []].append(finding)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }
}
