import HTTPTypes
import ResponsesAPI
import SpecwrightRuntime
import Testing

/// Answers by the number of the book that it is asked for.
private struct Library: Operations {
  func getBook(_ input: GetBook.Input, _ request: ServerRequest) async throws -> GetBook.Output {
    switch input.isbn {
    case "1": .ok(Book(title: "Emma"))
    case "2": .tooManyRequests(SlowDownResponse(headers: .init(retryAfter: 30)))
    case "3":
      .other(
        FailureResponse(
          body: .json(FailureBody(reason: "No light")), headers: .init(xTrace: "a1"),
          headerFields: [.server: "lamp"]), status: 503)
    case "4": .other(FailureResponse(body: .text("No light")), status: 500)
    default: .notFound(NotFoundResponseComponent(body: .init(isbn: input.isbn)))
    }
  }

  func checkBook(
    _ input: CheckBook.Input, _ request: ServerRequest
  ) async throws -> CheckBook.Output { .notFound() }

  func deleteBook(
    _ input: DeleteBook.Input, _ request: ServerRequest
  ) async throws -> DeleteBook.Output {
    input.isbn == "1"
      ? .noContent()
      : .clientError(RefusedResponse(body: .init(why: ["lent", "torn"])), status: 409)
  }
}

/// Answers with a response that nobody described so.
private struct Broken: ClientTransport {
  let response: ServerResponse

  func send(_ request: ClientRequest) async throws -> ServerResponse { response }
}

@Suite("Responses that operations refer to")
struct ResponseComponentTests {
  private let client: Client

  init() throws {
    client = Client(
      ClientConnection(
        to: try anyServer, over: InMemoryTransport(Library(), Library.bindings)))
  }

  @Test func areTheSameTypeInEachOperation() async throws {
    guard case .notFound(let missing) = try await client.getBook(.init(isbn: "9")) else {
      throw CancellationError()
    }
    #expect(missing.body.isbn == "9")
    let again = DeleteBook.Output.notFound(missing)
    guard case .notFound(let same) = again else { throw CancellationError() }
    #expect(same.body.isbn == "9")
  }

  @Test func carryTheirHeadersAndTheStatusThatWasChosen() async throws {
    guard case .tooManyRequests(let slow) = try await client.getBook(.init(isbn: "2")) else {
      throw CancellationError()
    }
    #expect(slow.headers.retryAfter == 30)
    guard case .other(let failure, let status) = try await client.getBook(.init(isbn: "3")),
      case .json(let body) = failure.body
    else { throw CancellationError() }
    #expect(status == 503)
    #expect(body.reason == "No light")
    #expect(failure.headers.xTrace == "a1")
    #expect(failure.headerFields[.server] == "lamp")
  }

  @Test func mayBeOfSeveralMediaTypes() async throws {
    guard case .other(let failure, 500) = try await client.getBook(.init(isbn: "4")),
      case .text(let text) = failure.body
    else { throw CancellationError() }
    #expect(text == "No light")
  }

  @Test func mayStandInOtherFilesAndBeForms() async throws {
    guard case .clientError(let refused, 409) = try await client.deleteBook(.init(isbn: "2"))
    else { throw CancellationError() }
    #expect(refused.body.why == ["lent", "torn"])
  }

  @Test func mayHaveNothingToSay() async throws {
    guard case .noContent = try await client.deleteBook(.init(isbn: "1")) else {
      throw CancellationError()
    }
  }

  @Test func carryNothingInAnswersToHead() async throws {
    guard case .notFound = try await client.checkBook(.init(isbn: "1")) else {
      throw CancellationError()
    }
  }

  @Test(arguments: [
    (404, "{}", "", "isbn"),
    (503, #"{"reason": ""}"#, "", "/reason"),
    (429, "", "-1", "Retry-After"),
    (429, "", "soon", "Retry-After"),
  ])
  func areRefusedWhereTheyBreakARule(
    _ status: Int, _ body: String, _ retryAfter: String, _ subject: String
  ) async throws {
    var fields: HTTPFields = [.contentType: "application/json"]
    fields[.retryAfter] = retryAfter.isEmpty ? nil : retryAfter
    let broken = Client(
      ClientConnection(
        to: try anyServer,
        over: Broken(
          response: ServerResponse(
            status: HTTPResponse.Status(code: status), headerFields: fields,
            body: .bytes(Array(body.utf8))))))
    let error = await #expect(throws: ClientError.self) {
      try await broken.getBook(.init(isbn: "1"))
    }
    #expect("\(try #require(error))".contains(subject))
  }
}
