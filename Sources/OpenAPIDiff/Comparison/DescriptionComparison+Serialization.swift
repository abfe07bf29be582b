internal import OpenAPIDocument

/// A parameter, header or body in both versions.
struct Carried {
  let subject: Subject
  let direction: Direction
  let old: Spot
  let new: Spot
}

extension DescriptionComparison {
  /// How the value of a parameter or a header becomes text.
  mutating func compare(
    _ old: Parameter.Serialization, _ new: Parameter.Serialization, of carried: Carried,
    named name: String, at reach: Reach
  ) {
    switch (old, new) {
    case (
      .style(let oldStyle, let oldExplode, let oldReserved, let oldSchema),
      .style(let newStyle, let newExplode, let newReserved, let newSchema)
    ):
      if (oldStyle, oldExplode) != (newStyle, newExplode) {
        let types = self.old.admittedTypes(of: oldSchema)
          .intersection(self.new.admittedTypes(of: newSchema))
        compareStyles(
          (oldStyle, oldExplode), (newStyle, newExplode), types, of: carried, named: name,
          at: reach)
      }
      compareReserved(oldReserved, newReserved, of: carried, at: reach)
      compareText(
        oldSchema, newSchema,
        areListsRepeated: oldStyle == newStyle && newStyle == .form && newExplode, of: carried,
        at: reach)
    case (.content(let old), .content(let new)):
      let names = (MediaTypeName(old.name), MediaTypeName(new.name))
      if names.0 != names.1 { report(.content(carried, old.name, new.name), at: reach) }
      compare(
        old, new, carried.direction, old: carried.old.at("content", old.name),
        new: carried.new.at("content", new.name), at: reach)
    case (.style(let style, _, _, let oldSchema), .content(let new)):
      report(.content(carried, "style: \(style.rawValue)", new.name), at: reach)
      if let newSchema = new.schema {
        schemas.compare(oldSchema, newSchema, direction: carried.direction, at: reach)
      }
    case (.content(let old), .style(let style, _, _, let newSchema)):
      report(.content(carried, old.name, "style: \(style.rawValue)"), at: reach)
      if let oldSchema = old.schema {
        schemas.compare(oldSchema, newSchema, direction: carried.direction, at: reach)
      }
    }
  }

  private mutating func compareStyles(
    _ old: (style: Parameter.Style, explode: Bool), _ new: (style: Parameter.Style, explode: Bool),
    _ types: Set<JSONType>, of carried: Carried, named name: String, at reach: Reach
  ) {
    for sample in SerializedSample.all(of: types) {
      let oldText = sample.text(old.style, explode: old.explode, name: name)
      let newText = sample.text(new.style, explode: new.explode, name: name)
      guard oldText != newText else { continue }
      let facet: Facet = old.style == new.style ? .explode : .style
      report(
        Observation(
          carried.subject, facet, .changed, carried.direction, .breaking(.presence),
          old: carried.old.at(facet.rawValue), oldText, new: carried.new.at(facet.rawValue),
          newText), at: reach)
      return
    }
  }

  private mutating func compareReserved(
    _ old: Bool, _ new: Bool, of carried: Carried, at reach: Reach
  ) {
    guard old != new else { return }
    report(
      Observation(
        carried.subject, .allowReserved, new ? .widened : .narrowed, carried.direction,
        (carried.direction == .request) == new
          ? .compatible
          : .unknown(reason: "characters such as '/' may arrive without being percent-encoded"),
        old: carried.old.at("allowReserved"), "\(old)", new: carried.new.at("allowReserved"),
        "\(new)"), at: reach)
  }
}

extension Observation {
  fileprivate static func content(_ carried: Carried, _ old: String, _ new: String) -> Observation {
    Observation(
      carried.subject, .content, .changed, carried.direction, .breaking(.presence),
      old: carried.old.at("content"), old, new: carried.new.at("content"), new)
  }
}

extension SchemaGraph {
  /// The types of values that a schema may accept, as far as `type` tells: its own, and that of what
  /// it takes in by `$ref` and `allOf`.
  func admittedTypes(of schema: SchemaID) -> Set<JSONType> {
    var types = Set(JSONType.allCases)
    var pending = [schema]
    var seen: Set<SchemaID> = []
    while let id = pending.popLast() {
      guard seen.insert(id).inserted, case .object(let keywords) = self[id].form else { continue }
      for occurrence in keywords {
        switch occurrence.keyword {
        case .type(let named):
          types.formIntersection(named.contains(.number) ? named + [.integer] : named)
        case .ref(let target): pending.append(target)
        case .allOf(let parts): pending += parts
        default: break
        }
      }
    }
    return types
  }
}
