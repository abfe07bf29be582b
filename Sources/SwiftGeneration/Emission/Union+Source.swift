extension Union {
  var source: SwiftSource {
    SwiftSource {
      introduction.source
      block("\(isIndirect ? "public indirect" : "public") enum \(path.own): Hashable, Sendable") {
        for one in cases { "case \(one.name)(\(one.use.valueType))" }
        nested.nestedSource
      }
    }
  }

  var conformances: SwiftSource {
    SwiftSource {
      SwiftSource.blank
      reading
      SwiftSource.blank
      writing
      if isValidatable {
        SwiftSource.blank
        validating
      }
      nested.nestedConformances
    }
  }

  private var reading: SwiftSource {
    block("extension \(path.qualified): JSONReadable") {
      for one in cases { one.ruleDeclaration }
      SwiftSource.blank
      block("public static func read(from reader: inout JSONReader) -> Self?") {
        if assertion != nil {
          "let start = reader.valueOffset()"
          "let value: Self?"
        }
        "switch reader.peekType() {"
        for one in cases {
          "case .\(Identifier(spelling: one.type.rawValue)): \(result) \(one.readExpression).map(Self.\(one.name))"
        }
        "default:"
        SwiftSource.indented(
          SwiftSource {
            "reader.refuseNext(keyword: \"type\", expected: \(literal: expectation))"
            "\(result) nil"
          })
        "}"
        if let assertion {
          "reader.assert(Schemas.\(assertion), from: start)"
          "return value"
        }
      }
    }
  }

  /// What becomes of a case that was read.
  private var result: Line { assertion == nil ? "return" : "value =" }

  /// What a value of another type is told, such as `a string or an array`.
  private var expectation: String {
    let words = cases.map { one in
      switch one.type {
      case .null: "null"
      case .array, .object: "an \(one.type.rawValue)"
      case .boolean, .number, .string: "a \(one.type.rawValue)"
      }
    }
    return words.joined(separator: " or ")
  }

  private var writing: SwiftSource {
    block("extension \(path.qualified): JSONWritable") {
      block("public func write(to writer: inout JSONWriter)") {
        "switch self {"
        for one in cases { "case .\(one.name)(let value): value.write(to: &writer)" }
        "}"
      }
    }
  }

  private var validating: SwiftSource {
    block("extension \(path.qualified): Validatable") {
      block("public func validate(in validation: inout Validation)") {
        "switch self {"
        for one in cases { one.validateCase }
        "}"
        if let assertion { "validation.assert(Schemas.\(assertion), of: self)" }
      }
    }
  }
}

extension Union.Case {
  fileprivate var ruleName: Identifier { Identifier(spelling: name.spelling + "Rule") }

  fileprivate var ruleDeclaration: SwiftSource {
    SwiftSource {
      if let rule = use.rule {
        "private static let \(ruleName) = \(rule.expression)"
      }
    }
  }

  fileprivate var readExpression: Line {
    use.rule == nil ? "\(use.type).read(from: &reader)" : "\(ruleName).read(from: &reader)"
  }

  fileprivate var validateCase: SwiftSource {
    SwiftSource {
      if use.rule != nil {
        "case .\(name)(let value): Self.\(ruleName).validate(value, in: &validation)"
      } else if use.isValidatable {
        "case .\(name)(let value): value.validate(in: &validation)"
      } else {
        "case .\(name): break"
      }
    }
  }
}

extension Alias {
  var source: SwiftSource {
    SwiftSource {
      introduction.source
      "public typealias \(path.own) = \(type)"
    }
  }
}
