extension Structure {
  var reading: SwiftSource {
    let groups = hasManyMembers ? groups : []
    return block("nonisolated extension \(path.qualified): JSONReadable") {
      namesDeclaration
      for property in allProperties { property.ruleDeclaration }
      if hasManyMembers { separateReading(groups) }
      SwiftSource.blank
      Line.optimizedForSize
      block("public static func read(from reader: inout JSONReader) -> Self?") {
        if assertion != nil { "let startOfValue = reader.valueOffset()" }
        "guard var object = reader.beginObject() else { return nil }"
        if hasManyMembers {
          startOfFound(groups)
        } else {
          for property in allProperties { property.variable }
        }
        block("while let member = reader.nextMember(of: members, in: &object)") {
          if hasManyMembers {
            readInGroups(groups)
          } else {
            SwiftSource {
              "switch member {"
              for (index, property) in inOrderOfNames.enumerated() {
                "case \(index): \(property.local) = \(property.readExpression)"
              }
              otherMembers { Line($0.local) }
              "}"
            }
          }
        }
        if let assertion { "reader.assert(Schemas.\(assertion), from: startOfValue)" }
        result(groups)
      }
    }
  }

  var hasRequired: Bool { properties.contains(where: \.isRequired) }

  private func properties(of demand: Demand) -> [Property] {
    properties.filter { $0.demand == demand }
  }

  private var namesDeclaration: SwiftSource {
    let form = properties.map(\.key).listForm
    func list(_ demand: Demand) -> Line {
      form.expression(of: properties.compactMap { $0.demand == demand ? $0.key : nil })
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
  var inOrderOfNames: [Property] { Demand.allCases.flatMap(properties(of:)) }

  /// What is done with a member that no property is for.
  func otherMembers(_ variable: (Property) -> Line) -> Line {
    switch additionalMembers {
    case .ignored: "default: reader.skipUnknownMember()"
    case .refused: "default: reader.refuseUnknownMember()"
    case .kept(let rest): "default: \(rest.readRestStatement(into: variable(rest)))"
    }
  }

  @SwiftSourceBuilder
  private func result(_ groups: [MemberGroup]) -> SwiftSource {
    if hasManyMembers {
      resultOf(groups)
    } else {
      if hasRequired {
        SwiftSource.list(
          opening: "guard ",
          items: properties.filter(\.isRequired).map { "let \($0.local)" },
          closing: " else { return nil }")
      }
      SwiftSource.list(
        opening: "return Self(", items: allProperties.map { "\($0.name.label): \($0.local)" },
        closing: ")")
    }
  }
}
