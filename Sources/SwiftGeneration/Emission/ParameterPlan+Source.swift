import OpenAPIDocument

extension ParameterPlan {
  /// Whether a value has to be there; null is `nil` too.
  var hasToBeThere: Bool { isRequired && !use.isNullable }

  var member: InputMember {
    InputMember(
      name: name, introduction: introduction,
      type: hasToBeThere ? use.type : .optional(use.type), isRequired: isRequired)
  }

  var formatDeclaration: SwiftSource {
    .list(
      opening: "static let \(name) = ParameterFormat(", items: formatArguments, closing: ")")
  }

  /// What tells the format from others.
  var format: Line { Line(formatArguments, separator: ", ") }

  private var formatArguments: [Line] {
    var items: [Line] = ["\(literal: key)", "in: .\(place.identifier)"]
    items += layout.arguments
    if !others.isEmpty {
      items.append("others: [\(Line(others.map { "\(literal: $0)" }, separator: ", "))]")
    }
    items.append(use.withoutNull.ruleExpression)
    return items
  }

  /// `shared` are the names of the parameters whose formats the operation shares with others.
  func decodeStatement(_ shared: Set<Identifier>) -> Line {
    "let \(name) = decoder.parameter(\(owner(shared)).\(name)\(requiredArgument))"
  }

  func encodeStatement(_ shared: Set<Identifier>) -> Line {
    let label: Line = isRequired && use.isNullable ? "nullable: " : ""
    return "try encoder.parameter(\(label)input.\(name), \(owner(shared)).\(name))"
  }

  /// The type that has the format.
  private func owner(_ shared: Set<Identifier>) -> Line {
    shared.contains(name) ? "SharedParameters" : "ParameterFormats"
  }

  var headerDecodeStatement: Line {
    "let \(name) = decoder.header(ParameterFormats.\(name)\(requiredArgument))"
  }

  var headerEncodeStatement: Line {
    let label: Line = isRequired && use.isNullable ? "nullable: " : ""
    return "try encoder.header(\(label)\(name), ParameterFormats.\(name))"
  }

  private var requiredArgument: Line { isRequired ? ", isRequired: true" : "" }
}

extension TypeUse {
  var withoutNull: TypeUse {
    TypeUse(type: type, isNullable: false, rule: rule, isValidatable: isValidatable)
  }
}

extension LayoutPlan {
  /// Of the runtime's formats, between name and rule.
  var arguments: [Line] {
    var items: [Line] = []
    if let style { items.append("style: .\(Identifier(spelling: style.rawValue))") }
    if let explode { items.append("explode: \(explode ? "true" : "false")") }
    if allowReserved { items.append("allowReserved: true") }
    return items + [shape.expression]
  }
}

extension TextShape {
  var expression: Line {
    switch self {
    case .json: return ".json"
    case .array(let items): return ".array(\(items.expression))"
    case .scalarOrArray(let types, let items):
      return ".scalarOrArray(\(Self.list(of: types)), \(items.expression))"
    case .scalar(let types):
      let names = Self.names(of: types)
      return names.count == 1 && types != .null ? names[0] : ".scalar(\(Self.list(of: types)))"
    case .object(let members, let others):
      let list = Line(
        members.map { ".init(\(literal: $0.name), \($0.shape.expression))" }, separator: ", ")
      return others.map { ".object([\(list)], others: \($0.expression))" } ?? ".object([\(list)])"
    }
  }
}

extension TextShape {
  private static func list(of types: Scalars) -> Line {
    "[\(Line(names(of: types), separator: ", "))]"
  }

  private static func names(of types: Scalars) -> [Line] {
    let all: [(Scalars, Line)] = [
      (.null, ".null"), (.boolean, ".boolean"), (.number, ".number"), (.string, ".string"),
    ]
    return all.compactMap { types.contains($0) ? $1 : nil }
  }
}

extension Parameter.Place {
  fileprivate var identifier: Identifier { Identifier(spelling: rawValue) }
}
