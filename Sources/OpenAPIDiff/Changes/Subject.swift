public import OpenAPIDocument

/// The part of a description that a change is about.
public enum Subject: Hashable, Sendable {
  case document
  case tag(String)
  case server(url: String)
  case securityScheme(String)
  case operation(OperationName)
  case parameter(String, Parameter.Place)
  case requestBody
  /// In the body that the direction tells.
  case mediaType(String)
  case response(Response.Status)
  case responseHeader(String)
  case callback(String)
  /// By the nearest name: `Pet`, `Pet/owner`, or where it stands, such as `request body`.
  case schema(String)
}

/// An operation as people call it.
public enum OperationName: Hashable, Sendable {
  case path(method: String, template: String)
  case webhook(method: String, name: String)
  /// A request of a callback, by the runtime expression that makes its URL.
  case callback(method: String, expression: String)
}

extension OperationName: CustomStringConvertible {
  public var description: String {
    switch self {
    case .path(let method, let template): "\(method) \(template)"
    case .webhook(let method, let name): "\(method) webhook \(name)"
    case .callback(let method, let expression): "\(method) callback \(expression)"
    }
  }
}

/// One way in which a change touches an operation.
public struct Reach: Hashable, Sendable {
  /// Where an operation carries a value.
  public enum Carrier: Hashable, Sendable {
    case operation
    case parameter(String, Parameter.Place)
    case requestBody(mediaType: String)
    case response(Response.Status, mediaType: String?)
    case responseHeader(Response.Status, name: String)
  }

  public let operation: OperationName
  public let carrier: Carrier
  /// The path of the value within what is carried, as a JSON Pointer with `*` for any item or member.
  public let valuePath: String

  public init(operation: OperationName, carrier: Carrier, valuePath: String = "") {
    self.operation = operation
    self.carrier = carrier
    self.valuePath = valuePath
  }
}

extension Reach.Carrier {
  /// As people call it, such as `request body`.
  public var title: String {
    switch self {
    case .operation: "operation"
    case .parameter(let name, let place): "\(place.rawValue) parameter '\(name)'"
    case .requestBody: "request body"
    case .response(let status, _): "response \(status.key)"
    case .responseHeader(let status, let name): "header '\(name)' of response \(status.key)"
    }
  }
}
