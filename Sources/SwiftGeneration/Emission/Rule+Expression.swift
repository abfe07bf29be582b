import OpenAPIDocument

extension Rule {
  /// The rule as the runtime writes it.
  var expression: Line {
    switch self {
    case .integer(let bounds): "IntegerRule(\(bounds.arguments))"
    case .unsigned(let bounds): "UnsignedRule(\(bounds.arguments))"
    case .number(let bounds): "NumberRule(\(bounds.arguments))"
    case .string(let rule): call("StringRule", rule.arguments)
    case .constants(let constants): constants.rule
    case .array(let counts, let unique, let items):
      call(
        "ArrayRule",
        [
          counts.arguments(minimum: "minItems", maximum: "maxItems"),
          unique ? "uniqueItems: true" : "", "items: \(items.ruleExpression)",
        ])
    case .dictionary(let counts, let values):
      call(
        "DictionaryRule",
        [
          counts.arguments(minimum: "minProperties", maximum: "maxProperties"),
          "values: \(values.ruleExpression)",
        ])
    case .asserted(let function, let use, let passesNull):
      call(
        "AssertedRule",
        [
          "\(function)", "\(use.ruleExpression)", passesNull ? "passesNull: true" : "",
        ])
    case .component(let path, _): path.qualified
    }
  }

  private func call(_ name: Line, _ arguments: [Line]) -> Line {
    "\(name)(\(Line(arguments.filter { !$0.isEmpty }, separator: ", ")))"
  }
}

extension Rule {
  /// The rule as a static member of the type whose values it is about.
  ///
  /// Where making it costs nothing it is made each time: a constant that is made once takes the
  /// compiler three functions.
  func declaration(named name: Identifier, access: Line = "private ") -> SwiftSource {
    if case .component = self { return SwiftSource.nothing }
    return isPlain
      ? .line("\(access)static var \(name): \(type) { \(expression) }")
      : .line("\(access)static let \(name) = \(expression)")
  }

  /// The rule inside the type that may declare it under `name`.
  func reference(named name: Identifier, scope: Line = "") -> Line {
    if case .component = self { expression } else { "\(scope)\(name)" }
  }

  /// Whether it is nothing but a few numbers.
  private var isPlain: Bool {
    switch self {
    case .integer(let bounds): bounds.multipleOf == nil
    case .unsigned(let bounds): bounds.multipleOf == nil
    case .number(let bounds): bounds.multipleOf == nil
    case .string(let rule): rule.pattern == nil
    case .constants(let constants): constants.count == 1
    case .array, .dictionary, .asserted, .component: false
    }
  }

  private var type: Line {
    switch self {
    case .integer: "IntegerRule"
    case .unsigned: "UnsignedRule"
    case .number: "NumberRule"
    case .constants(.booleans): "ConstantRule<Bool>"
    case .constants(.integers): "ConstantRule<Int>"
    case .constants(.numbers): "ConstantRule<Double>"
    default: "StringRule"
    }
  }
}

extension TypeUse {
  /// The rule of elements of this type, which is there even where they are free.
  var ruleExpression: Line {
    let rule: Line =
      if let rule {
        rule.expression
      } else if isValidatable {
        "SelfValidating<\(type)>()"
      } else {
        "Unconstrained<\(type)>()"
      }
    return isNullable ? "NullableRule(\(rule))" : rule
  }
}

extension Constants {
  fileprivate var rule: Line {
    let values: [Line] =
      switch self {
      case .booleans(let flags): flags.map { $0 ? "true" : "false" }
      case .integers(let numbers): numbers.map { "\($0)" }
      case .numbers(let numbers): numbers.map { "\(number: $0)" }
      }
    return values.count == 1
      ? "\(ruleName)(\(values[0]))" : "\(ruleName)(oneOf: [\(Line(values, separator: ", "))])"
  }

  /// Numbers without a fraction would be taken for integers.
  private var ruleName: Line {
    if case .numbers = self { "ConstantRule<Double>" } else { "ConstantRule" }
  }
}

extension TextRule {
  fileprivate var arguments: [Line] {
    [
      lengths.arguments(minimum: "minLength", maximum: "maxLength"),
      pattern.map { "pattern: \($0.expression)" } ?? "",
      format.map { "format: .\(KnownFormat.identifier(of: $0))" } ?? "",
    ]
  }
}

extension NumberBounds {
  fileprivate var arguments: Line {
    let bounds: [(Line, DecimalNumber?)] = [
      ("minimum", minimum), ("maximum", maximum), ("exclusiveMinimum", exclusiveMinimum),
      ("exclusiveMaximum", exclusiveMaximum),
    ]
    var arguments = bounds.compactMap { name, bound -> Line? in
      bound.map { "\(name): \(number: $0)" }
    }
    if let multipleOf { arguments.append("multipleOf: \(decimal: multipleOf)") }
    return Line(arguments, separator: ", ")
  }
}

extension IntegerBounds {
  fileprivate var arguments: Line {
    var arguments: [Line] = []
    if let minimum { arguments.append("minimum: \(minimum)") }
    if let maximum { arguments.append("maximum: \(maximum)") }
    if let multipleOf { arguments.append("multipleOf: \(decimal: multipleOf)") }
    return Line(arguments, separator: ", ")
  }
}

extension CountBounds {
  fileprivate func arguments(minimum minimumName: Line, maximum maximumName: Line) -> Line {
    var arguments: [Line] = []
    if let minimum { arguments.append("\(minimumName): \(minimum)") }
    if let maximum { arguments.append("\(maximumName): \(maximum)") }
    return Line(arguments, separator: ", ")
  }
}

extension KnownFormat {
  /// The case of the runtime's `StringFormat`, which has the same name.
  static func identifier(of format: String) -> Identifier {
    Identifier(spelling: KnownFormat(rawValue: format).map { "\($0)" } ?? "")
  }
}
