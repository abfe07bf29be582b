internal import OpenAPIDocument

/// Numbers for what schemas are written with, so that comparing them is comparing numbers.
struct SchemaAlphabet {
  private var texts: [Spelling: Int] = [:]
  private var literals: [JSONLiteral: Int] = [:]
  private var numbers: [DecimalNumber: Int] = [:]

  mutating func number(of text: String) -> Int {
    Self.number(of: Spelling(text), in: &texts)
  }

  mutating func number(of literal: JSONLiteral) -> Int {
    Self.number(of: literal, in: &literals)
  }

  mutating func number(of number: DecimalNumber) -> Int {
    Self.number(of: number, in: &numbers)
  }

  private static func number<Key: Hashable>(of key: Key, in numbers: inout [Key: Int]) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = numbers.count
    return numbers.count - 1
  }
}

/// What a schema asserts apart from the schemas below it, and the places of these.
struct SchemaShape {
  /// Schemas below that one keyword has.
  struct Group {
    enum Order {
      case matters
      /// As in `oneOf`, where two equal ones are not one.
      case isNone
      /// As in `anyOf`.
      case isNoneAndEqualIsOne
    }

    let order: Order
    let members: [Int]
  }

  private(set) var code: [Int] = []
  private(set) var groups: [Group] = []

  init(
    _ keywords: [Keyword<JointSchemas.ID>]?, names: inout SchemaAlphabet,
    target: (JointSchemas.ID) -> Int
  ) {
    guard let keywords else {
      code = [-1]
      return
    }
    for keyword in keywords { add(keyword, names: &names, target: target) }
  }

  /// The schemas below by their numbers, in an order that depends on nothing else where none matters.
  func children(_ number: (Int) -> Int) -> [[Int]] {
    groups.map { group in
      let numbers = group.members.map(number)
      return switch group.order {
      case .matters: numbers
      case .isNone: numbers.sorted()
      case .isNoneAndEqualIsOne: Set(numbers).sorted()
      }
    }
  }

  private mutating func add(
    _ keyword: Keyword<JointSchemas.ID>, names: inout SchemaAlphabet,
    target: (JointSchemas.ID) -> Int
  ) {
    code.append(keyword.rank)
    func members(_ members: [Member<JointSchemas.ID>], _ names: inout SchemaAlphabet) -> [Int] {
      var numbered: [(name: Int, schema: Int)] = []
      numbered.reserveCapacity(members.count)
      for member in members {
        numbered.append((names.number(of: member.name), target(member.value)))
      }
      numbered.sort { $0.name < $1.name }
      code += numbered.map(\.name)
      return numbered.map(\.schema)
    }
    switch keyword {
    case .allOf(let schemas), .anyOf(let schemas):
      groups.append(Group(order: .isNoneAndEqualIsOne, members: schemas.map(target)))
    case .oneOf(let schemas):
      code.append(schemas.count)
      groups.append(Group(order: .isNone, members: schemas.map(target)))
    case .prefixItems(let schemas):
      code.append(schemas.count)
      groups.append(Group(order: .matters, members: schemas.map(target)))
    case .dependentSchemas(let list), .properties(let list), .patternProperties(let list):
      groups.append(Group(order: .matters, members: members(list, &names)))
    case .type(let types): code += types.map { JSONType.allCases.firstIndex(of: $0) ?? 0 }
    case .enum(let values): code += values.map { names.number(of: $0) }.sorted()
    case .const(let value): code.append(names.number(of: value))
    case .multipleOf(let number), .maximum(let number), .exclusiveMaximum(let number),
      .minimum(let number), .exclusiveMinimum(let number):
      code.append(names.number(of: number))
    case .maxLength(let count), .minLength(let count), .maxItems(let count), .minItems(let count),
      .maxContains(let count), .minContains(let count), .maxProperties(let count),
      .minProperties(let count):
      code.append(count)
    case .pattern(let text), .format(let text): code.append(names.number(of: text))
    case .required(let list): code += list.map { names.number(of: $0) }.sorted()
    case .dependentRequired(let list):
      let codes = list.map { member in
        [names.number(of: member.name)] + member.value.map { names.number(of: $0) }.sorted()
      }
      for entry in codes.sorted(by: { $0.lexicographicallyPrecedes($1) }) { code += entry + [-1] }
    default:
      for schema in keyword.subschemas {
        groups.append(Group(order: .matters, members: [target(schema)]))
      }
    }
    code.append(-2)
  }
}
