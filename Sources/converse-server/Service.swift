import HTTPTypes
import Hummingbird
import SpecwrightHummingbird
import SpecwrightRuntime

/// What the server serves: `GET /health`, and whatever is mounted beside it.
struct Service {
  /// The wording of what no operation answered.
  let errors = ErrorResponses { refusal, _ in
    Self.error(refusal.message, status: refusal.status)
  } failing: { _, operation, _ in
    Self.error("The operation \(operation.id) failed.", status: .internalServerError)
  }

  func mount(on router: Router<BasicRequestContext>, bodyLimit: Int) {
    router.mount(
      [Self.health], serving: self, bodyLimit: bodyLimit, errors: errors)
  }

  private static let health = OperationBinding<Service>(
    OperationDescription(id: "health", method: .get, paths: ["/health"])
  ) { _, _ in
    ServerResponse(
      status: .ok, headerFields: [.contentType: "application/json"],
      body: .bytes(Array(#"{"status":"ok"}"#.utf8)))
  }

  /// The message holds nothing that JSON would have to escape.
  private static func error(_ message: String, status: HTTPResponse.Status) -> ServerResponse {
    ServerResponse(
      status: status, headerFields: [.contentType: "application/json"],
      body: .bytes(Array(#"{"message":"\#(message)"}"#.utf8)))
  }
}
