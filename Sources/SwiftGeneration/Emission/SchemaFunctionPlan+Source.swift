import OpenAPIDocument

extension SchemaFunctionPlan {
  /// The function, with the constants that it needs.
  var source: SwiftSource {
    SwiftSource {
      SwiftSource.blank
      for (index, assertion) in assertions.enumerated() {
        assertion.constant(named: constant(index))
      }
      if !pointer.isEmpty { SwiftSource.documentation("`#\(pointer)`") }
      block(
        "@Sendable nonisolated func \(name)(_ value: JSONInstance, _ evaluation: inout SchemaEvaluation)"
      ) {
        if let recursion {
          nested("evaluation.once(\(recursion), value)", tracked)
        } else {
          tracked
        }
      }
    }
  }

  private var tracked: SwiftSource {
    tracksEvaluation
      ? nested("evaluation.tracking(value)", statements) : statements
  }

  private func nested(_ header: Line, _ content: SwiftSource) -> SwiftSource {
    .block(header, opening: " { evaluation in", content)
  }

  private var statements: SwiftSource {
    SwiftSource {
      for (index, assertion) in assertions.enumerated() {
        assertion.statement(constant(index))
      }
    }
  }

  private func constant(_ index: Int) -> Identifier {
    Identifier(spelling: "constant\(index)_\(name.spelling)")
  }
}

extension SchemaUse {
  var expression: Line {
    switch self {
    case .anything: "SchemaEvaluation.anything"
    case .nothing: "SchemaEvaluation.nothing"
    case .function(let name): "\(name)"
    }
  }
}

extension PatternPlan {
  var expression: Line {
    "StringPattern(\(literal: source), automaton: \(literal: automaton))"
  }
}

extension Assertion {
  /// What is made once and not each time the function runs.
  fileprivate func constant(named name: Identifier) -> SwiftSource {
    SwiftSource {
      switch self {
      case .enum(let values):
        "private nonisolated let \(name) = JSONConstants(\(literal: JSONLiteral.array(values).jsonText))"
      case .const(let value):
        "private nonisolated let \(name) = JSONConstants(\(literal: JSONLiteral.array([value]).jsonText))"
      case .number(let bounds): "private nonisolated let \(name) = NumberBounds(\(bounds.decimals))"
      case .pattern(let pattern): "private nonisolated let \(name) = \(pattern.expression)"
      case .patternProperties(let patterns):
        SwiftSource.list(
          opening: "private nonisolated let \(name) = [",
          items: patterns.map { pattern, use in
            "PatternSchema(\(pattern.expression), \(use.expression))"
          }, closing: "] as [PatternSchema]")
      case .properties(let properties):
        SwiftSource.list(
          opening: "private nonisolated let \(name): [PropertySchema] = [",
          items: properties.map { key, use in
            "PropertySchema(\(literal: key), \(use.expression))"
          }, closing: "]")
      case .anyOf(_, let tags?), .oneOf(_, let tags?):
        SwiftSource.list(
          opening: "private nonisolated let \(name) = SchemaTags(\(literal: tags.property), [",
          items: tags.values.map(\.list), closing: "])")
      case .additionalProperties(_, let patterns, _) where !patterns.isEmpty:
        SwiftSource.list(
          opening: "private nonisolated let \(name) = [",
          items: patterns.map(\.expression), closing: "]")
      default: SwiftSource.nothing
      }
    }
  }

  fileprivate func statement(_ constant: Identifier) -> SwiftSource {
    switch self {
    case .schema(let use): .line("\(use.expression)(value, &evaluation)")
    case .type(let types):
      call(
        "type", "[\(Line(types.map { ".\(Identifier(spelling: $0.rawValue))" }, separator: ", "))]")
    case .enum: call("enum", Line(constant))
    case .const: call("const", Line(constant))
    case .number: call("number", Line(constant))
    case .length(let counts): call("length", counts, "minLength", "maxLength")
    case .pattern: call("pattern", Line(constant))
    case .format(let name): call("format", ".\(KnownFormat.identifier(of: name))")
    case .itemCount(let counts): call("itemCount", counts, "minItems", "maxItems")
    case .uniqueItems: .line("evaluation.uniqueItems(value)")
    case .prefixItems(let uses): call("prefixItems", uses)
    case .items(let start, let use):
      call("items", start == 0 ? use.expression : "from: \(start), \(use.expression)")
    case .contains(let use, let counts):
      call(
        "contains",
        Line([use.expression] + counts.arguments("minContains", "maxContains"), separator: ", "))
    default: objectStatement(constant)
    }
  }

  private func objectStatement(_ constant: Identifier) -> SwiftSource {
    switch self {
    case .propertyCount(let counts): call("propertyCount", counts, "minProperties", "maxProperties")
    case .required(let names, .inResponses): call("required", "inResponses: \(names.list)")
    case .required(let names, .inRequests): call("required", "inRequests: \(names.list)")
    case .required(let names, _): call("required", names.list)
    case .dependentRequired(let name, let names):
      call("dependentRequired", "\(literal: name), \(names.list)")
    case .dependentSchema(let name, let use):
      call("dependentSchema", "\(literal: name), \(use.expression)")
    case .properties, .patternProperties:
      call(self.isPattern ? "patternProperties" : "properties", Line(constant))
    case .additionalProperties(let names, let patterns, let use):
      .list(
        opening: "evaluation.additionalProperties(",
        items: [
          "value", "beside: \(names.list)", patterns.isEmpty ? "[]" : Line(constant),
          use.expression,
        ], closing: ")")
    case .propertyNames(let use): call("propertyNames", use.expression)
    case .anyOf(let uses, let tags):
      call("anyOf", uses, tags.map { _ in "], selectedBy: \(constant))" } ?? "])")
    case .oneOf(let uses, let tags):
      call("oneOf", uses, tags.map { _ in "], selectedBy: \(constant))" } ?? "])")
    case .not(let use): call("not", use.expression)
    case .if(let condition, let then, let otherwise):
      call(
        "if",
        Line(
          [condition.expression]
            + [then.map { "then: \($0.expression)" }, otherwise.map { "else: \($0.expression)" }]
            .compactMap { $0 },
          separator: ", "))
    case .unevaluatedItems(let use): call("unevaluatedItems", use.expression)
    case .unevaluatedProperties(let use): call("unevaluatedProperties", use.expression)
    default: .nothing
    }
  }

  private var isPattern: Bool { if case .patternProperties = self { true } else { false } }

  private func call(_ method: Line, _ arguments: Line) -> SwiftSource {
    .line("evaluation.\(method)(value, \(arguments))")
  }

  private func call(
    _ method: Line, _ counts: CountBounds, _ minimum: Line, _ maximum: Line
  ) -> SwiftSource {
    call(method, Line(counts.arguments(minimum, maximum), separator: ", "))
  }

  private func call(
    _ method: Line, _ uses: [SchemaUse], _ closing: Line = "])"
  ) -> SwiftSource {
    .list(
      opening: "evaluation.\(method)(value, [", items: uses.map(\.expression), closing: closing)
  }
}

extension [String] {
  fileprivate var list: Line { "[\(Line(map { "\(literal: $0)" }, separator: ", "))]" }
}

extension CountBounds {
  fileprivate func arguments(_ minimumName: Line, _ maximumName: Line) -> [Line] {
    [minimum.map { "\(minimumName): \($0)" }, maximum.map { "\(maximumName): \($0)" }]
      .compactMap { $0 }
  }
}

extension NumberBounds {
  fileprivate var decimals: Line {
    let bounds: [(Line, DecimalNumber?)] = [
      ("minimum", minimum), ("maximum", maximum), ("exclusiveMinimum", exclusiveMinimum),
      ("exclusiveMaximum", exclusiveMaximum), ("multipleOf", multipleOf),
    ]
    return Line(
      bounds.compactMap { name, bound in bound.map { "\(name): \(decimal: $0)" } },
      separator: ", ")
  }
}

extension JSONLiteral {
  /// Compact JSON text.
  var jsonText: String {
    switch self {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let number): number.description
    case .string(let text): "\"" + SwiftLiteral.jsonEscaped(text) + "\""
    case .array(let values): "[" + values.map(\.jsonText).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { "\"" + SwiftLiteral.jsonEscaped($0.name) + "\":" + $0.value.jsonText }
        .joined(separator: ",") + "}"
    }
  }
}

extension [SchemaFunctionPlan] {
  /// The functions by files of a size that is quick to compile. They stand in no type: to refer to a static
  /// function takes the compiler a closure each time.
  var files: [(name: String, source: SwiftSource)] {
    numberedFiles(called: "Schemas", of: self) { part, number in
      SwiftSource {
        if number == 1 {
          "// What the document says of values beyond what their Swift types show."
        }
        for plan in part { plan.source }
      }
    }
  }
}
