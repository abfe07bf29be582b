internal import OpenAPIDocument
internal import SchemaValidation

extension DescriptionComparison {
  /// The schemas of a value that is sent as text, in which `5` is both a number and a string, and one
  /// value as good as a list of one.
  mutating func compareText(
    _ old: SchemaID, _ new: SchemaID, areListsRepeated: Bool, of carried: Carried, at reach: Reach
  ) {
    guard !schemas.areAlike(old, new) else { return }
    textual.insert(reach)
    if areListsRepeated { repeatedLists[reach] = SchemaPair(old: old, new: new) }
    let isRequest = carried.direction == .request
    let sent = isRequest ? TextSchema(old, in: self.old) : TextSchema(new, in: self.new)
    let received = isRequest ? TextSchema(new, in: self.new) : TextSchema(old, in: self.old)
    if areListsRepeated, sent.isScalar, received.isList, let items = received.itemsOfOne {
      reportType(sent, received, .compatible, of: carried, at: reach)
      compareText(
        isRequest ? old : items, isRequest ? items : new, areListsRepeated: false, of: carried,
        at: reach)
    } else if let texts = sent.texts, received.isScalar, sent.types != received.types,
      isTaken(texts, by: received, of: isRequest ? .new : .old)
    {
      reportType(sent, received, .compatible, of: carried, at: reach)
    } else if sent.isScalar, received.isScalar, received.types.contains(.string),
      !received.covers(sent)
    {
      reportType(
        sent, received,
        received.takesAnyString
          ? .compatible : ofText(sent, refusedBy: received, sentBy: isRequest ? .old : .new),
        of: carried, at: reach)
    } else {
      schemas.compare(old, new, direction: carried.direction, at: reach)
    }
  }

  private mutating func isTaken(
    _ texts: [JSONLiteral], by received: TextSchema, of version: Version
  ) -> Bool {
    let validator = schemas.validator(of: version)
    return texts.allSatisfy { !received.refuses(textOf: $0, asking: validator) }
  }

  private mutating func ofText(
    _ sent: TextSchema, refusedBy received: TextSchema, sentBy sender: Version
  ) -> Verdict {
    let receiver = schemas.validator(of: sender.other)
    let values =
      sent.texts ?? SampleValues(validator: schemas.validator(of: sender)).valid(for: sent.id)
    let value = values.first { received.refuses(textOf: $0, asking: receiver) }
    return value.map { .breaking(.value($0, acceptedBy: sender)) }
      ?? .unknown(reason: "the rules for strings may refuse the text of a value")
  }

  private mutating func reportType(
    _ sent: TextSchema, _ received: TextSchema, _ verdict: Verdict, of carried: Carried,
    at reach: Reach
  ) {
    let isRequest = carried.direction == .request
    let (before, after) = isRequest ? (sent, received) : (received, sent)
    report(
      Observation(
        .schema(after.name ?? before.name ?? reach.carrier.title), .type,
        isRequest ? .widened : .narrowed, carried.direction, verdict,
        old: before.spot.at("type"), before.excerpt, new: after.spot.at("type"), after.excerpt),
      at: reach)
  }
}

extension Change {
  /// Types below a parameter are not what is sent either: that is text, which both may read.
  func reading(textual: Set<Reach>) -> Change {
    guard facet == .type, case .breaking(.value(let value, _)) = verdict, value.scalarText != nil,
      (direction == .request ? new : old)?.excerpt?.contains(JSONType.string.rawValue) ?? false,
      !reaches.isEmpty,
      reaches.allSatisfy({
        !$0.valuePath.isEmpty
          && textual.contains(Reach(operation: $0.operation, carrier: $0.carrier))
      })
    else { return self }
    return Change(
      subject: subject, facet: facet, effect: effect, direction: direction, old: old, new: new,
      verdict: .unknown(reason: "in a parameter the value is text, which both types may read"),
      reaches: reaches, circumstances: circumstances)
  }
}

/// What a schema says of the text that a value is written as.
private struct TextSchema {
  let id: SchemaID
  private let graph: SchemaGraph
  private let keywords: [Keyword<SchemaID>]
  /// Without `null`, which has no text.
  let types: Set<JSONType>

  init(_ id: SchemaID, in graph: SchemaGraph) {
    self.id = id
    self.graph = graph
    keywords =
      if case .object(let keywords) = graph[id].form { keywords.map(\.keyword) } else { [] }
    let listed = keywords.compactMap { keyword -> [JSONType]? in
      switch keyword {
      case .enum(let values): values.flatMap { JSONKinds(of: $0).types }
      case .const(let value): JSONKinds(of: value).types
      default: nil
      }
    }.first
    types = graph.admittedTypes(of: id).intersection(listed ?? JSONType.allCases)
      .subtracting([.null])
  }

  var name: String? { graph[id].name }

  var spot: Spot { Spot(graph[id].location, graph[id].pointer) }

  var isScalar: Bool { !types.isEmpty && types.isDisjoint(with: [.array, .object]) }

  var isList: Bool { types == [.array] }

  /// All values that are sent, where they are listed.
  var texts: [JSONLiteral]? {
    for keyword in keywords {
      switch keyword {
      case .enum(let values): return values
      case .const(let value): return [value]
      default: continue
      }
    }
    return types == [.boolean] ? [.boolean(false), .boolean(true)] : nil
  }

  /// Whether it has a type for every value of the other's types.
  func covers(_ other: TextSchema) -> Bool {
    let all = types.contains(.number) ? types.union([.integer]) : types
    return other.types.isSubset(of: all)
  }

  var takesAnyString: Bool {
    keywords.allSatisfy { keyword in
      switch keyword {
      case .type, .title, .description, .default, .deprecated, .example, .examples, .comment,
        .externalDocs, .xml, .other, .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum,
        .multipleOf:
        true
      default: false
      }
    }
  }

  /// Whether it refuses the text that is written for a value, whatever it is read as.
  func refuses(textOf value: JSONLiteral, asking validator: SchemaValidator) -> Bool {
    guard let text = value.scalarText else { return false }
    let number = DecimalNumber(text).map { JSONLiteral.number($0) }
    let flag = ["true": true, "false": false][text].map { JSONLiteral.boolean($0) }
    return ![.string(text), value, number, flag].compactMap { $0 }
      .contains { validator.accepts($0, id) }
  }

  /// The schema of items, if a list of just one is accepted whenever its item is.
  var itemsOfOne: SchemaID? {
    var items: SchemaID?
    for keyword in keywords {
      switch keyword {
      case .items(let schema): items = schema
      case .minItems(let count) where count <= 1: break
      case .maxItems(let count) where count >= 1: break
      case .type, .title, .description, .default, .deprecated, .example, .examples, .uniqueItems:
        break
      default: return nil
      }
    }
    return items
  }

  var excerpt: String { types.map(\.rawValue).sorted().joined(separator: " | ") }
}

extension JSONLiteral {
  fileprivate var scalarText: String? {
    switch self {
    case .boolean(let flag): "\(flag)"
    case .number(let number): number.description
    case .string(let text): text
    case .null, .array, .object: nil
    }
  }
}
