import OpenAPIDocument

extension [SecuritySchemePlan] {
  /// The document's schemes under their names.
  var source: SwiftSource {
    SwiftSource {
      SwiftSource.documentation("How clients show who they are.")
      block("public nonisolated enum SecuritySchemes") {
        for scheme in self {
          scheme.introduction.source
          "public static let \(scheme.name) = SecurityScheme(\(literal: scheme.key), \(scheme.kind.expression))"
        }
        SwiftSource.blank
        "/// In document order."
        SwiftSource.list(
          opening: "public static let all: [SecurityScheme] = [",
          items: map { "\($0.name)" }, closing: "]")
      }
    }
  }
}

extension SecurityScheme.Kind {
  fileprivate var expression: Line {
    switch self {
    case .apiKey(let name, let place): ".apiKey(name: \(literal: name), in: .\(place.identifier))"
    case .http(let scheme, _): ".http(scheme: \(literal: scheme.lowercased()))"
    case .mutualTLS: ".mutualTLS"
    case .oauth2: ".oauth2"
    case .openIDConnect(let url): ".openIDConnect(url: \(literal: url))"
    }
  }
}

extension Parameter.Place {
  fileprivate var identifier: Identifier { Identifier(spelling: rawValue) }
}
