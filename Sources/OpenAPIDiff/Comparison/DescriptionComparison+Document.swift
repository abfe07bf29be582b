internal import OpenAPIDocument

extension DescriptionComparison {
  /// What belongs to no operation.
  mutating func compareDocuments() {
    compareInfos()
    compareDocumentServers()
    compareTags()
    compareSecuritySchemes()
    compareUnusedComponents()
    compareExtensions(
      old.extensions, new.extensions, of: .document, old: old.documentSpot, new: new.documentSpot,
      at: nil)
  }

  /// What of the document is part of those operations that alone are asked about.
  mutating func compareWhatOperationsUse() {
    compareDocumentServers()
    compareSecuritySchemes()
  }

  private mutating func compareInfos() {
    let (before, after) = (old.info, new.info)
    let spots = (old.documentSpot.at("info"), new.documentSpot.at("info"))
    if before.version != after.version {
      report(
        Observation(
          .document, .version, .changed, .neither, .compatible, old: spots.0.at("version"),
          before.version, new: spots.1.at("version"), after.version), at: nil)
    }
    compareProse(
      [
        ProseField("title", before.title, after.title),
        ProseField("summary", before.summary, after.summary),
        ProseField("description", before.description, after.description),
        ProseField("termsOfService", before.termsOfService, after.termsOfService),
        ProseField("contact", before.contact?.excerpt, after.contact?.excerpt),
        ProseField("license", before.license?.excerpt, after.license?.excerpt),
      ], of: .document, old: spots.0, new: spots.1, at: nil)
    compareProse(
      [ProseField("externalDocs", old.externalDocs?.excerpt, new.externalDocs?.excerpt)],
      of: .document, old: old.documentSpot, new: new.documentSpot, at: nil)
    compareExtensions(
      before.extensions, after.extensions, of: .document, old: spots.0, new: spots.1, at: nil)
  }

  private mutating func compareTags() {
    for (index, tag) in new.tags.enumerated() {
      let spot = Spot(tag.location, "").at("tags", "\(index)")
      guard let position = old.tags.firstIndex(where: { $0.name == tag.name }) else {
        report(
          Observation(
            .tag(tag.name), .presence, .added, .neither, .compatible, old: nil, new: spot,
            tag.name), at: nil)
        continue
      }
      let before = old.tags[position]
      let oldSpot = Spot(before.location, "").at("tags", "\(position)")
      compareProse(
        [
          ProseField("summary", before.summary, tag.summary),
          ProseField("description", before.description, tag.description),
          ProseField("externalDocs", before.externalDocs?.excerpt, tag.externalDocs?.excerpt),
          ProseField("parent", before.parent, tag.parent),
          ProseField("kind", before.kind, tag.kind),
        ], of: .tag(tag.name), old: oldSpot, new: spot, at: nil)
      compareExtensions(
        before.extensions, tag.extensions, of: .tag(tag.name), old: oldSpot, new: spot, at: nil)
    }
    for (index, tag) in old.tags.enumerated()
    where !new.tags.contains(where: { $0.name == tag.name }) {
      report(
        Observation(
          .tag(tag.name), .presence, .removed, .neither, .compatible,
          old: Spot(tag.location, "").at("tags", "\(index)"), tag.name, new: nil), at: nil)
    }
  }

  /// Schemas of `components` that no operation leads to are types of generated code and nothing else.
  private mutating func compareUnusedComponents() {
    let (oldReached, newReached) = (old.schemasOfOperations, new.schemasOfOperations)
    let (oldCompared, newCompared) = (comparedSchemas(of: .old), comparedSchemas(of: .new))
    let olds = Dictionary(
      old.components.map { (Spelling($0.name), $0.value) }, uniquingKeysWith: { first, _ in first })
    for component in new.components where !newReached.contains(component.value) {
      if let before = olds[Spelling(component.name)] {
        guard !oldCompared.contains(before), !newCompared.contains(component.value) else {
          continue
        }
        schemas.compare(before, component.value, direction: .neither, at: nil)
      } else {
        report(
          Observation(
            .schema(component.name), .presence, .added, .neither, .compatible, old: nil,
            new: new.spot(ofComponent: component.name), component.name), at: nil)
      }
    }
    let names = Set(new.components.map { Spelling($0.name) })
    for component in old.components
    where !oldReached.contains(component.value) && !names.contains(Spelling(component.name)) {
      report(
        Observation(
          .schema(component.name), .presence, .removed, .neither, .compatible,
          old: old.spot(ofComponent: component.name), component.name, new: nil), at: nil)
    }
  }

  /// Those that operations lead to, by way of subtypes, too.
  private func comparedSchemas(of version: Version) -> Set<SchemaID> {
    let graph = version == .old ? old : new
    return graph.schemas(reachedBy: graph.namedOperations.map(\.operation)) { schema in
      schemas.subtypes(of: schema, in: version)
    }
  }
}

extension SchemaGraph {
  var documentSpot: Spot { Spot(info.location, "") }

  fileprivate func spot(ofComponent name: String) -> Spot {
    documentSpot.at("components", "schemas", name)
  }

  fileprivate var schemasOfOperations: Set<SchemaID> {
    schemas(reachedBy: namedOperations.map(\.operation))
  }
}

extension Contact {
  fileprivate var excerpt: String {
    [name, url, email].compactMap { $0 }.joined(separator: ", ")
  }
}

extension License {
  fileprivate var excerpt: String {
    switch terms {
    case .identifier(let identifier): "\(name) (\(identifier))"
    case .url(let url): "\(name), \(url)"
    case nil: name
    }
  }
}

extension ExternalDocumentation {
  var excerpt: String { [url, description].compactMap { $0 }.joined(separator: ", ") }
}
