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

// MARK: - Writing and validating

extension Structure {
  private var writing: SwiftSource {
    block("nonisolated extension \(path.qualified): JSONWritable") {
      if hasManyMembers { "@inline(never)" }
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
    block("nonisolated extension \(path.qualified): Validatable") {
      if hasManyMembers { "@inline(never)" }
      block("public func validate(in validation: inout Validation)") {
        for property in properties { property.validateStatement }
        if case .kept(let rest) = additionalMembers { rest.validateRestStatement }
        if let assertion { "validation.assert(Schemas.\(assertion), of: self)" }
      }
    }
  }
}
