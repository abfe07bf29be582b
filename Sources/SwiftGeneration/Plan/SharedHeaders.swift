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

  private struct Shared {
    let name: Identifier
    /// One of the responses that have the set.
    let example: Response
    /// Where there is nothing to report of the set; otherwise it is planned wherever it stands, so that
    /// each place is reported.
    var plan: HeadersPlan?
  }

  /// In the order in which they are met; `nil` for what one response has alone.
  private var sets: [Shared?]
  /// Which set a response has, by the place of the Response Object.
  private var places: [SourceLocation: Int] = [:]

  init(in graph: SchemaGraph, _ shapes: ShapeTable, claiming names: inout TypeNames) {
    let responses = graph.operations.flatMap(\.responses).filter { !$0.headers.isEmpty }
    var keys: [Key: Int] = [:]
    var counts: [Int] = []
    for response in responses {
      let place: Int
      if let known = places[response.valueLocation] {
        // A component is one structure, however many refer to it.
        guard response.component == nil else { continue }
        place = known
      } else {
        let key = Key(response, shapes)
        place = keys[key] ?? counts.count
        if place == counts.count { counts.append(0) }
        keys[key] = place
        places[response.valueLocation] = place
      }
      counts[place] += 1
    }
    sets = Array(repeating: nil, count: counts.count)
    for response in responses {
      guard let place = places[response.valueLocation], counts[place] > 1, sets[place] == nil
      else { continue }
      let spelling = SwiftName.type(Self.commonName(of: response.headers.map(\.name))) + "Headers"
      sets[place] = Shared(name: names.claim(spelling, orElse: "Set"), example: response)
    }
  }

  /// One response for each set, in the order in which they are met.
  var examples: [Response] { sets.compactMap { $0?.example } }

  mutating func makePlans(by types: TypePlanner) {
    for case (let place, let set?) in sets.enumerated() {
      var reported = Diagnostics()
      let plan = plan(of: set, set.example, by: types, reporting: &reported)
      if reported.all.isEmpty { sets[place]?.plan = plan }
    }
  }

  /// Of the structure for the headers of a response; `nil` if no other response has the same.
  func plan(
    for response: Response, by types: TypePlanner, reporting diagnostics: inout Diagnostics
  ) -> HeadersPlan? {
    guard let place = places[response.valueLocation], let set = sets[place] else { return nil }
    return set.plan ?? plan(of: set, response, by: types, reporting: &diagnostics)
  }

  private func plan(
    of set: Shared, _ response: Response, by types: TypePlanner,
    reporting diagnostics: inout Diagnostics
  ) -> HeadersPlan {
    types.headers(response.headers, called: set.name, isShared: true, reporting: &diagnostics)
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
