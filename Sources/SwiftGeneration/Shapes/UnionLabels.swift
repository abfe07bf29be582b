import OpenAPIDocument

/// What the cases of a union are called: by the component or the `title`, or by what no other
/// alternative has, or else by their number.
struct UnionLabels {
  struct Label {
    let spelling: String
    /// Whether it tells more than the JSON type or the place of the alternative.
    let isName: Bool
  }

  private let sets: [KeywordSet]
  private let graph: SchemaGraph
  private let identity: SchemaIdentity
  private(set) var labels: [Label] = []

  /// `tags` are the strings that select the alternatives.
  init(
    of alternatives: [SchemaID], _ sets: [KeywordSet], tags: [[String]]?, in graph: SchemaGraph,
    identity: SchemaIdentity
  ) {
    self.sets = sets
    self.graph = graph
    self.identity = identity
    let areComponents = alternatives.allSatisfy { graph[$0].name != nil }
    let candidates = alternatives.indices.map { place in
      names(of: alternatives[place]).map { Label(spelling: $0, isName: true) }
        + (tags?[place].first.map { [Label(spelling: SwiftName.member($0), isName: true)] } ?? [])
        + (areComponents ? [] : marks(of: place))
    }
    var counts: [String: Int] = [:]
    for own in candidates {
      for spelling in Set(own.map(\.spelling)) { counts[spelling, default: 0] += 1 }
    }
    // Generated code keeps them under this name.
    var taken: Set<String> = tags == nil ? [] : ["tags"]
    for (place, own) in candidates.enumerated() {
      let isComponent = graph[alternatives[place]].name != nil
      let free = own.enumerated().first { offset, label in
        !taken.contains(label.spelling)
          && (counts[label.spelling] == 1 || offset == 0 && isComponent)
      }
      let label = free?.element ?? Label(spelling: "option\(place + 1)", isName: false)
      taken.insert(label.spelling)
      labels.append(label)
    }
  }

  private func names(of alternative: SchemaID) -> [String] {
    if let name = graph[alternative].name { return [SwiftName.member(name)] }
    var names: [String] = []
    if let title = graph[alternative].title, SwiftName.type(ofTitle: title) != nil {
      names.append(SwiftName.member(title))
    }
    if let name = graph[alternative].nameOfTarget(in: graph) {
      names.append(SwiftName.member(name))
    }
    return names
  }

  /// What tells an alternative from the others, the best first.
  private func marks(of place: Int) -> [Label] {
    let set = sets[place]
    var marks = set.properties.compactMap { member -> Label? in
      guard case .string(let text)? = constant(member.value) else { return nil }
      return Label(spelling: SwiftName.member(text), isName: true)
    }
    let types = (set.types ?? []).filter { $0 != .null }
    if types.count == 1 {
      marks.append(Label(spelling: types[0].rawValue, isName: false))
      if case .format(let name)? = set.format?.keyword {
        marks.append(Label(spelling: SwiftName.member(name), isName: false))
      }
    }
    if types == [.array], let items = set.items {
      let name = graph[items].name ?? self.types(of: items).first?.rawValue
      if let name {
        marks.append(Label(spelling: SwiftName.member(name) + "Array", isName: false))
      }
    }
    let optional = set.properties.map(\.name)
    marks += (set.required + optional).map {
      Label(spelling: SwiftName.member($0), isName: true)
    }
    return marks
  }

  private func types(of schema: SchemaID) -> [JSONType] {
    KeywordSet(of: schema, in: graph, identity: identity).types ?? []
  }

  private func constant(_ schema: SchemaID) -> JSONLiteral? {
    let values = KeywordSet(of: schema, in: graph, identity: identity).values
    return values?.count == 1 ? values?[0] : nil
  }
}

extension Schema {
  var title: String? {
    guard case .object(let keywords) = form else { return nil }
    for case .title(let text) in keywords.map(\.keyword) { return text }
    return nil
  }

  /// Of what the schema refers to, if it says nothing else of values.
  fileprivate func nameOfTarget(in graph: SchemaGraph) -> String? {
    guard case .object(let keywords) = form else { return nil }
    let assertions = keywords.map(\.keyword).filter { !$0.isAnnotation }
    guard assertions.count == 1, case .ref(let target) = assertions[0] else { return nil }
    return graph[target].name
  }
}
