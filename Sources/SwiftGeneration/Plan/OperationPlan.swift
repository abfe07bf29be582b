/// An operation in Swift terms.
struct OperationPlan: Sendable {
  /// Of the namespace that holds its input and output, such as `BedrockConverse`.
  let namespace: Identifier
  /// Of the protocol's function, such as `bedrockConverse`.
  let function: Identifier
  let introduction: Introduction
  let id: String
  /// As `HTTPRequest.Method` spells it, such as `post`.
  let method: HTTPMethod
  let paths: [String]
  /// The members of `SecuritySchemes` that each alternative asks for.
  let security: [[Identifier]]
  let parameters: [ParameterPlan]
  let body: BodyPlan?
  let responses: [ResponsePlan]
}

enum HTTPMethod: Hashable, Sendable {
  case get, put, post, delete, options, head, patch, trace
}

struct ParameterPlan: Sendable {
  enum Place: String, Hashable, Sendable {
    case path, query, header, cookie
  }

  /// How the text is taken apart.
  enum Form: Sendable {
    case scalar
    /// In a query, exploded lists repeat the name; others are separated by commas.
    case list(isExploded: Bool)
  }

  let name: Identifier
  /// As on the wire.
  let key: String
  let place: Place
  let form: Form
  let isRequired: Bool
  let introduction: Introduction
  let use: TypeUse
}

struct BodyPlan: Sendable {
  let introduction: Introduction
  let isRequired: Bool
  let use: TypeUse
}

struct ResponsePlan: Sendable {
  enum Status: Hashable, Sendable {
    case code(Int)
    /// Any status, or any of a range of hundred; the answer says which.
    case chosen
  }

  enum Body: Sendable {
    case none
    case content(ContentPlan)
    /// The namespace's enumeration of the alternatives.
    case alternatives(Identifier, [ContentPlan])
  }

  let name: Identifier
  let introduction: Introduction
  let status: Status
  let body: Body
}

/// What a response carries in one media type.
struct ContentPlan: Sendable {
  enum Form: Sendable {
    case json(TypeUse)
    /// Sent chunk by chunk, framed by whoever makes it.
    case stream
    case bytes
  }

  /// The case's name among alternatives, such as `json`.
  let name: Identifier
  let mediaType: String
  let form: Form
}
