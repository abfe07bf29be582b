extension Structure {
  var source: SwiftSource {
    SwiftSource {
      introduction.source
      block("public struct \(path.own): \(isHashable ? "Hashable, Sendable" : "Sendable")") {
        for property in allProperties { property.declaration }
        SwiftSource.blank
        initializer
        nested.nestedSource
      }
    }
  }

  /// The document's properties and the dictionary of the rest, if it is kept.
  private var allProperties: [Property] {
    if case .kept(let rest) = additionalMembers { properties + [rest] } else { properties }
  }

  private var initializer: SwiftSource {
    SwiftSource {
      SwiftSource.list(
        opening: "public init(", items: allProperties.map(\.initializerParameter),
        closing: ") {")
      SwiftSource.indented(
        SwiftSource {
          for property in allProperties { "self.\(property.name) = \(property.name)" }
        })
      "}"
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
}

// MARK: - Reading

extension Structure {
  /// Members that have to be there come first, as the runtime's table of names wants them.
  private var propertiesInTable: [Property] {
    Demand.allCases.flatMap { properties(of: $0) }
  }

  private func properties(of demand: Demand) -> [Property] {
    properties.filter { $0.demand == demand }
  }

  private var memberNames: [Line] {
    let lists: [(label: Line, properties: [Property])] = [
      ("inResponses", properties(of: .inResponses)), ("inRequests", properties(of: .inRequests)),
    ]
    return ["required: [\(names(of: properties(of: .always)))]"]
      + lists.filter { !$0.properties.isEmpty }.map { "\($0.label): [\(names(of: $0.properties))]" }
      + ["optional: [\(names(of: properties(of: .never)))]"]
  }

  private var reading: SwiftSource {
    block("extension \(path.qualified): JSONReadable") {
      SwiftSource.list(
        opening: "private static let members = MemberNames(",
        items: memberNames, closing: ")")
      for property in allProperties { property.ruleDeclaration }
      SwiftSource.blank
      block("public static func read(from reader: inout JSONReader) -> Self?") {
        if assertion != nil { "let startOfValue = reader.valueOffset()" }
        for property in allProperties { property.localDeclaration }
        "guard var object = reader.beginObject() else { return nil }"
        members
        if let assertion { "reader.assert(Schemas.\(assertion), from: startOfValue)" }
        requiredGuard
        SwiftSource.list(
          opening: "return Self(",
          items: allProperties.map { "\($0.name.label): \($0.local)" }, closing: ")")
      }
    }
  }

  /// Many members are read in a function of their own, which is not put back into the loop: there, the
  /// optimizer would follow each variable through the reading of every other.
  @SwiftSourceBuilder
  private var members: SwiftSource {
    if properties.count > 6 {
      "@inline(never)"
      block(
        "func readMember(_ member: Int, from reader: inout JSONReader, in object: ObjectCursor)"
      ) { memberSwitch }
      block("while let member = reader.nextMember(of: members, in: &object)") {
        "readMember(member, from: &reader, in: object)"
      }
    } else {
      block("while let member = reader.nextMember(of: members, in: &object)") { memberSwitch }
    }
  }

  private var memberSwitch: SwiftSource {
    SwiftSource {
      "switch member {"
      for (index, property) in propertiesInTable.enumerated() {
        "case \(index): \(property.local) = \(property.readExpression)"
      }
      additionalMembers.readingCase
      "}"
    }
  }

  private func names(of properties: [Property]) -> Line {
    Line(properties.map { "\(literal: $0.key)" }, separator: ", ")
  }

  @SwiftSourceBuilder
  private var requiredGuard: SwiftSource {
    let required = properties.filter(\.isRequired)
    if !required.isEmpty {
      SwiftSource.list(
        opening: "guard ", items: required.map { "let \($0.local)" },
        closing: " else { return nil }")
    }
  }
}

extension Structure.AdditionalMembers {
  @SwiftSourceBuilder
  fileprivate var readingCase: SwiftSource {
    switch self {
    case .ignored: "default: reader.skipUnknownMember(in: object)"
    case .refused: "default: reader.refuseUnknownMember(in: object)"
    case .kept(let rest):
      "default: \(rest.readRestStatement)"
    }
  }
}

// MARK: - Writing and validating

extension Structure {
  private var writing: SwiftSource {
    block("extension \(path.qualified): JSONWritable") {
      block("public func write(to writer: inout JSONWriter)") {
        "writer.beginObject()"
        for property in properties { property.writeStatement }
        if case .kept(let rest) = additionalMembers {
          "writer.members(\(rest.name))"
        }
        "writer.endObject()"
      }
    }
  }

  private var validating: SwiftSource {
    block("extension \(path.qualified): Validatable") {
      block("public func validate(in validation: inout Validation)") {
        for property in properties { property.validateStatement }
        if case .kept(let rest) = additionalMembers { rest.validateRestStatement }
        if let assertion { "validation.assert(Schemas.\(assertion), of: self)" }
      }
    }
  }
}
