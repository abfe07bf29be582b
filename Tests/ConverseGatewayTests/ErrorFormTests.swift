import HTTPTypes
import SpecwrightRuntime
import Testing

@testable import ConverseGateway

@Suite struct ErrorFormTests {
  private let gateway = Gateway()

  @Test(arguments: [
    (404, "ResourceNotFoundException"), (405, "ValidationException"), (413, "ValidationException"),
    (414, "ValidationException"), (431, "ValidationException"), (400, "ValidationException"),
    (500, "InternalServerException"), (503, "ServiceUnavailableException"),
    (429, "ThrottlingException"), (403, "AccessDeniedException"),
  ])
  func speaksToClientsOfBedrock(status: Int, name: String) async throws {
    for path in ["/bedrock/x", "/", nil] {
      let response = try await TestResponse(
        gateway.response(
          refusing: HTTPResponse.Status(code: status), message: "No.", path: path))
      #expect(response.status == status)
      #expect(response.header("content-type") == "application/json")
      #expect(response.header("x-amzn-errortype") == name)
      #expect(response.header("x-amzn-requestid") != nil)
      #expect(
        String(decoding: response.bytes, as: UTF8.self) == #"{"message":"No.","type":"\#(name)"}"#)
    }
  }

  @Test(arguments: [
    (404, "not_found_error"), (413, "request_too_large"), (405, "invalid_request_error"),
    (429, "rate_limit_error"), (500, "api_error"), (529, "overloaded_error"),
  ])
  func speaksToClientsOfAnthropic(status: Int, name: String) async throws {
    let response = try await TestResponse(
      gateway.response(
        refusing: HTTPResponse.Status(code: status), message: "No.",
        path: "/litellm/anthropic/v1/messages"))
    #expect(response.status == status)
    #expect(try response.json().value(at: "/error/type")?.string == name)
    #expect(try response.json()["request_id"]?.string == response.header("request-id"))
  }

  @Test func keepsUnforeseenErrorsToItself() async throws {
    struct Secret: Error {}
    let response = try await TestResponse(gateway.response(failing: Secret(), path: "/bedrock"))
    #expect(response.status == 500)
    #expect(try response.json()["message"]?.string?.contains("Secret") == false)
  }

  @Test func tellsRequestsApart() {
    #expect(RequestID() != RequestID())
    #expect(
      RequestID(high: 0, low: .max).description == "00000000-0000-4000-bfff-ffffffffffff")
  }
}
