extension Union {
  var source: SwiftSource {
    SwiftSource {
      introduction.source
      block(
        "public \(path.isolation)\(isIndirect ? "indirect " : "")enum \(path.own): \(isHashable ? "Hashable, Sendable" : "Sendable")"
      ) {
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
    block("nonisolated extension \(path.qualified): JSONReadable") {
      for one in cases { one.ruleDeclaration }
      if case .tag(_, let tags, _) = decision {
        "private static let tags = MemberNames(\(Array(tags.joined()).listed))"
      }
      SwiftSource.blank
      "@inline(never)"
      Line.optimizedForSize
      block("public static func read(from reader: inout JSONReader) -> Self?") {
        if assertion != nil {
          "let startOfValue = reader.valueOffset()"
          "let value: Self?"
        }
        "switch \(decision.question) {"
        for (one, answer) in zip(cases, decision.answers) {
          "case \(answer): \(result) \(one.readExpression).map(Self.\(one.name))"
        }
        "default:"
        SwiftSource.indented(
          SwiftSource {
            if case .type(let types) = decision {
              "reader.refuseNext(keyword: \"type\", expected: \(literal: types.expectation))"
            }
            "\(result) nil"
          })
        "}"
        if let assertion {
          "reader.assert(\(assertion), from: startOfValue)"
          "return value"
        }
      }
    }
  }

  /// What becomes of a case that was read.
  private var result: Line { assertion == nil ? "return" : "value =" }

  private var writing: SwiftSource {
    block("nonisolated extension \(path.qualified): JSONWritable") {
      "@inline(never)"
      block("public func write(to writer: inout JSONWriter)") {
        "switch self {"
        for one in cases { "case .\(one.name)(let value): value.write(to: &writer)" }
        "}"
      }
    }
  }

  private var validating: SwiftSource {
    block("nonisolated extension \(path.qualified): Validatable") {
      "@inline(never)"
      block("public func validate(in validation: inout Validation)") {
        "switch self {"
        for one in cases { one.validateCase }
        "}"
        if let assertion { "validation.assert(\(assertion), of: self)" }
        if case .match(let schemas) = decision {
          SwiftSource.list(
            opening: "validation.assertOne(of: [", items: schemas.map(\.expression),
            closing: "], of: self)")
        }
      }
    }
  }
}

extension Union.Case {
  fileprivate var ruleName: Identifier { Identifier(spelling: name.spelling + "Rule") }

  private func ruleReference(scope: Line = "") -> Line? {
    use.isNullable
      ? use.rule.map { _ in "\(scope)\(ruleName)" }
      : use.rule?.reference(named: ruleName, scope: scope)
  }

  fileprivate var ruleDeclaration: SwiftSource {
    SwiftSource {
      if let rule = use.rule {
        if use.isNullable {
          "private static let \(ruleName) = \(use.ruleExpression)"
        } else {
          rule.declaration(named: ruleName)
        }
      }
    }
  }

  fileprivate var readExpression: Line {
    if let rule = ruleReference() { return "\(rule).read(from: &reader)" }
    return use.isNullable
      ? "\(use.ruleExpression).read(from: &reader)" : "\(use.type).read(from: &reader)"
  }

  fileprivate var validateCase: SwiftSource {
    SwiftSource {
      if let rule = ruleReference(scope: "Self.") {
        "case .\(name)(let value): \(rule).validate(value, in: &validation)"
      } else if use.isValidatable {
        "case .\(name)(let value): value.validate(in: &validation)"
      } else {
        "case .\(name): break"
      }
    }
  }
}

extension Union.Decision {
  /// What the reader is asked.
  fileprivate var question: Line {
    switch self {
    case .type: "reader.peekType()"
    case .tag(let member, _, let untagged):
      "reader.readTag(\(literal: member), among: tags\(untagged.argument))"
    case .match(let schemas):
      "reader.readMatch(\(schemas.expression))"
    case .closest(let schemas):
      "reader.readClosest(\(schemas.expression))"
    }
  }

  /// The patterns of the cases.
  fileprivate var answers: [Line] {
    switch self {
    case .type(let types): return types.map { ".\(Identifier(spelling: $0.rawValue))" }
    case .tag(_, let tags, let untagged):
      var next = 0
      var answers = tags.map { tags in
        defer { next += tags.count }
        return (next..<next + tags.count).map { "\($0)?" as Line }
      }
      for (offset, place) in untagged.places.enumerated() {
        answers[place].append("\(next + offset)?")
      }
      return answers.map { Line($0, separator: ", ") }
    case .match(let schemas), .closest(let schemas): return schemas.indices.map { "\($0)?" }
    }
  }
}

extension Union.Untagged {
  fileprivate var places: [Int] {
    switch self {
    case .refused: []
    case .matched(let schemas), .first(let schemas): schemas.map(\.0)
    }
  }

  fileprivate var argument: Line {
    switch self {
    case .refused: ""
    case .matched(let schemas): ", orMatch: \(schemas.map(\.1).expression)"
    case .first(let schemas): ", orFirst: \(schemas.map(\.1).expression)"
    }
  }
}

extension [SchemaUse] {
  fileprivate var expression: Line { "[\(Line(map(\.expression), separator: ", "))]" }
}

extension [JSONTypeName] {
  /// What a value of another type is told, such as `a string or an array`.
  fileprivate var expectation: String {
    let words = map { type in
      switch type {
      case .null: "null"
      case .array, .object: "an \(type.rawValue)"
      case .boolean, .number, .string: "a \(type.rawValue)"
      }
    }
    return words.joined(separator: " or ")
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
