import OpenAPIDocument

/// The keywords that apply to one value: a schema's own and those of what it refers to by `$ref` and
/// `allOf`, each kind combined into one.
struct KeywordSet {
  /// `nil` where any type will do.
  private(set) var types: [JSONType]?
  /// Of `enum`, `const` and alternatives that are constants; `nil` where there is none of them.
  private(set) var values: [JSONLiteral]?
  private(set) var bounds = NumberBounds()
  private(set) var lengths = CountBounds()
  private(set) var itemCounts = CountBounds()
  private(set) var propertyCounts = CountBounds()
  private(set) var uniqueItems = false
  private(set) var format: LocatedKeyword<SchemaID>?
  private(set) var pattern: LocatedKeyword<SchemaID>?
  private(set) var contentEncoding: LocatedKeyword<SchemaID>?
  private(set) var items: SchemaID?
  /// Whether `items` is only about those behind the `prefixItems`.
  private(set) var hasPrefixItems = false
  /// Whether `additionalProperties` is not about members that match a pattern.
  private(set) var hasPatternProperties = false
  private(set) var properties: [Member<SchemaID>] = []
  var required: [String] { requiredNames.all }
  private(set) var additionalProperties: SchemaID?
  /// `oneOf` and `anyOf`, if there is just one of them.
  private(set) var alternatives: [SchemaID]?
  /// Whether one of the schemas has a discriminator.
  private(set) var hasDiscriminator = false
  /// The one beside the alternatives.
  private(set) var discriminator: LocatedKeyword<SchemaID>?
  private(set) var alternativesKeyword: LocatedKeyword<SchemaID>?
  /// The keywords whose alternatives are constants. They are not among the `alternatives`.
  private(set) var valueLists: [(keyword: LocatedKeyword<SchemaID>, list: ValueList)] = []
  /// Names of values by extensions beside their `enum`.
  private(set) var valueNames: [JSONLiteral: String] = [:]
  /// In the same way, what is said of them.
  private(set) var valueDescriptions: [JSONLiteral: String] = [:]
  /// Those that a shape enforces or leaves out, in the order in which they apply.
  private(set) var assertions: [LocatedKeyword<SchemaID>] = []
  /// What no form of a value has a place for.
  private(set) var notModelled: [LocatedKeyword<SchemaID>] = []

  private let graph: SchemaGraph
  private let identity: SchemaIdentity
  private var requiredNames = NameList()
  /// Of the properties, in the same order.
  private var propertyNames = NameList()
  private var included: [SchemaID] = []
  /// The same, once they are many.
  private var manyIncluded: Set<SchemaID> = []

  init(of id: SchemaID, in graph: SchemaGraph, identity: SchemaIdentity) {
    self.graph = graph
    self.identity = identity
    include(id)
  }

  /// Among the properties.
  func place(ofProperty name: String) -> Int? { propertyNames.place(of: name) }

  /// Each schema counts once, so a cycle of `allOf` adds nothing.
  private mutating func include(_ root: SchemaID) {
    var next: SchemaID? = root
    var pending: [SchemaID] = []
    while let id = next {
      defer { next = pending.popLast() }
      guard markIncluded(id) else { continue }
      switch graph.schemas[id.index].form {
      case .boolean(true): break
      case .boolean(false): types = []
      case .object(let keywords):
        let hadAlternatives = alternatives != nil
        if assertions.isEmpty { assertions.reserveCapacity(keywords.count) }
        // By their places: whoever takes a keyword out of an array counts what it holds.
        for place in keywords.indices {
          switch keywords[place].keyword {
          case .ref(let target), .dynamicRef(let target): pending.append(target)
          case .allOf(let schemas): pending.append(contentsOf: schemas.reversed())
          case .other(let name, .array(let texts)): include(texts, named: name, beside: keywords)
          default: include(keywords[place])
          }
        }
        if !hadAlternatives, alternatives != nil { discriminator = keywords.discriminator }
      }
    }
  }

  /// False for one that was included before.
  private mutating func markIncluded(_ id: SchemaID) -> Bool {
    if included.count < 16 {
      guard !included.contains(id) else { return false }
    } else {
      if manyIncluded.isEmpty { manyIncluded.formUnion(included) }
      guard manyIncluded.insert(id).inserted else { return false }
    }
    included.append(id)
    return true
  }

  /// What an assertion among these is about.
  func family(of occurrence: LocatedKeyword<SchemaID>) -> KeywordFamily? {
    let isValueList = valueLists.contains { $0.keyword.nameLocation == occurrence.nameLocation }
    return isValueList ? .values : occurrence.keyword.family
  }

  /// Whether the keywords of more than one schema are combined here.
  var isCombined: Bool { included.count > 1 }

  private mutating func include(_ occurrence: LocatedKeyword<SchemaID>) {
    if occurrence.keyword.family != nil { assertions.append(occurrence) }
    switch occurrence.keyword {
    case .type(let types): restrict(to: types)
    case .enum(let values): restrict(to: values)
    case .const(let value): restrict(to: [value])
    case .minimum(let number): bounds.minimum = max(bounds.minimum ?? number, number)
    case .maximum(let number): bounds.maximum = min(bounds.maximum ?? number, number)
    case .exclusiveMinimum(let number):
      bounds.exclusiveMinimum = max(bounds.exclusiveMinimum ?? number, number)
    case .exclusiveMaximum(let number):
      bounds.exclusiveMaximum = min(bounds.exclusiveMaximum ?? number, number)
    case .multipleOf(let number) where bounds.multipleOf ?? number == number:
      bounds.multipleOf = number
    case .minLength(let count): lengths.raiseMinimum(to: count)
    case .maxLength(let count): lengths.lowerMaximum(to: count)
    case .minItems(let count): itemCounts.raiseMinimum(to: count)
    case .maxItems(let count): itemCounts.lowerMaximum(to: count)
    case .minProperties(let count): propertyCounts.raiseMinimum(to: count)
    case .maxProperties(let count): propertyCounts.lowerMaximum(to: count)
    case .uniqueItems(let flag): uniqueItems = uniqueItems || flag
    case .format where format == nil || format?.keyword == occurrence.keyword:
      format = occurrence
    case .pattern(let source) where pattern?.isPattern(source) ?? true:
      pattern = occurrence
    case .contentEncoding: contentEncoding = occurrence
    case .required(let names):
      if required.isEmpty { requiredNames.reserveCapacity(names.count) }
      for name in names where requiredNames.place(of: name) == nil { requiredNames.append(name) }
    case .properties(let members):
      if properties.isEmpty {
        properties.reserveCapacity(members.count)
        propertyNames.reserveCapacity(members.count)
      }
      for member in members { include(member, of: occurrence) }
    default: includeApplicator(occurrence)
    }
  }

  private mutating func includeApplicator(_ occurrence: LocatedKeyword<SchemaID>) {
    switch occurrence.keyword {
    case .prefixItems: hasPrefixItems = true
    case .patternProperties: hasPatternProperties = true
    default: break
    }
    switch occurrence.keyword {
    case .items(let schema) where items == nil || items == identity[schema]:
      items = identity[schema]
    case .additionalProperties(let schema)
    where additionalProperties == nil || additionalProperties == identity[schema]:
      additionalProperties = identity[schema]
    case .oneOf(let schemas), .anyOf(let schemas):
      if let list = ValueList(occurrence.keyword, in: graph) {
        restrict(to: list.values)
        valueLists.append((occurrence, list))
      } else if alternatives == nil {
        alternatives = schemas
        alternativesKeyword = occurrence
      } else {
        notModelled.append(occurrence)
      }
    case .discriminator: hasDiscriminator = true
    case let keyword where keyword.isAnnotation: break
    default: notModelled.append(occurrence)
    }
  }

  private mutating func include(
    _ member: Member<SchemaID>, of occurrence: LocatedKeyword<SchemaID>
  ) {
    guard let index = propertyNames.place(of: member.name) else {
      propertyNames.append(member.name)
      return properties.append(member)
    }
    if identity[properties[index].value] != identity[member.value] {
      notModelled.append(occurrence)
    }
  }

  /// The texts of an extension; in each schema those of OpenAPI Generator count before others.
  private mutating func include(
    _ texts: [JSONLiteral], named name: String, beside keywords: [LocatedKeyword<SchemaID>]
  ) {
    guard let kind = ValueTexts(rawValue: name) else { return }
    for case .enum(let values) in keywords.lazy.map(\.keyword) {
      for (value, text) in ValueTexts.pairs(texts, with: values) {
        switch kind {
        case .variableNames: valueNames[value] = text
        case .names: valueNames[value] = valueNames[value] ?? text
        case .descriptions: valueDescriptions[value] = text
        }
      }
    }
  }

  private mutating func restrict(to allowed: [JSONType]) {
    guard let types else {
      // Integers are numbers.
      return self.types = allowed.contains(.number) ? allowed.filter { $0 != .integer } : allowed
    }
    self.types = types.compactMap { type in
      if allowed.contains(type) { return type }
      if type == .number, allowed.contains(.integer) { return .integer }
      return type == .integer && allowed.contains(.number) ? .integer : nil
    }
  }

  private mutating func restrict(to allowed: [JSONLiteral]) {
    guard let values else { return self.values = allowed }
    let allowed = Set(allowed)
    self.values = values.filter(allowed.contains)
  }
}

extension LocatedKeyword {
  fileprivate func isPattern(_ source: String) -> Bool {
    if case .pattern(let own) = keyword { own.hasSameCodeUnits(as: source) } else { false }
  }
}

extension [LocatedKeyword<SchemaID>] {
  fileprivate var discriminator: LocatedKeyword<SchemaID>? {
    first { if case .discriminator = $0.keyword { true } else { false } }
  }
}
