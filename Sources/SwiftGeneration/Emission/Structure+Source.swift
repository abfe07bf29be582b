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
        members
      }
      nested.nestedConformances
    }
  }

  private var members: SwiftSource {
    let list: Line = "public static let members: ObjectMembers<Self> = ObjectMembers\(requirements)"
    return SwiftSource {
      if allProperties.isEmpty {
        "\(list) { _ in }"
      } else {
        block(list) { for property in allProperties { property.member } }
      }
    }
  }

  /// What is asked of the object beyond its members, as arguments.
  private var requirements: Line {
    var requirements: [Line] = []
    if case .refused = additionalMembers { requirements.append("unknown: .refused") }
    if let assertion { requirements.append("assertion: \(assertion)") }
    return requirements.isEmpty ? "" : "(\(Line(requirements, separator: ", ")))"
  }
}
