extension Structure {
  var source: SwiftSource {
    SwiftSource {
      introduction.source
      block("public \(isolation)struct \(path.own): \(conformedTo)") {
        for property in allProperties { property.declaration }
        SwiftSource.blank
        initializer
        nested.nestedSource
      }
    }
  }

  /// Wrapped properties do not go with the word: the compiler takes it for one about them.
  private var isolation: Line { hasBoxes ? "" : path.isolation }

  private var conformedTo: Line {
    let values: Line = isHashable ? "Hashable, Sendable" : "Sendable"
    return hasBoxes ? "\(values), NonisolatedValue" : values
  }

  private var hasBoxes: Bool { allProperties.contains(where: \.isBoxed) }

  /// The document's properties and the dictionary of the rest, if it is kept.
  var allProperties: [Property] {
    if case .kept(let rest) = additionalMembers { properties + [rest] } else { properties }
  }

  private var initializer: SwiftSource {
    SwiftSource {
      SwiftSource.list(
        opening: "\(Line.emittedIntoClients)public init(",
        items: allProperties.map(\.initializerParameter),
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
      block("nonisolated extension \(path.qualified): JSONObject") {
        SwiftSource.list(
          opening: "public static let members: ObjectMembers<Self> = ObjectMembers(",
          items: allProperties.map(\.member) + requirements, closing: ")")
      }
      nested.nestedConformances
    }
  }

  /// What is asked of the object beyond its members.
  private var requirements: [Line] {
    var requirements: [Line] = []
    if case .refused = additionalMembers { requirements.append("unknown: .refused") }
    if let assertion { requirements.append("assertion: \(assertion)") }
    return requirements
  }
}
