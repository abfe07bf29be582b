extension Structure {
  var reading: SwiftSource {
    block("extension \(path.qualified): JSONReadable") {
      namesDeclaration
      for property in allProperties { property.ruleDeclaration }
      if hasManyMembers { separateReading }
      SwiftSource.blank
      block("public static func read(from reader: inout JSONReader) -> Self?") {
        if assertion != nil { "let startOfValue = reader.valueOffset()" }
        "guard var object = reader.beginObject() else { return nil }"
        if hasManyMembers {
          startOfFound
        } else {
          for property in allProperties { property.variable }
        }
        block("while let member = reader.nextMember(of: members, in: &object)") {
          if hasManyMembers {
            "readMember(member, of: &found, from: &reader)"
          } else {
            memberSwitch { Line($0.local) }
          }
        }
        if let assertion { "reader.assert(Schemas.\(assertion), from: startOfValue)" }
        result
      }
    }
  }

  private var hasRequired: Bool { properties.contains(where: \.isRequired) }

  private func properties(of demand: Demand) -> [Property] {
    properties.filter { $0.demand == demand }
  }

  private var namesDeclaration: SwiftSource {
    let form = properties.map(\.key).listForm
    func list(_ demand: Demand) -> Line {
      form.expression(of: properties(of: demand).map(\.key))
    }
    var items: [Line] = ["required: \(list(.always))"]
    if properties.contains(where: { $0.demand == .inResponses }) {
      items.append("inResponses: \(list(.inResponses))")
    }
    if properties.contains(where: { $0.demand == .inRequests }) {
      items.append("inRequests: \(list(.inRequests))")
    }
    items.append("optional: \(list(.never))")
    return SwiftSource.list(
      opening: "private static let members = MemberNames(", items: items, closing: ")")
  }

  /// Members that have to be there come first, as the runtime's table of names has them.
  private func memberSwitch(_ variable: (Property) -> Line) -> SwiftSource {
    SwiftSource {
      "switch member {"
      for (index, property) in Demand.allCases.flatMap(properties(of:)).enumerated() {
        "case \(index): \(variable(property)) = \(property.readExpression)"
      }
      switch additionalMembers {
      case .ignored: "default: reader.skipUnknownMember()"
      case .refused: "default: reader.refuseUnknownMember()"
      case .kept(let rest): "default: \(rest.readRestStatement(into: variable(rest)))"
      }
      "}"
    }
  }

  @SwiftSourceBuilder
  private var result: SwiftSource {
    if hasRequired {
      SwiftSource.list(
        opening: "guard ",
        items: properties.filter(\.isRequired).map { property in
          hasManyMembers
            ? "let \(property.local) = found.\(property.name)" : "let \(property.local)"
        }, closing: " else { return nil }")
    }
    if hasManyMembers, !hasRequired {
      "return found"
    } else {
      SwiftSource.list(
        opening: "return Self(",
        items: allProperties.map { property in
          let isIn = hasManyMembers && !property.isRequired
          let value: Line = isIn ? "found.\(property.name)" : Line(property.local)
          return "\(property.name.label): \(value)"
        }, closing: ")")
    }
  }
}

// MARK: - Many members

extension Structure {
  /// Many variables in the function that reads would be much to compile: the optimizer follows each
  /// through the reading of every other, and every way out has to give back each of them.
  var hasManyMembers: Bool { properties.count > 6 }

  /// The type of what was read so far: the structure itself where nothing has to be there.
  private var found: Line { hasRequired ? "ReadMembers" : "Self" }

  private var startOfFound: SwiftSource {
    hasRequired
      ? .list(
        opening: "var found: ReadMembers = (",
        items: allProperties.map { "\($0.name.label): \($0.nothingFound)" }, closing: ")")
      : .line("var found = Self()")
  }

  /// How a member is read, in a function that is not put back into the loop.
  private var separateReading: SwiftSource {
    SwiftSource {
      if hasRequired {
        SwiftSource.blank
        // A tuple: a structure would come with code to copy, move and describe it that nobody calls.
        SwiftSource.list(
          opening: "private typealias ReadMembers = (",
          items: allProperties.map { "\($0.name.label): \($0.foundType)" }, closing: ")")
      }
      SwiftSource.blank
      "@inline(never)"
      SwiftSource.list(
        opening: "private static func readMember(",
        items: [
          "_ member: Int", "of found: inout \(found)", "from reader: inout JSONReader",
        ], closing: ") {")
      SwiftSource.indented(memberSwitch { "found.\($0.name)" })
      "}"
    }
  }
}
