/// The maps of the Components Object.
enum ComponentKind: String, CaseIterable {
  case schemas, responses, parameters, examples, requestBodies, headers, securitySchemes, links,
    callbacks, pathItems, mediaTypes

  /// The names of those that OpenAPI 3.0 has already.
  static let ofEveryVersion = allCases.filter { $0 != .pathItems && $0 != .mediaTypes }
    .map(\.rawValue)

  /// As a sentence names one of them.
  var phrase: String {
    switch self {
    case .schemas: "a schema"
    case .responses: "a response"
    case .parameters: "a parameter"
    case .examples: "an example"
    case .requestBodies: "a request body"
    case .headers: "a header"
    case .securitySchemes: "a security scheme"
    case .links: "a link"
    case .callbacks: "a callback"
    case .pathItems: "a path item"
    case .mediaTypes: "a media type"
    }
  }
}
