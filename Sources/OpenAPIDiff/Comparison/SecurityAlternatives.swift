internal import OpenAPIDocument

/// The ways to be let in to an operation: for each, the schemes to be met together with their scopes.
struct SecurityAlternatives {
  typealias Alternative = [String: Set<String>]

  /// `[[:]]` where nothing is asked for.
  let alternatives: [Alternative]

  /// `names` are what the schemes are called in the other version, where that differs.
  init(_ requirements: [SecurityRequirement], names: [String: String] = [:]) {
    let written = requirements.map { requirement in
      Dictionary(
        requirement.schemes.map { (names[$0.name] ?? $0.name, Set($0.scopes)) },
        uniquingKeysWith: { $0.union($1) })
    }
    alternatives = written.isEmpty ? [[:]] : written
  }

  /// Those of which no other asks as little or less.
  func missing(from others: SecurityAlternatives) -> [Alternative] {
    alternatives.filter { alternative in
      !others.alternatives.contains { Self.asks($0, noMoreThan: alternative) }
    }
  }

  /// Whether the schemes are the same, so that only scopes can differ.
  func hasSameSchemes(as others: SecurityAlternatives) -> Bool {
    Set(alternatives.map { Set($0.keys) }) == Set(others.alternatives.map { Set($0.keys) })
  }

  private static func asks(_ few: Alternative, noMoreThan many: Alternative) -> Bool {
    few.allSatisfy { name, scopes in many[name].map(scopes.isSubset) ?? false }
  }

  var excerpt: String {
    alternatives.map { alternative in
      alternative.isEmpty
        ? "none"
        : alternative.sorted { $0.key < $1.key }.map { name, scopes in
          scopes.isEmpty ? name : "\(name)(\(scopes.sorted().joined(separator: ", ")))"
        }.joined(separator: " and ")
    }.joined(separator: ", or ")
  }
}
