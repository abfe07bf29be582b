import OpenAPIDocument

/// An API in Swift terms, with every decision made: an emitter has nothing left to look up.
public struct APIPlan: Sendable {
  /// The title and version of the document, for the head of each file.
  let subject: String
  let declarations: [Declaration]
  let groups: [OperationGroup]
  let functions: [SchemaFunctionPlan]
  let rules: ComponentRules
  /// Those that several responses have.
  let headers: [HeadersPlan]
  /// Those that operations refer to.
  let responses: [ResponseComponentPlan]
  /// Beside the models.
  let parts: Set<GenerationOptions.Part>
  let securitySchemes: [SecuritySchemePlan]
}

/// The structure that calls the operations.
struct ClientPlan: Sendable {
  let type: Identifier
  /// Of the property that knows the server; no operation has this name.
  let connection: Identifier
  let servers: [String]
}

/// A way in which clients show who they are.
struct SecuritySchemePlan: Sendable {
  let name: Identifier
  /// As in the document.
  let key: String
  let introduction: Introduction
  let kind: SecurityScheme.Kind
}

/// A type of the generated module.
enum Declaration: Sendable {
  case structure(Structure)
  case enumeration(Enumeration)
  case union(Union)
  case alias(Alias)

  /// From the top level.
  var path: [Identifier] {
    switch self {
    case .structure(let structure): structure.path
    case .enumeration(let enumeration): enumeration.path
    case .union(let union): union.path
    case .alias(let alias): alias.path
    }
  }
}

/// How a declaration is introduced.
struct Introduction: Hashable, Sendable {
  let documentation: String
  let isDeprecated: Bool

  static let none = Introduction(documentation: "", isDeprecated: false)
}

struct Structure: Sendable {
  enum AdditionalMembers: Sendable {
    case ignored, refused
    case kept(Property)
  }

  let path: [Identifier]
  let introduction: Introduction
  /// In document order.
  let properties: [Property]
  let isHashable: Bool
  let additionalMembers: AdditionalMembers
  /// The function that asserts what the properties do not say.
  let assertion: Identifier?
  let nested: [Declaration]
}

/// A class, because emitters look at each property many times over, and it has much in it to copy.
final class Property: Sendable {
  enum Occurrence: Sendable {
    case required, requiredNullable, optional, optionalNullable
    /// Not a member itself, but the dictionary of those that are no properties.
    case rest
  }

  let name: Identifier
  /// The member's name in JSON.
  let key: String
  let introduction: Introduction
  let occurrence: Occurrence
  /// When reading refuses an object without the member.
  let demand: Demand
  let use: TypeUse
  /// Whether the value is kept out of line.
  let isBoxed: Bool

  init(
    name: Identifier, key: String, introduction: Introduction, occurrence: Occurrence,
    demand: Demand, use: TypeUse, isBoxed: Bool
  ) {
    self.name = name
    self.key = key
    self.introduction = introduction
    self.occurrence = occurrence
    self.demand = demand
    self.use = use
    self.isBoxed = isBoxed
  }
}

/// A type together with what its values have to obey where it is used.
struct TypeUse: Sendable {
  let type: TypeReference
  let isNullable: Bool
  let rule: Rule?
  /// Whether values of the type itself can break rules.
  let isValidatable: Bool

  /// The type with its null, as an element of an array or as a whole body.
  var valueType: TypeReference { isNullable ? .nullable(type) : type }

  /// The same with the names that hold inside the type at `scope`.
  func relative(to scope: [Identifier]) -> TypeUse {
    TypeUse(
      type: type.relative(to: scope), isNullable: isNullable, rule: rule?.relative(to: scope),
      isValidatable: isValidatable)
  }
}

/// Constraints on values of one type.
indirect enum Rule: Sendable {
  case integer(IntegerBounds<Int>)
  case unsigned(IntegerBounds<UInt64>)
  case number(NumberBounds)
  case string(TextRule)
  /// One of these numbers or booleans.
  case constants(Constants)
  case array(counts: CountBounds, unique: Bool, items: TypeUse)
  case dictionary(counts: CountBounds, values: TypeUse)
  /// What a function asserts, beside the rules of the type; of a null only unless that passes.
  case asserted(Identifier, TypeUse, passesNull: Bool)
  /// That of a component, by the name under which it is declared.
  case component([Identifier], Rule)

  /// The rule as such, whatever its names: that of a component that is the same as another has two.
  var withoutName: Rule {
    if case .component(_, let rule) = self { rule.withoutName } else { self }
  }

  /// Whether it is about values without parts.
  var isScalar: Bool {
    switch self {
    case .integer, .unsigned, .number, .string, .constants: true
    case .array, .dictionary: false
    case .asserted(_, let use, _): use.rule?.isScalar == true
    case .component(_, let rule): rule.isScalar
    }
  }

  fileprivate func relative(to scope: [Identifier]) -> Rule {
    switch self {
    case .integer, .unsigned, .number, .string, .constants, .component: self
    case .array(let counts, let unique, let items):
      .array(counts: counts, unique: unique, items: items.relative(to: scope))
    case .dictionary(let counts, let values):
      .dictionary(counts: counts, values: values.relative(to: scope))
    case .asserted(let function, let use, let passesNull):
      .asserted(function, use.relative(to: scope), passesNull: passesNull)
    }
  }
}

/// What strings have to be like, ready to be checked.
struct TextRule: Sendable {
  let lengths: CountBounds
  let pattern: PatternPlan?
  let format: String?
}

/// The bounds of numbers without a fraction, rounded to such.
struct IntegerBounds<Value: FixedWidthInteger & Sendable>: Sendable {
  let minimum: Value?
  let maximum: Value?
  let multipleOf: DecimalNumber?
}

struct Enumeration: Sendable {
  struct Case: Sendable {
    let name: Identifier
    let value: EnumeratedValue
    let introduction: Introduction
  }

  let path: [Identifier]
  let introduction: Introduction
  /// Of the values: strings, integers or numbers.
  let rawType: TypeReference.LibraryType
  let cases: [Case]
  /// Whether values that the document does not list are kept.
  let isOpen: Bool
}

/// A choice.
struct Union: Sendable {
  struct Case: Sendable {
    let name: Identifier
    let use: TypeUse
  }

  /// What selects each of the cases, in their order.
  enum Decision: Sendable {
    /// JSON types, as `JSONReader` tells them apart.
    case type([JSONTypeName])
    /// The strings that a member can have.
    case tag(member: String, [[String]], untagged: Untagged)
    /// Functions of which just one may accept the value.
    case match([SchemaUse])
    /// Functions of which that counts which accepts the value and knows the most of its members.
    case closest([SchemaUse])
  }

  /// What becomes of a value that lacks the member: functions of cases, by their places.
  enum Untagged: Sendable {
    case refused
    /// Just one may accept the value.
    case matched([(Int, SchemaUse)])
    case first([(Int, SchemaUse)])
  }

  let path: [Identifier]
  let introduction: Introduction
  let cases: [Case]
  let decision: Decision
  let isHashable: Bool
  let isIndirect: Bool
  /// The function that asserts what the cases do not say.
  let assertion: Identifier?
  let isValidatable: Bool
  let nested: [Declaration]
}

/// A JSON type as the runtime names it.
enum JSONTypeName: String, Hashable, Sendable {
  case null, boolean, number, string, array, object
}

struct Alias: Sendable {
  let path: [Identifier]
  let introduction: Introduction
  let type: TypeReference
}
