extension Property {
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

  /// What the runtime is told of the member that the property stands for.
  var member: Line {
    var arguments = [place]
    if case .rest = occurrence {
      arguments.append(othersRule)
    } else {
      arguments.insert("\(literal: key)", at: 0)
      if let rule { arguments.append(rule) }
    }
    switch demand {
    case .always, .never: break
    case .inResponses: arguments.append("requiredIn: .response")
    case .inRequests: arguments.append("requiredIn: .request")
    }
    return "$0.\(kind)(\(Line(arguments, separator: ", ")))"
  }

  private var kind: Line {
    switch occurrence {
    case .required: isBoxed ? "boxed" : "required"
    case .requiredNullable: isBoxed ? "boxedNullable" : "nullable"
    case .optional: isBoxed ? "boxedOptional" : "optional"
    case .optionalNullable: isBoxed ? "boxedPresence" : "presence"
    case .rest: "others"
    }
  }

  /// Where the value is stored: the wrapper, if there is one.
  private var place: Line {
    isBoxed ? "\\.\(Identifier(spelling: "_" + name.spelling))" : "\\.\(name)"
  }

  private var rule: Line? {
    if let rule = use.rule { return rule.expression }
    if case .array(let element) = use.type {
      let items: Line = use.isValidatable ? "SelfValidating" : "Unconstrained"
      return "ArrayRule(items: \(items)<\(element)>())"
    }
    if use.isValidatable { return "SelfValidating()" }
    return isBoxed ? "Unconstrained()" : nil
  }

  /// The rule of the values beside the properties.
  private var othersRule: Line {
    if case .dictionary(_, let values) = use.rule { return values.ruleExpression }
    return use.isValidatable ? "SelfValidating()" : "Unconstrained()"
  }
}
