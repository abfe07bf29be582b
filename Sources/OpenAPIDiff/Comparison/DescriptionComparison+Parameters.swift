internal import OpenAPIDocument
internal import SchemaValidation

extension DescriptionComparison {
  mutating func compareParameters(of pair: OperationPair) {
    let olds = pair.old.parameters.map { ($0.key(in: pair.oldPath), $0) }
    let oldByKey = Dictionary(olds, uniquingKeysWith: { first, _ in first })
    let newKeys = Set(pair.new.parameters.map { $0.key(in: pair.newPath) })
    for parameter in pair.new.parameters {
      if let old = oldByKey[parameter.key(in: pair.newPath)] {
        compare(old, parameter, of: pair)
      } else {
        reportAdded(parameter, to: pair)
      }
    }
    for (key, parameter) in olds where !newKeys.contains(key) {
      report(
        Observation(
          parameter.subject, .presence, .removed, pair.requests,
          .ofPresence(.removed, isRequired: parameter.isRequired, pair.requests),
          old: parameter.spot, parameter.excerpt, new: pair.new.spot,
          circumstances: parameter.lifecycle.whenRemoved),
        at: pair.reach(.parameter(parameter.name, parameter.place)))
    }
  }

  private mutating func reportAdded(_ parameter: Parameter, to pair: OperationPair) {
    report(
      Observation(
        parameter.subject, .presence, .added, pair.requests,
        .ofPresence(.added, isRequired: parameter.isRequired, pair.requests),
        old: pair.old.spot, new: parameter.spot, parameter.excerpt,
        circumstances: parameter.isRequired && new.hasDefault(parameter.serialization)
          ? [.hasDefault] : []),
      at: pair.reach(.parameter(parameter.name, parameter.place)))
  }

  private mutating func compare(_ old: Parameter, _ new: Parameter, of pair: OperationPair) {
    let reach = pair.reach(.parameter(new.name, new.place))
    if old.isRequired != new.isRequired {
      report(
        .required(
          new.subject, isNow: new.isRequired, pair.requests, old: old.spot, new: new.spot,
          hasDefault: self.new.hasDefault(new.serialization)), at: reach)
    }
    let carried = Carried(
      subject: new.subject, direction: pair.requests, old: old.spot, new: new.spot)
    compareNames(old, new, of: carried, at: reach)
    compareEmptiness(old, new, of: carried, at: reach)
    compareLifecycles(old.lifecycle, new.lifecycle, of: carried, at: reach)
    compareProse(
      [ProseField("description", old.description, new.description)], of: new.subject,
      old: old.spot, new: new.spot, at: reach)
    compareExtensions(
      old.extensions, new.extensions, of: new.subject, old: old.spot, new: new.spot, at: reach)
    compareExamples(old.examples, new.examples, of: carried, at: reach)
    compare(old.serialization, new.serialization, of: carried, named: new.name, at: reach)
  }
}

extension DescriptionComparison {
  /// In the path the position tells which parameter is which, but `matrix` writes the name, too.
  private mutating func compareNames(
    _ old: Parameter, _ new: Parameter, of carried: Carried, at reach: Reach
  ) {
    guard old.place == .path, old.name != new.name, old.writesName, new.writesName else { return }
    report(
      Observation(
        carried.subject, .name, .changed, carried.direction, .breaking(.presence), old: carried.old,
        old.name, new: carried.new, new.name), at: reach)
  }

  /// `?q=` and nothing behind it, unless the schema takes an empty text.
  private mutating func compareEmptiness(
    _ old: Parameter, _ new: Parameter, of carried: Carried, at reach: Reach
  ) {
    let (was, now) = (old.allowsEmptyValue, new.allowsEmptyValue)
    guard was != now else { return }
    let field = "allowEmptyValue"
    let receiver: Version = carried.direction == .request ? .new : .old
    let serialization = receiver == .new ? new.serialization : old.serialization
    var isTaken = was == (receiver == .old)
    if case .style(_, _, _, let schema) = serialization {
      isTaken = isTaken || schemas.validator(of: receiver).accepts(.string(""), schema)
    }
    report(
      Observation(
        carried.subject, .allowEmptyValue, now ? .added : .removed, carried.direction,
        isTaken ? .compatible : .breaking(.presence), old: carried.old.at(field),
        was ? "true" : nil, new: carried.new.at(field), now ? "true" : nil), at: reach)
  }
}

extension Parameter {
  fileprivate var writesName: Bool {
    if case .style(.matrix, _, _, _) = serialization { true } else { false }
  }
}

extension Observation {
  /// Something that was there before became required or optional.
  static func required(
    _ subject: Subject, isNow isRequired: Bool, _ direction: Direction, old: Spot, new: Spot,
    hasDefault: Bool = false
  ) -> Observation {
    Observation(
      subject, .required, isRequired ? .added : .removed, direction,
      .ofRequired(isNow: isRequired, direction), old: old.at("required"),
      isRequired ? "optional" : "required", new: new.at("required"),
      isRequired ? "required" : "optional",
      circumstances: isRequired && hasDefault ? [.hasDefault] : [])
  }
}

extension Verdict {
  /// Of what the sender may or must send, and is there in one version only.
  static func ofPresence(_ effect: Effect, isRequired: Bool, _ direction: Direction) -> Verdict {
    let isTaken = direction == .request ? effect == .added : effect == .removed
    if isTaken { return isRequired ? .breaking(.presence) : direction.verdictOnOptional }
    return direction == .request
      ? .unknown(reason: "no description tells whether what nobody expects is ignored or refused")
      : .compatible
  }

  static func ofRequired(isNow isRequired: Bool, _ direction: Direction) -> Verdict {
    (direction == .request) == isRequired ? .breaking(.presence) : .compatible
  }
}

extension Direction {
  /// On an optional thing that receivers now ask for, or do not get any more.
  fileprivate var verdictOnOptional: Verdict {
    self == .request
      ? .compatible : .unknown(reason: "a receiver may rely on what was optional")
  }
}

extension Parameter {
  /// What two parameters have in common that are the same.
  struct Key: Hashable {
    let place: Place
    let name: Spelling
    /// In the path.
    let position: Int?
  }

  func key(in path: PathTemplate?) -> Key {
    if place == .path, let index = path?.parameterNames.firstIndex(of: name) {
      return Key(place: place, name: Spelling(""), position: index)
    }
    return Key(
      place: place, name: Spelling(place == .header ? name.lowercased() : name), position: nil)
  }

  var subject: Subject { .parameter(name, place) }

  var spot: Spot { Spot(location, pointer) }

  fileprivate var excerpt: String {
    "\(place.rawValue) \(name)" + (isRequired ? ", required" : "")
  }

  var lifecycle: Lifecycle { Lifecycle(isDeprecated: isDeprecated, extensions: extensions) }
}

extension SchemaGraph {
  func hasDefault(_ serialization: Parameter.Serialization) -> Bool {
    switch serialization {
    case .style(_, _, _, let schema): defaultValue(of: schema) != nil
    case .content(let mediaType): mediaType.schema.flatMap { defaultValue(of: $0) } != nil
    }
  }

  func defaultValue(of schema: SchemaID) -> JSONLiteral? {
    guard case .object(let keywords) = self[schema].form else { return nil }
    for case .default(let value) in keywords.map(\.keyword) { return value }
    return nil
  }
}
