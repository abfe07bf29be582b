extension Declaration {
  /// The type itself, with the types inside it.
  var source: SwiftSource {
    switch self {
    case .structure(let structure): structure.source
    case .enumeration(let enumeration): enumeration.source
    case .union(let union): union.source
    case .alias(let alias): alias.source
    }
  }

  /// How values of the type and of those inside it are read, written and validated.
  var conformances: SwiftSource {
    switch self {
    case .structure(let structure): structure.conformances
    case .enumeration(let enumeration): enumeration.conformances
    case .union(let union): union.conformances
    case .alias: SwiftSource.nothing
    }
  }

  var isAlias: Bool { if case .alias = self { true } else { false } }
}

extension Introduction {
  /// Deprecation is said in words: as an attribute it would make the module warn about itself.
  var source: SwiftSource {
    SwiftSource.documentation(isDeprecated ? documentation + "\n\nDeprecated." : documentation)
  }
}

extension [Identifier] {
  var qualified: Line { "\(TypeReference.declared(self))" }

  /// For a declaration that must not belong to the main actor where that is a module's default; what is
  /// inside another goes with it.
  var isolation: Line { count == 1 ? "nonisolated " : "" }

  /// The name at the place of the declaration.
  var own: Line { last.map { "\($0)" } ?? "" }
}

extension [Declaration] {
  /// Inside the type that they belong to.
  var nestedSource: SwiftSource {
    SwiftSource {
      for declaration in self {
        SwiftSource.blank
        declaration.source
      }
    }
  }

  var nestedConformances: SwiftSource {
    SwiftSource {
      for declaration in self { declaration.conformances }
    }
  }
}
