import OpenAPIDocument

/// The sets of headers that several responses of a document have: each is one structure at the top
/// level.
struct SharedHeaders {
  /// What makes two sets the same; what is said about the headers does not count.
  struct Key: Hashable {
    private struct Header: Hashable {
      let name: String
      let isRequired: Bool
      let style: Parameter.Style?
      let isExploded: Bool
      let schema: SchemaID?
    }

    private let headers: [Header]

    init(_ response: Response, _ shapes: ShapeTable) {
      headers = response.headers.map { header in
        var style: Parameter.Style?
        var isExploded = false
        if case .style(let named, let explode, _, _) = header.serialization {
          (style, isExploded) = (named, explode)
        }
        return Header(
          name: header.name, isRequired: header.isRequired, style: style, isExploded: isExploded,
          schema: header.serialization.schema.map { shapes.identity[$0] })
      }
    }
  }

  private var names: [Key: Identifier] = [:]
  /// Of the sets of which there is nothing to report; the others are planned wherever they stand, so
  /// that each place is reported.
  private var plans: [Key: HeadersPlan] = [:]
  /// One response for each set, in the order in which they are met.
  private(set) var examples: [Response] = []

  init(in graph: SchemaGraph, _ shapes: ShapeTable, claiming names: inout TypeNames) {
    let responses = graph.operations.flatMap(\.responses).filter { !$0.headers.isEmpty }
    let counts = Dictionary(grouping: responses) { Key($0, shapes) }.mapValues(\.count)
    for response in responses {
      let key = Key(response, shapes)
      guard self.names[key] == nil, counts[key, default: 0] > 1 else { continue }
      let spelling = SwiftName.type(Self.commonName(of: response.headers.map(\.name))) + "Headers"
      self.names[key] = names.claim(spelling, orElse: "Set")
      examples.append(response)
    }
  }

  mutating func makePlans(by types: TypePlanner) {
    for response in examples {
      let key = Key(response, types.shapes)
      guard let name = names[key] else { continue }
      var reported = Diagnostics()
      let plan = types.headers(
        response.headers, called: name, isShared: true, reporting: &reported)
      if reported.all.isEmpty { plans[key] = plan }
    }
  }

  /// Of the structure for the headers of a response; `nil` if no other response has the same.
  func plan(
    for response: Response, by types: TypePlanner, reporting diagnostics: inout Diagnostics
  ) -> HeadersPlan? {
    guard !response.headers.isEmpty else { return nil }
    let key = Key(response, types.shapes)
    guard let name = names[key] else { return nil }
    return plans[key]
      ?? types.headers(
        response.headers, called: name, isShared: true, reporting: &diagnostics)
  }

  /// The words that all names begin with, or the first name.
  private static func commonName(of names: [String]) -> String {
    let words = names.map { $0.split(separator: "-") }
    guard let first = words.first else { return "" }
    let common = first.indices.prefix { index in
      words.allSatisfy { index < $0.count && $0[index].lowercased() == first[index].lowercased() }
    }
    let meaningful = common.map { first[$0] }
    let isEmpty = meaningful.isEmpty || meaningful.map { $0.lowercased() } == ["x"]
    return (isEmpty ? first : meaningful).joined(separator: "-")
  }
}
