internal import OpenAPIDocument

/// Something that is asked of a value in one of several ways to satisfy all.
enum Demand {
  case literal(Literal)
  case fact(Requirement)
  case excluded([JSONLiteral])
  case items(ItemRules)
  case item(WantedItem)
  case counted(CountedItems)
  case members(MemberRules)
  case member(WantedMember)
  /// Of the name of every member.
  case names(Literal)
  case unevaluated(Unevaluated)
}

/// `unevaluatedItems` or `unevaluatedProperties`, until it is known what has been seen.
struct Unevaluated {
  let owner: JointSchemas.ID
  let areItems: Bool
  /// Of everything that has not been seen, or of one such where the sense is negative.
  let literal: Literal
}

/// One way to satisfy everything that is asked of a value of one kind, while it is followed.
struct Branch {
  typealias Alternative = [Demand]

  let kind: ValueKind
  var pending: [Literal]
  var choices: [[Alternative]] = []
  var unevaluated: [Unevaluated] = []
  private(set) var seen: Set<Literal> = []
  private(set) var positive: Set<JointSchemas.ID> = []
  private(set) var negative: Set<JointSchemas.ID> = []
  /// What the value has to be one of.
  var candidates: [JSONLiteral]?
  var excluded: Set<JSONLiteral>
  var numbers = NumberDemands()
  var texts = TextDemands()
  var arrays = ArrayDemands()
  var objects = ObjectDemands()

  init(kind: ValueKind, demand: ValueDemand) {
    self.kind = kind
    pending = demand.literals.reversed()
    excluded = demand.excluded
  }

  /// `nil` if the opposite is asked too; whether it is new otherwise.
  mutating func note(_ literal: Literal) -> Bool? {
    guard seen.insert(literal).inserted else { return false }
    if literal.isPositive {
      positive.insert(literal.schema)
      return negative.contains(literal.schema) ? nil : true
    }
    negative.insert(literal.schema)
    return positive.contains(literal.schema) ? nil : true
  }

  mutating func apply(_ alternative: Alternative) {
    for demand in alternative { apply(demand) }
  }

  mutating func apply(_ demand: Demand) {
    switch demand {
    case .literal(let literal): pending.append(literal)
    case .fact(let fact): apply(fact)
    case .excluded(let values): excluded.formUnion(values)
    case .items(let rules): arrays.rules.append(rules)
    case .item(let item): arrays.wanted.append(item)
    case .counted(let items): arrays.counted.append(items)
    case .members(let rules): objects.rules.append(rules)
    case .member(let member): objects.wanted.append(member)
    case .names(let literal): objects.names.append(literal)
    case .unevaluated(let rules): unevaluated.append(rules)
    }
  }

  private mutating func apply(_ fact: Requirement) {
    guard fact.kind == kind else { return }
    switch kind {
    case .number: numbers.add(fact)
    case .string: texts.add(fact)
    case .array: arrays.add(fact)
    case .object: objects.add(fact)
    case .null, .boolean: break
    }
  }

  /// Whether it is plain that no value is left.
  var isHopeless: Bool {
    switch kind {
    case .number: numbers.isHopeless
    case .string: texts.isHopeless
    case .array: arrays.least > arrays.most || (arrays.isUnique && arrays.isNotUnique)
    case .object: objects.isHopeless
    case .null, .boolean: false
    }
  }

  /// Whether it contradicts what is asked already.
  func refuses(_ demand: Demand) -> Bool {
    switch demand {
    case .literal(let literal):
      literal.isPositive
        ? negative.contains(literal.schema) : positive.contains(literal.schema)
    case .fact(.present(let name)): objects.forbidden.contains(name)
    case .fact(.absent(let name)): objects.required.contains(name)
    case .member(let member): refuses(member)
    case .item(let item): refuses(item)
    default: false
    }
  }

  private func refuses(_ member: WantedMember) -> Bool {
    guard case .one(let name) = member.names else { return false }
    if objects.forbidden.contains(name) { return true }
    return member.literals.contains { literal in
      !literal.isPositive && objects.rules.contains { $0.named[name] == .some(literal.schema) }
    }
  }

  private func refuses(_ item: WantedItem) -> Bool {
    item.literals.contains { literal in
      !literal.isPositive
        && arrays.rules.contains { rules in
          item.isOnlyPlace && item.place < rules.prefix.count
            ? rules.prefix[item.place]?.schema == literal.schema
            : rules.prefix.count <= item.place && rules.rest?.schema == literal.schema
        }
    }
  }

  /// Whether it is asked already.
  func implies(_ demand: Demand) -> Bool {
    switch demand {
    case .literal(let literal): seen.contains(literal)
    case .fact(.present(let name)): objects.required.contains(name)
    case .fact(.absent(let name)): objects.forbidden.contains(name)
    default: false
    }
  }
}

/// What is asked of an array.
struct ArrayDemands {
  var rules: [ItemRules] = []
  var wanted: [WantedItem] = []
  var counted: [CountedItems] = []
  var least = 0
  var most = Int.max
  private(set) var isUnique = false
  private(set) var isNotUnique = false

  mutating func add(_ fact: Requirement) {
    switch fact {
    case .itemsAtLeast(let count): least = max(least, count)
    case .itemsAtMost(let count): most = min(most, count)
    case .unique(true): isUnique = true
    case .unique(false): isNotUnique = true
    default: break
    }
  }
}

/// What is asked of an object.
struct ObjectDemands {
  var rules: [MemberRules] = []
  var wanted: [WantedMember] = []
  var names: [Literal] = []
  private(set) var required: Set<Spelling> = []
  /// The required names in order.
  private(set) var requiredNames: [Spelling] = []
  private(set) var forbidden: Set<Spelling> = []
  private(set) var least = 0
  private(set) var most = Int.max
  /// What the sender knows, where it sends nothing else.
  var declaration: Declaration?

  mutating func add(_ fact: Requirement) {
    switch fact {
    case .membersAtLeast(let count): least = max(least, count)
    case .membersAtMost(let count): most = min(most, count)
    case .present(let name): if required.insert(name).inserted { requiredNames.append(name) }
    case .absent(let name): forbidden.insert(name)
    default: break
    }
  }

  var isHopeless: Bool {
    least > most || required.count > most || !required.isDisjoint(with: forbidden)
  }
}
