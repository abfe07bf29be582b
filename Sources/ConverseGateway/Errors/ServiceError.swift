public import SpecwrightRuntime

/// Why a request gets no turn for an answer, whatever the form in which its client wants to hear
/// it.
public struct ServiceError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// The request is at fault.
    case invalidRequest
    case unauthenticated
    case forbidden
    case notFound
    case methodNotAllowed
    case contentTooLarge
    case targetTooLong
    case unsupportedMediaType
    case headersTooLarge
    /// The provider, or the gateway, wants fewer requests.
    case throttled
    /// The gateway is at fault.
    case internalFailure
    /// The provider failed, or broke off its answer.
    case modelFailed
    /// The provider cannot be reached.
    case unavailable
    /// The provider has more to do than it can.
    case overloaded
  }

  public let kind: Kind
  /// Sentences for the person who sent the request.
  public let message: String
  /// What was wrong with a request, one by one; empty where the message says everything.
  public let issues: [ValidationIssue]

  public init(_ kind: Kind, _ message: String, issues: [ValidationIssue] = []) {
    self.kind = kind
    self.message = message
    self.issues = issues
  }
}

extension ServiceError {
  /// Errors of the runtime get words; errors that nobody foresaw keep their text to themselves.
  public init(_ error: any Error) {
    switch error {
    case let error as ServiceError: self = error
    case let rejection as RequestRejection: self.init(rejection)
    default: self.init(.internalFailure, "The gateway failed to answer this request.")
    }
  }

  init(_ rejection: RequestRejection) {
    switch rejection {
    case .unsupportedMediaType(let given, let supported):
      let found = given.map { ", not '\($0)'" } ?? ""
      self.init(
        .unsupportedMediaType,
        "The request body has to be \(supported.joined(separator: " or "))\(found).")
    case .invalid(let issues):
      self.init(
        .invalidRequest, issues.map(\.sentence).joined(separator: " "), issues: issues)
    case .notAcceptable(let supported):
      self.init(
        .invalidRequest, "The answer can only be \(supported.joined(separator: " or ")).")
    }
  }
}

extension ValidationIssue {
  /// What is wrong, for a person who knows the request but not the schema.
  var sentence: String {
    let found = actual.map { ", but found \($0)" } ?? ""
    let place = pointer.isEmpty ? "In the request body" : "At \(shortPointer)"
    return "\(place) the gateway expected \(expected)\(found)."
  }

  /// Where values are nested deeply, the ends of the pointer.
  private var shortPointer: String {
    pointer.utf8.count <= 200 ? pointer : "\(pointer.prefix(80))…\(pointer.suffix(80))"
  }
}

extension ServiceError {
  /// For a value that the document permits and no provider could heed.
  static func outOfBounds(
    _ pointer: String, keyword: String, expected: String, actual: String
  ) -> ServiceError {
    let issue = ValidationIssue(
      pointer: pointer, keyword: keyword, expected: expected, actual: actual, offset: nil)
    return ServiceError(RequestRejection.invalid([issue]))
  }
}
