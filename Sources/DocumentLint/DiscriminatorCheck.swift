internal import OpenAPIDocument
internal import SchemaValidation

/// Discriminators that cannot tell the alternatives beside them apart.
struct DiscriminatorCheck {
  let validator: SchemaValidator

  private var graph: SchemaGraph { validator.graph }

  /// What a finding is about.
  private struct Place {
    let located: LocatedKeyword<SchemaID>
    let pointer: String
    let property: String
    /// The keys of `mapping`, and what they select.
    let keys: Set<Spelling>
    let mapped: [SchemaID: [String]]

    init(
      _ discriminator: Discriminator<SchemaID>, _ located: LocatedKeyword<SchemaID>,
      in schema: Schema
    ) {
      self.located = located
      pointer = schema.pointer + "/discriminator"
      property = discriminator.propertyName
      keys = Set(discriminator.mapping.map { Spelling($0.name) })
      mapped = Dictionary(grouping: discriminator.mapping, by: \.value)
        .mapValues { $0.map(\.name) }
    }
  }

  func report(to diagnostics: inout Diagnostics) {
    for schema in graph.schemas {
      guard case .object(let keywords) = schema.form else { continue }
      var alternatives: [SchemaID] = []
      for located in keywords {
        switch located.keyword {
        case .oneOf(let branches), .anyOf(let branches): alternatives += branches
        default: break
        }
      }
      for located in keywords {
        guard case .discriminator(let discriminator) = located.keyword, !alternatives.isEmpty
        else { continue }
        let place = Place(discriminator, located, in: schema)
        for (index, branch) in alternatives.enumerated() {
          report(branch, number: index + 1, place, to: &diagnostics)
        }
        reportStrangers(discriminator, alternatives, place, to: &diagnostics)
      }
    }
  }

  private func report(
    _ branch: SchemaID, number: Int, _ place: Place, to diagnostics: inout Diagnostics
  ) {
    let demands = validator.demands(of: [branch])
    // Null among the alternatives has no members, and needs none to be told apart.
    guard demands.kinds.contains(.object) else { return }
    let phrase = graph[branch].name.map { "'\($0)'" } ?? "alternative number \(number)"
    func warn(_ id: String, _ message: String, advice: String? = nil) {
      diagnostics.report(
        .warning, id, message, at: place.located.valueLocation, pointer: place.pointer,
        advice: advice,
        notes: [Diagnostic.Note("\(phrase) is here", at: graph[branch].location)])
    }
    let schemas = demands.schemas(ofMember: place.property)
    // One that is itself a choice has the property in its own alternatives.
    let isPlain = demands.openChoices.isEmpty
    if isPlain, schemas.isEmpty {
      return warn(
        "undeclared-discriminator",
        "\(phrase) has no property '\(place.property)', by which 'discriminator' selects")
    }
    if isPlain, !demands.requires(place.property) {
      warn(
        "optional-discriminator",
        "\(phrase) does not require '\(place.property)', by which 'discriminator' selects",
        advice: "name it in 'required' of \(phrase)")
    }
    let tags = self.tags(of: branch, place, listed: schemas)
    if tags.isEmpty, isPlain {
      warn(
        "unselected-alternative",
        "no value of '\(place.property)' selects \(phrase), which has no name and is not in 'mapping'",
        advice: "give the value in 'const', or make \(phrase) a component")
    }
    // A name that is not mapped selects a schema even where nobody means it to.
    guard isPlain, let tag = tags.first, tags.allSatisfy({ isRefused($0, by: schemas) }) else {
      return
    }
    warn(
      "mismatched-discriminator",
      "'discriminator' selects \(phrase) where '\(place.property)' is '\(tag)', which \(phrase) "
        + "refuses there", advice: "map the values of '\(place.property)' in 'mapping'")
  }

  private func isRefused(_ tag: String, by schemas: [SchemaID]) -> Bool {
    schemas.contains { !validator.accepts(.string(tag), $0) }
  }

  /// The values that select a schema: the keys of `mapping`, or else its name. One that is written
  /// where it is used has no name; what its property can be tells it apart all the same.
  private func tags(of branch: SchemaID, _ place: Place, listed schemas: [SchemaID]) -> [String] {
    if let mapped = place.mapped[branch] { return mapped }
    if let name = graph[branch].name { return [name] }
    return validator.demands(of: schemas).listings.flatMap(\.value).compactMap { value in
      guard case .string(let text) = value, !place.keys.contains(Spelling(text)) else { return nil }
      return text
    }
  }

  private func reportStrangers(
    _ discriminator: Discriminator<SchemaID>, _ alternatives: [SchemaID], _ place: Place,
    to diagnostics: inout Diagnostics
  ) {
    let known = Set(alternatives)
    for member in discriminator.mapping where !known.contains(member.value) {
      diagnostics.report(
        .warning, "stray-mapping",
        "'\(member.name)' selects a schema that is not among the alternatives",
        at: member.nameLocation ?? place.located.valueLocation,
        pointer: place.pointer + "/mapping",
        notes: [Diagnostic.Note("the schema is here", at: graph[member.value].location)])
    }
  }
}
