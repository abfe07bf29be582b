import OpenAPIDocument

/// What the keywords of a schema amount to: which values it describes, as one of few forms.
indirect enum Shape {
  /// Values of any kind.
  case any
  case null
  case boolean
  case integer(NumberBounds)
  /// Integers from 0 to 2^64 - 1 (`format: uint64`).
  case unsigned(NumberBounds)
  case number(NumberBounds)
  case string(TextBounds)
  /// Binary data in base64 (`format: byte`, `contentEncoding: base64`).
  case base64
  /// Values of a closed list that have names.
  case enumeration(EnumerationShape)
  /// Numbers or booleans of a closed list, without names.
  case constants(Constants)
  case array(items: SchemaID?, counts: CountBounds, unique: Bool)
  /// Members of any name whose values have one schema; `nil` for values of any kind.
  case dictionary(values: SchemaID?, counts: CountBounds)
  case object(ObjectShape)
  case union(UnionShape)
  /// The same as another schema, whatever its own annotations say.
  case same(SchemaID)
  case nullable(Shape)
}

/// A closed list of values that have names: all of them strings, or integers, or numbers. Never empty.
struct EnumerationShape {
  let values: [EnumeratedValue]
  /// What the document calls values, by their texts; a string without such a name is its own.
  let labels: [Spelling: String]
}

enum EnumeratedValue: Sendable {
  case string(String)
  case integer(Int)
  case number(DecimalNumber)

  /// Of the string, or as the number is written.
  var text: String {
    switch self {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .number(let number): number.description
    }
  }
}

/// A closed list of values that have no names. Never empty.
enum Constants: Hashable {
  case booleans([Bool])
  case integers([Int])
  case numbers([DecimalNumber])

  var count: Int {
    switch self {
    case .booleans(let flags): flags.count
    case .integers(let numbers): numbers.count
    case .numbers(let numbers): numbers.count
    }
  }
}

struct ObjectShape {
  enum AdditionalMembers {
    case ignored, refused
    /// With the schema of their values; `nil` for values of any kind.
    case kept(SchemaID?)
  }

  struct Property {
    let name: String
    /// The schema; `nil` for a member that is only ever required.
    let value: SchemaID?
    let nameLocation: SourceLocation?
    /// `never` for what `required` does not name, too.
    let demand: Demand
  }

  /// In document order.
  let properties: [Property]
  let additionalMembers: AdditionalMembers
}

/// Alternatives, and how one is told from the others.
struct UnionShape {
  enum Decision {
    /// By the JSON type, which is another for each.
    case type
    /// By the string in this member.
    case tag(member: String, untagged: Untagged)
    /// By asking each: just one may accept a value.
    case match
    /// By asking each: of those that accept a value the one that knows the most of its members.
    case closest
  }

  /// What becomes of a value that lacks the member.
  enum Untagged {
    case refused
    /// The branches at these places are asked: just one may accept it.
    case matched([Int])
    /// As before, but the first that accepts it has it.
    case first([Int])
  }

  let decision: Decision
  let branches: [UnionBranch]
}

struct UnionBranch {
  enum Content {
    case schema(SchemaID)
    case shape(Shape)
  }

  /// Of the case, by the names of the document.
  let label: String
  /// Whether the label tells more than the JSON type or the place of the alternative.
  let isNamed: Bool
  /// What it may be where types decide.
  let type: JSONType?
  /// The strings that select it where a member decides.
  let tags: [String]
  let content: Content

  init(label: UnionLabels.Label, tags: [String] = [], content: Content) {
    self.label = label.spelling
    isNamed = label.isName
    type = nil
    self.tags = tags
    self.content = content
  }

  init(type: JSONType, content: Content) {
    label = type.rawValue
    isNamed = false
    self.type = type
    tags = []
    self.content = content
  }
}

/// The numeric assertions of JSON Schema (validation vocabulary, section 6.2).
struct NumberBounds: Hashable {
  var minimum: DecimalNumber?
  var maximum: DecimalNumber?
  var exclusiveMinimum: DecimalNumber?
  var exclusiveMaximum: DecimalNumber?
  var multipleOf: DecimalNumber?

  var isEmpty: Bool { self == NumberBounds() }
}

/// What strings have to be like.
struct TextBounds: Hashable {
  var lengths = CountBounds()
  /// As written.
  var pattern: String?
  /// One that the runtime knows.
  var format: String?

  var isEmpty: Bool { self == TextBounds() }
}

/// How many characters, items or members a value may have.
struct CountBounds: Hashable {
  var minimum: Int?
  var maximum: Int?

  var isEmpty: Bool { self == CountBounds() }

  mutating func raiseMinimum(to count: Int) { minimum = max(minimum ?? count, count) }

  mutating func lowerMaximum(to count: Int) { maximum = min(maximum ?? count, count) }
}

extension Shape {
  /// What is below a `nullable`.
  var withoutNull: Shape {
    if case .nullable(let wrapped) = self { wrapped.withoutNull } else { self }
  }
}
