extension Property {
  var isRequired: Bool {
    switch occurrence {
    case .required, .requiredNullable: true
    case .optional, .optionalNullable, .rest: false
    }
  }

  /// The type of the property as its users see it.
  var type: TypeReference {
    switch occurrence {
    case .required, .rest: use.type
    case .requiredNullable, .optional: .optional(use.type)
    case .optionalNullable: .presence(use.type)
    }
  }

  var declaration: SwiftSource {
    SwiftSource {
      introduction.source
      "\(wrapper)\(Line.emittedIntoClients)public var \(name): \(type)"
    }
  }

  private var wrapper: Line {
    guard isBoxed else { return "" }
    return if case .optional = type { "@BoxedOptional " } else { "@Boxed " }
  }

  var initializerParameter: Line {
    switch occurrence {
    case .rest: "\(name): \(type) = [:]"
    case .required, .requiredNullable: "\(name): \(type)"
    case .optional: "\(name): \(type) = nil"
    case .optionalNullable: "\(name): \(type) = .absent"
    }
  }

  // MARK: - Reading

  private var ruleName: Identifier { Identifier(spelling: name.spelling + "Rule") }

  var ruleDeclaration: SwiftSource {
    SwiftSource {
      if let rule = use.rule {
        rule.declaration(named: ruleName)
      }
    }
  }

  /// The name of the variable that collects the value: the property's own, unless the code around it
  /// has one of that name, be it a rule or the variable of another property.
  var local: Identifier {
    let isInUse =
      isShadowed || name.spelling.hasSuffix("Rule") || name.spelling.hasSuffix("Value")
    return isInUse ? Identifier(spelling: name.spelling + "Value") : name
  }

  /// The type of what was read of the property, which may be nothing.
  var foundType: Line {
    switch occurrence {
    case .required, .optional: "\(use.type)?"
    case .requiredNullable: "\(use.type)??"
    case .optionalNullable, .rest: "\(type)"
    }
  }

  /// As long as the property was not read.
  var nothingFound: Line {
    switch occurrence {
    case .required, .requiredNullable, .optional: "nil"
    case .optionalNullable: ".absent"
    case .rest: "[:]"
    }
  }

  /// A variable that collects what is read of the property.
  var variable: Line {
    switch occurrence {
    case .required, .requiredNullable, .optional: "var \(local): \(foundType)"
    case .optionalNullable, .rest: "var \(local): \(foundType) = \(nothingFound)"
    }
  }

  var readExpression: Line {
    let rule = use.rule?.reference(named: ruleName)
    return switch occurrence {
    case .required, .optional, .rest:
      if let rule { "\(rule).read(from: &reader)" } else { "\(use.type).read(from: &reader)" }
    case .requiredNullable:
      if let rule {
        "\(rule).readNullable(from: &reader)"
      } else {
        "reader.readNullable(\(use.type).self)"
      }
    case .optionalNullable:
      if let rule {
        "\(rule).readPresence(from: &reader) ?? .absent"
      } else {
        "\(type).read(from: &reader) ?? .absent"
      }
    }
  }

  /// Moves what was read of the property out of `place`, which holds something if the property is
  /// required. A copy would have to be counted, and given back with all the others.
  func takeExpression(_ place: Line) -> Line {
    switch occurrence {
    case .required, .requiredNullable: "\(place).take()!"
    case .optional, .optionalNullable: "\(place).take()"
    case .rest: place
    }
  }

  /// Reads a member that is none of the properties into a dictionary of the rest.
  func readRestStatement(into rest: Line) -> Line {
    guard let rule = restRule else { return "reader.readMember(of: &\(rest))" }
    return "reader.readMember(of: &\(rest), \(rule))"
  }

  /// The rule of the values beside the properties.
  private var restRule: Line? {
    if case .dictionary(_, let values) = use.rule { values.ruleExpression } else { nil }
  }

  // MARK: - Writing and validating

  /// What stands before the name of the property inside the type.
  private var qualifier: Line { isShadowed ? "self." : "" }

  var writeStatement: Line {
    switch occurrence {
    case .requiredNullable: "writer.member(\(jsonEscaped: key), nullable: \(qualifier)\(name))"
    default: "writer.member(\(jsonEscaped: key), \(qualifier)\(name))"
    }
  }

  var validateStatement: SwiftSource {
    SwiftSource {
      if let rule = use.rule?.reference(named: ruleName, scope: "Self.") {
        "validation.member(\(literal: key), \(qualifier)\(name), \(rule))"
      } else if use.isValidatable {
        "validation.member(\(literal: key), \(qualifier)\(name))"
      }
    }
  }

  /// The members beside the properties are validated each under its own name.
  var validateRestStatement: SwiftSource {
    SwiftSource {
      if let rule = restRule {
        "validation.members(\(qualifier)\(name), \(rule))"
      } else if use.isValidatable, case .dictionary(let value) = use.type {
        "validation.members(\(qualifier)\(name), SelfValidating<\(value)>())"
      }
    }
  }
}
