import OpenAPIDocument

/// An operation in Swift terms.
struct OperationPlan: Sendable {
  /// Of the namespace that holds its input and output, such as `BedrockConverse`.
  let namespace: Identifier
  /// Of the function in the protocol and in the client, such as `bedrockConverse`.
  let function: Identifier
  let introduction: Introduction
  let id: String
  /// Whether the provider of the API sends the request.
  let isOutgoing: Bool
  /// As `HTTPRequest.Method` spells it, such as `post`.
  let method: HTTPMethod
  let paths: [String]
  /// The members of `SecuritySchemes` that each alternative asks for.
  let security: [[Identifier]]
  let parameters: [ParameterPlan]
  let body: BodyPlan?
  let responses: [ResponsePlan]
  /// The types of multipart content, in the order in which they are met.
  let forms: [MultipartPlan]
}

enum HTTPMethod: Hashable, Sendable {
  case get, put, post, delete, options, head, patch, trace, query
  /// A token (RFC 9110, section 5.6.2).
  case other(String)
}

/// A parameter, or a header of a response.
struct ParameterPlan: Sendable {
  let name: Identifier
  /// As on the wire.
  let key: String
  let place: Parameter.Place
  let layout: LayoutPlan
  /// The names of the other query parameters, if the members of an exploded object can have any.
  let others: [String]
  let isRequired: Bool
  let introduction: Introduction
  let use: TypeUse
}

/// How a value is laid out as text.
struct LayoutPlan: Sendable {
  let shape: TextShape
  /// `nil` for what the place's default is, as with the next.
  var style: Parameter.Style?
  var explode: Bool?
  var allowReserved = false
}

/// What a text stands for.
indirect enum TextShape: Sendable {
  /// What a text may stand for.
  struct Scalars: OptionSet, Sendable {
    let rawValue: UInt8

    static let null = Scalars(rawValue: 1)
    static let boolean = Scalars(rawValue: 2)
    static let number = Scalars(rawValue: 4)
    static let string = Scalars(rawValue: 8)
  }

  case scalar(Scalars)
  case array(TextShape)
  /// One text or several.
  case scalarOrArray(Scalars, TextShape)
  /// `others` is the shape of members that are not listed.
  case object([(name: String, shape: TextShape)], others: TextShape?)
  /// The text is JSON.
  case json
}

struct BodyPlan: Sendable {
  let introduction: Introduction
  let isRequired: Bool
  /// Whether the value is kept out of line.
  let isBoxed: Bool
  /// Of the enumeration of the alternatives; `nil` where there is one media type only.
  let alternatives: Identifier?
  let contents: [ContentPlan]
}

struct ResponsePlan: Sendable {
  enum Payload: Sendable {
    case own(AnswerPlan)
    /// A structure at the top level.
    case component(ResponseComponentPlan)
  }

  let name: Identifier
  let introduction: Introduction
  let status: Response.Status
  let payload: Payload
}

/// A Response Object of the components: one structure for all the operations that refer to it.
struct ResponseComponentPlan: Sendable {
  let type: Identifier
  let introduction: Introduction
  let answer: AnswerPlan
  /// The types of multipart content.
  let forms: [MultipartPlan]
}

/// What a response carries.
struct AnswerPlan: Sendable {
  let headers: HeadersPlan?
  /// Of the enumeration of the alternatives; `nil` where there is one media type, or none.
  let alternatives: Identifier?
  let contents: [ContentPlan]
}

/// The structure of a response's headers.
struct HeadersPlan: Sendable {
  let type: Identifier
  /// Whether it is declared at the top level, for several responses.
  let isShared: Bool
  let headers: [ParameterPlan]
}

/// What a message carries in one media type.
struct ContentPlan: Sendable {
  enum Form: Sendable {
    case json(TypeUse)
    case urlEncoded(TypeUse, FormLayout)
    /// A structure of the namespace.
    case multipart(Identifier)
    /// Parts as they are.
    case parts
    case string
    /// Text that stands for something else than any string.
    case text(TypeUse, TextShape)
    /// Sent chunk by chunk, framed by whoever makes it.
    case stream
    /// The items of a stream, which in requests are there as a whole.
    case items(TypeUse, ItemFraming, isStream: Bool)
    case bytes
    /// Of a media type that the document leaves open.
    case open
  }

  /// The case's name among alternatives, such as `json`.
  let name: Identifier
  let mediaType: String
  let form: Form
}

/// How the items of a stream follow each other, as the runtime names it.
enum ItemFraming: String, Hashable, Sendable {
  case lines, records, events, jsonEvents
}

/// How a form is laid out, for both directions.
struct FormLayout: Sendable {
  /// No other form of the operation has it.
  let name: Identifier
  /// One for each kind of object that the value can be.
  let kinds: [FormPlan]
}

/// How the members of an object are written in a form.
struct FormPlan: Sendable {
  let fields: [(key: String, layout: LayoutPlan)]
  /// Of other fields; `nil` for text.
  let others: TextShape?
}

/// The structure whose members are the parts of a form.
struct MultipartPlan: Sendable {
  struct Part: Sendable {
    enum Form: Sendable {
      case value(TypeUse, TextShape)
      case file
      case files(CountBounds)
    }

    let name: Identifier
    let key: String
    let introduction: Introduction
    let isRequired: Bool
    let form: Form
    /// As the document names them; empty where it is silent.
    let mediaTypes: [String]
    /// Of the member that holds them, or those of each file; `nil` where the document names none.
    let headers: (name: Identifier, plan: HeadersPlan)?
  }

  let type: Identifier
  let introduction: Introduction
  let parts: [Part]
  /// Whether parts of other names are refused.
  let isClosed: Bool
}
