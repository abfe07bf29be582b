import HTTPTypes
import PeerCasesAPI
import SpecwrightRuntime
import Testing

/// What the generated operations of `Tests/Fixtures/peer-cases/openapi.yaml` do with requests.
@Suite struct PeerOperationTests {
  private struct Echo: Operations {
    func postTheValue(
      _ input: PostTheValue.Input, _ request: ServerRequest
    ) async throws -> PostTheValue.Output {
      guard let filter = input.filter else { return .ok(input.body) }
      let words = input.path + (input.ids ?? []).map { "\($0)" }
      return .ok(
        .value(
          .array(
            (words + [input.session ?? "", filter.since]).map { .value(.string($0)) })))
    }

    func u1f600(
      _ input: ValueOperation.Input, _ request: ServerRequest
    ) async throws -> ValueOperation.Output { .ok(input.body) }

    func aB(_ input: AB.Input, _ request: ServerRequest) async throws -> AB.Output { .noContent() }

    func aB2(_ input: AB2.Input, _ request: ServerRequest) async throws -> AB2.Output {
      .noContent()
    }

    func aB3(_ input: AB3.Input, _ request: ServerRequest) async throws -> AB3.Output {
      .noContent()
    }

    func 查询(
      _ input: Value查询.Input, _ request: ServerRequest
    ) async throws -> Value查询.Output {
      switch input.状态 {
      case .正常: .ok(input.body)
      case .异常: .ok(.乙(Value乙(内: [input.状态.rawValue])))
      }
    }

    func `class`(
      _ input: Class.Input, _ request: ServerRequest
    ) async throws -> Class.Output { .noContent() }

    func _1GetThingSolÉ(
      _ input: Value1GetThingSolÉ.Input, _ request: ServerRequest
    ) async throws -> Value1GetThingSolÉ.Output {
      switch input.body {
      case .json(let written): .ok(written)
      case .multipart(let form): .ok(Written(file: form.file))
      }
    }
  }

  private func answer(_ id: String, _ request: ServerRequest) async throws -> String {
    let binding = try #require(Echo.bindings.first { $0.operation.id == id })
    let response = try await binding.respond(Echo(), request)
    guard case .bytes(let bytes) = response.body else { return "\(response.status.code)" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func request(
    _ body: String, query: String? = nil, path: [String: String] = ["path": ";path=a"],
    type: String = "application/json", cookie: String? = nil
  ) -> ServerRequest {
    var fields: HTTPFields = [.contentType: type]
    if let cookie { fields[.cookie] = cookie }
    return ServerRequest(
      method: .post, path: "/", query: query, headerFields: fields, pathParameters: path,
      body: Array(body.utf8))
  }

  private func refusals(_ id: String, _ request: ServerRequest) async throws -> [String] {
    do {
      _ = try await answer(id, request)
      return []
    } catch RequestRejection.invalid(let issues) {
      return issues.map { "\($0.pointer) \($0.keyword)" }
    }
  }

  @Test func parametersOfEveryStyleAreRead() async throws {
    let text = try await answer(
      "post the value",
      request(
        "null",
        query: "unknown=1&ids=1%7C2&filter=%7B%22since%22%3A%222024-01-01T00%3A00%3A00.25Z%22%7D",
        path: ["path": ";path=a,b"], cookie: "session=xy"))
    #expect(text == #"["a","b","1","2","xy","2024-01-01T00:00:00.25Z"]"#)
  }

  @Test func parametersAreChecked() async throws {
    let refusals = try await refusals(
      "post the value",
      request("null", query: "ids=1%7C10&filter=%7B%7D", cookie: "session=x"))
    #expect(refusals.contains("cookie/session minLength"))
    #expect(refusals.contains("query/ids/1 maximum"))
    #expect(refusals.contains("query/filter required"))
  }

  @Test func aListOfItselfIsCheckedAsAWhole() async throws {
    #expect(try await answer("😀", request("[[],[[]]]")) == "[[],[[]]]")
    #expect(try await refusals("😀", request("[[1]]")) == ["/0/0 type"])
  }

  @Test func operationsMayHaveNamesWithoutUpperAndLowerCase() async throws {
    let answer = try await answer(
      "查询", request(#"{"内":["a"]}"#, path: ["状态": "异常"]))
    #expect(answer == #"{"内":["异常"]}"#)
  }

  @Test func anAlternativeOfItselfEnds() async throws {
    #expect(try await answer("class", request("1")) == "204")
  }

  @Test func whatOnlyAnswersHaveIsNotAskedOfRequests() async throws {
    let body = #"{"secret":"s","file":"f"}"#
    #expect(try await answer("1-get.thing/sol-é$%", request(body)) == body)
    #expect(
      try await refusals("1-get.thing/sol-é$%", request(#"{"file":"f"}"#)) == [" required"])
  }

  @Test func whatOnlyRequestsHaveIsNotAskedOfAnswers() throws {
    func refusals(_ body: String) -> [String] {
      let response = ServerResponse(
        status: 200, headerFields: [.contentType: "application/json"],
        body: .bytes(Array(body.utf8)))
      var decoder = ResponseDecoder(response)
      do {
        _ = try Value1GetThingSolÉ.decode(&decoder)
        return []
      } catch {
        guard case .invalid(let issues) = error else { return ["another error"] }
        return issues.map { "\($0.pointer) \($0.keyword): \($0.expected)" }
      }
    }
    #expect(refusals(#"{"id":1,"file":"f"}"#) == [])
    #expect(refusals(#"{"secret":"s","file":"f"}"#) == [" required: a member 'id'"])
  }

  @Test func aFormIsReadBesideJSON() async throws {
    let form =
      "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nf\r\n"
      + "--b\r\nContent-Disposition: form-data; name=\"secret\"\r\n\r\ns\r\n--b--\r\n"
    #expect(
      try await answer(
        "1-get.thing/sol-é$%", request(form, type: "multipart/form-data; boundary=b"))
        == #"{"file":"f"}"#)
  }
}
