internal import OpenAPIDocument

/// Paths of which neither is the more specific one for a request that both match, such as
/// `/{kind}/new` and `/books/{isbn}` (OpenAPI 3.1, section 4.8.8.2).
struct PathCheck {
  /// More comparisons are not made.
  private static let comparisonLimit = 2_000_000

  let operations: [Operation]

  private struct Entry {
    let template: PathTemplate
    let method: String
    let segments: [Segment]
  }

  private enum Segment: Equatable {
    case literal(String)
    case parameter
    /// A parameter with text around it; what it excludes is not thought of.
    case mixed
  }

  func report(to diagnostics: inout Diagnostics) {
    var groups: [String: [Entry]] = [:]
    var order: [String] = []
    for operation in operations {
      for path in operation.paths {
        let entry = Entry(
          template: path, method: operation.method, segments: path.segments.map(Self.segment))
        let key = "\(operation.method) \(path.segments.count)"
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(entry)
      }
    }
    var comparisons = 0
    for key in order {
      let group = groups[key] ?? []
      for (index, second) in group.enumerated() {
        comparisons += index
        guard comparisons <= Self.comparisonLimit else { return }
        for first in group[..<index] where Self.areAmbiguous(first.segments, second.segments) {
          diagnostics.report(
            .warning, "overlapping-paths",
            "some requests match both '\(second.template.text)' and '\(first.template.text)', and "
              + "neither path is the more specific one", at: second.template.location,
            pointer: JSONPointer.appending(second.template.text, to: "/paths"),
            notes: [
              Diagnostic.Note("'\(first.template.text)' is here", at: first.template.location)
            ])
        }
      }
    }
  }

  private static func segment(_ parts: [PathTemplate.Part]) -> Segment {
    guard parts.count == 1 else { return parts.isEmpty ? .literal("") : .mixed }
    if case .literal(let text) = parts[0] { return .literal(text) }
    return .parameter
  }

  private static func areAmbiguous(_ left: [Segment], _ right: [Segment]) -> Bool {
    var leftIsMoreSpecific = false
    var rightIsMoreSpecific = false
    for (one, other) in zip(left, right) {
      switch (one, other) {
      case (.mixed, _), (_, .mixed): return false
      case (.literal(let text), .literal(let otherText)) where text != otherText: return false
      case (.literal, .parameter): leftIsMoreSpecific = true
      case (.parameter, .literal): rightIsMoreSpecific = true
      default: break
      }
    }
    return leftIsMoreSpecific && rightIsMoreSpecific
  }
}
