import BifrostAPI
import ConverseGateway
import HTTPTypes
import SpecwrightRuntime
import Testing

/// Calls a gateway's operations as a router would, without a connection.
struct TestClient {
  let gateway = Gateway()

  /// The answer to a POST of `body`.
  func post(
    _ path: String, _ body: String, contentType: String? = "application/json"
  ) async throws -> TestResponse {
    let binding = try #require(Self.binding(path))
    var fields = HTTPFields()
    fields[.contentType] = contentType
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    let model = segments.firstIndex(of: "model").map { String(segments[$0 + 1]) }
    let request = ServerRequest(
      method: .post, path: path, headerFields: fields,
      pathParameters: model.map { ["modelId": $0] } ?? [:], body: Array(body.utf8))
    do {
      return try await TestResponse(binding.respond(gateway, request))
    } catch {
      return try await TestResponse(gateway.response(failing: error, path: path))
    }
  }

  func converse(_ body: String, model: String = "m") async throws -> TestResponse {
    try await post("/bedrock/model/\(model)/converse", body)
  }

  func messages(_ body: String) async throws -> TestResponse {
    try await post("/litellm/anthropic/v1/messages", body)
  }

  private static func binding(_ path: String) -> OperationBinding<Gateway>? {
    let wanted = path.split(separator: "/", omittingEmptySubsequences: false)
    return Gateway.bindings.first { binding in
      binding.operation.paths.contains { template in
        let parts = template.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == wanted.count
          && zip(parts, wanted).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
      }
    }
  }
}

struct TestResponse {
  let status: Int
  let headerFields: HTTPFields
  let chunks: [[UInt8]]

  init(_ response: ServerResponse) async throws {
    status = response.status.code
    headerFields = response.headerFields
    switch response.body {
    case .none: chunks = []
    case .bytes(let bytes): chunks = [bytes]
    case .stream(let stream):
      var chunks: [[UInt8]] = []
      for try await chunk in stream { chunks.append(chunk) }
      self.chunks = chunks
    }
  }

  var bytes: [UInt8] { chunks.flatMap { $0 } }

  func json() throws -> JSONValue { try JSONValue.decoded(from: bytes) }

  func converse() throws -> BedrockConverseResponse {
    try BedrockConverseResponse.decoded(from: bytes)
  }

  func text() throws -> String? {
    try converse().output?.message?.content.first?.text
  }

  func header(_ name: String) -> String? {
    HTTPField.Name(name).flatMap { headerFields[$0] }
  }
}
