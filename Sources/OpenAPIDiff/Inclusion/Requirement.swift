internal import OpenAPIDocument

/// Something that is asked of values of one kind.
enum Requirement: Hashable {
  case above(DecimalNumber, orEqual: Bool)
  case below(DecimalNumber, orEqual: Bool)
  case multiple(DecimalNumber, Bool)
  case lengthAtLeast(Int)
  case lengthAtMost(Int)
  case pattern(Spelling, Bool)
  case format(Spelling, Bool)
  case itemsAtLeast(Int)
  case itemsAtMost(Int)
  case unique(Bool)
  case membersAtLeast(Int)
  case membersAtMost(Int)
  case present(Spelling)
  case absent(Spelling)

  /// What is asked where this is not.
  var negated: Requirement {
    switch self {
    case .above(let bound, let orEqual): .below(bound, orEqual: !orEqual)
    case .below(let bound, let orEqual): .above(bound, orEqual: !orEqual)
    case .multiple(let number, let flag): .multiple(number, !flag)
    case .lengthAtLeast(let count): .lengthAtMost(count - 1)
    case .lengthAtMost(let count): .lengthAtLeast(count == .max ? .max : count + 1)
    case .pattern(let pattern, let flag): .pattern(pattern, !flag)
    case .format(let name, let flag): .format(name, !flag)
    case .itemsAtLeast(let count): .itemsAtMost(count - 1)
    case .itemsAtMost(let count): .itemsAtLeast(count == .max ? .max : count + 1)
    case .unique(let flag): .unique(!flag)
    case .membersAtLeast(let count): .membersAtMost(count - 1)
    case .membersAtMost(let count): .membersAtLeast(count == .max ? .max : count + 1)
    case .present(let name): .absent(name)
    case .absent(let name): .present(name)
    }
  }

  var kind: ValueKind {
    switch self {
    case .above, .below, .multiple: .number
    case .lengthAtLeast, .lengthAtMost, .pattern, .format: .string
    case .itemsAtLeast, .itemsAtMost, .unique: .array
    case .membersAtLeast, .membersAtMost, .present, .absent: .object
    }
  }
}

/// The types of JSON, from what makes the plainest value.
enum ValueKind: CaseIterable {
  case null, boolean, number, string, array, object

  var kinds: JSONKinds {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}

/// `prefixItems` and `items` at once; `nil` asks nothing.
struct ItemRules {
  var prefix: [Literal?]
  var rest: Literal?
}

/// `properties`, `patternProperties` and `additionalProperties` at once; `nil` asks nothing.
struct MemberRules {
  var named: [Spelling: JointSchemas.ID?] = [:]
  var patterns: [(pattern: Spelling, schema: JointSchemas.ID?)] = []
  var additional: JointSchemas.ID?
  var sense = Literal.Sense.met
}

/// An item that has to be there.
struct WantedItem {
  /// From here on any place will do, or just this one.
  let place: Int
  let isOnlyPlace: Bool
  var literals: [Literal]
  var excluded: Set<JSONLiteral> = []
}

/// `contains`: how many items satisfy the schema.
struct CountedItems {
  let schema: JointSchemas.ID
  var least: Int
  var most: Int?
  /// Of an item that counts, and of one that does not.
  var senses = (counted: Literal.Sense.met, other: Literal.Sense.unmet)
}

/// A set of names.
enum NameSet: Hashable {
  case one(Spelling)
  /// Those that are not listed, match some patterns and do not match others.
  case others(than: Set<Spelling>, matching: [Spelling], notMatching: [Spelling])
}

/// A member that has to be there.
struct WantedMember {
  let names: NameSet
  /// Of the name itself.
  var nameLiterals: [Literal] = []
  var literals: [Literal]
  var excluded: Set<JSONLiteral> = []
}
