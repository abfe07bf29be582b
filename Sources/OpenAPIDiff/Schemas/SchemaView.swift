internal import OpenAPIDocument
internal import SchemaValidation

/// A schema with all that applies to the same value by `allOf` and `$ref`.
struct SchemaView {
  /// What one schema object says itself.
  struct Part {
    let schema: SchemaID
    /// By whose name people know what it says: the schema, or else the closest one with a name that
    /// leads to it.
    let owner: SchemaID
    /// Without those that lead to the other parts; empty for `true` and `false`.
    let keywords: [LocatedKeyword<SchemaID>]
  }

  /// Where a property is declared.
  struct Property {
    let name: String
    let schema: SchemaID
    let part: Int
    let location: SourceLocation?
  }

  /// A keyword that refuses nothing, whatever it means to people and tools.
  struct Remark {
    let keyword: LocatedKeyword<SchemaID>
    let schema: SchemaID
    /// As that of a part.
    let owner: SchemaID
  }

  /// In document order.
  let parts: [Part]
  /// Of all that applies.
  private(set) var remarks: [Remark]
  /// In document order; a name may be there several times.
  let properties: [Property]
  private let propertiesByName: [Spelling: [Int]]
  private let requiredNames: Set<Spelling>

  init(parts: [Part], remarks: [Remark]) {
    self.parts = parts
    self.remarks = remarks
    var properties: [Property] = []
    var byName: [Spelling: [Int]] = [:]
    var required: Set<Spelling> = []
    for (number, part) in parts.enumerated() {
      for located in part.keywords {
        switch located.keyword {
        case .properties(let members):
          for member in members {
            byName[Spelling(member.name), default: []].append(properties.count)
            properties.append(
              Property(
                name: member.name, schema: member.value, part: number,
                location: member.nameLocation))
          }
        case .required(let names): required.formUnion(names.map(Spelling.init))
        default: break
        }
      }
    }
    self.properties = properties
    propertiesByName = byName
    requiredNames = required
  }

  /// The view of what stands beside null in a union, which has remarks of its own.
  func inside(_ around: [SchemaID], in graph: SchemaGraph) -> SchemaView {
    var view = self
    for schema in around {
      guard case .object(let keywords) = graph[schema].form else { continue }
      view.remarks += keywords.filter(\.keyword.isAnnotation).map {
        Remark(keyword: $0, schema: schema, owner: schema)
      }
    }
    return view
  }

  func declarations(of name: String) -> [Property] {
    (propertiesByName[Spelling(name)] ?? []).map { properties[$0] }
  }

  func requires(_ name: String) -> Bool { requiredNames.contains(Spelling(name)) }

  /// What is required, in document order, each once, with the part that says so.
  var required: [(name: String, part: Int)] {
    var seen: Set<Spelling> = []
    return parts.enumerated().flatMap { number, part in
      part.keywords.flatMap { located -> [String] in
        if case .required(let names) = located.keyword { names } else { [] }
      }.filter { seen.insert(Spelling($0)).inserted }.map { ($0, number) }
    }
  }
}

/// The views of the schemas of two versions, each made once.
struct SchemaViews {
  private let graphs: VersionedGraphs
  private var known: [Version: [SchemaID: SchemaView]] = [.old: [:], .new: [:]]

  init(_ graphs: VersionedGraphs) {
    self.graphs = graphs
  }

  subscript(id: SchemaID, in version: Version) -> SchemaView {
    mutating get {
      if let view = known[version]?[id] { return view }
      let view = SchemaView(of: id, in: graphs[version])
      known[version]?[id] = view
      return view
    }
  }
}

extension SchemaView {
  init(of id: SchemaID, in graph: SchemaGraph) {
    var parts: [Part] = []
    var remarks: [Remark] = []
    var seen: Set<SchemaID> = []
    var rest = [(id, owner: id)]
    while let (schema, above) = rest.popLast() {
      guard seen.insert(schema).inserted else { continue }
      let owner = graph[schema].name == nil ? above : schema
      guard case .object(let keywords) = graph[schema].form else {
        parts.append(Part(schema: schema, owner: owner, keywords: []))
        continue
      }
      var own: [LocatedKeyword<SchemaID>] = []
      var applied: [SchemaID] = []
      for located in keywords {
        switch located.keyword {
        case .ref(let target), .dynamicRef(let target): applied.append(target)
        case .allOf(let targets): applied += targets
        case .title, .description, .example, .examples, .externalDocs, .other:
          remarks.append(Remark(keyword: located, schema: schema, owner: owner))
        case .xml: remarks.append(Remark(keyword: located, schema: schema, owner: owner))
        case .format(let name) where !FormatLanguage.isKnown(name):
          remarks.append(Remark(keyword: located, schema: schema, owner: owner))
          own.append(located)
        case .default, .deprecated, .readOnly, .writeOnly:
          remarks.append(Remark(keyword: located, schema: schema, owner: owner))
          own.append(located)
        default: own.append(located)
        }
      }
      if applied.isEmpty || own.contains(where: { Facet($0.keyword) != nil }) {
        parts.append(Part(schema: schema, owner: owner, keywords: own))
      }
      rest += applied.reversed().map { ($0, owner: owner) }
    }
    self.init(parts: parts, remarks: remarks)
  }
}
