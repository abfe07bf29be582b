internal import OpenAPIDocument

/// What plainly tells the values of a schema from those of others.
struct Distinction {
  var kinds = JSONKinds.all
  var values: Set<JSONLiteral>?
  var required: Set<Spelling> = []
  /// Of members whose values are listed.
  var memberValues: [Spelling: Set<JSONLiteral>] = [:]

  mutating func restrict(to list: [JSONLiteral]) {
    values = values.map { $0.intersection(list) } ?? Set(list)
  }

  func isDisjoint(with other: Distinction) -> Bool {
    if kinds.isDisjoint(with: other.kinds) { return true }
    if let values, let others = other.values { return values.isDisjoint(with: others) }
    guard kinds == .object, other.kinds == .object else { return false }
    return memberValues.contains { name, values in
      guard let others = other.memberValues[name] else { return false }
      // Where only one of them requires the member, a value of both has it all the same.
      return (required.contains(name) || other.required.contains(name))
        && values.isDisjoint(with: others)
    }
  }
}

extension WitnessSearch {
  /// Whether no value plainly satisfies two of the schemas, so that `oneOf` says the same as `anyOf`.
  mutating func arePlainlyDisjoint(_ schemas: [JointSchemas.ID]) -> Bool {
    let distinctions = schemas.map { distinction(of: $0, depth: 0) }
    return distinctions.indices.allSatisfy { index in
      distinctions[(index + 1)...].allSatisfy { distinctions[index].isDisjoint(with: $0) }
    }
  }

  private func distinction(of schema: JointSchemas.ID, depth: Int) -> Distinction {
    var distinction = Distinction()
    var rest = [schema]
    var seen: Set<JointSchemas.ID> = []
    while let id = rest.popLast(), seen.count < 32 {
      guard seen.insert(id).inserted else { continue }
      guard let keywords = schemas[id] else {
        distinction.kinds = []
        break
      }
      for keyword in keywords {
        switch keyword {
        case .type(let types): distinction.kinds.formIntersection(JSONKinds(types))
        case .const(let value): distinction.restrict(to: [value])
        case .enum(let values): distinction.restrict(to: values)
        case .required(let names): distinction.required.formUnion(names.map(Spelling.init))
        case .allOf(let others): rest += others
        case .properties(let members) where depth == 0:
          for member in members {
            guard let values = self.distinction(of: member.value, depth: 1).values else { continue }
            distinction.memberValues[Spelling(member.name), default: values]
              .formIntersection(values)
          }
        default: break
        }
      }
    }
    if let values = distinction.values {
      distinction.kinds.formIntersection(values.reduce([]) { $0.union(JSONKinds(of: $1)) })
    }
    return distinction
  }
}
