import HTTPTypes
import NamedValuesAPI
import SpecwrightRuntime
import Testing

/// Answers with what it understood.
private struct TicketServer: Operations {
  func echoTicket(
    _ input: EchoTicket.Input, _ request: ServerRequest
  ) async throws -> EchoTicket.Output {
    let ticket =
      switch input.body {
      case .json(let ticket), .form(let ticket): ticket
      }
    #expect(input.level == ticket.level)
    #expect(input.levels == ticket.levels)
    return .ok(
      Report(rank: input.rank, ratio: ticket.ratio),
      headers: EchoTicket.OKHeaders(xRatio: input.xRatio))
  }
}

@Suite("Numbers and strings that the document has names for")
struct NamedValueTests {
  private func issues<Value>(_ read: () throws -> Value) -> [String] {
    let error = #expect(throws: ValidationError.self) { _ = try read() }
    return error?.issues.map { "\($0.pointer) \($0.keyword) \($0.expected)" } ?? []
  }

  @Test(arguments: [false, true])
  func travelEverywhere(_ isForm: Bool) async throws {
    let client = Client(
      ClientConnection(
        to: try anyServer, over: InMemoryTransport(TicketServer(), TicketServer.bindings)))
    let ticket = Ticket(level: .highLevel, ratio: .tiny, levels: [.default, .topMost])
    let answer = try await client.echoTicket(
      .init(
        level: .highLevel, levels: [.default, .topMost], xRatio: .half, rank: .lastOne,
        body: isForm ? .form(ticket) : .json(ticket)))
    guard case .ok(let report, let headers, _) = answer else { throw CancellationError() }
    #expect(report.rank == .lastOne)
    #expect(report.ratio == .tiny)
    #expect(headers.xRatio == .half)
  }

  @Test func areRefusedInHeadersAndBodyTogether() throws {
    var fields: HTTPFields = [.contentType: "application/json"]
    fields[try #require(HTTPField.Name("X-Ratio"))] = "much"
    let body = Array(#"{"rank":"last"}"#.utf8)
    var decoder = ResponseDecoder(
      ServerResponse(status: .ok, headerFields: fields, body: .bytes(body)))
    let mismatch = #expect(throws: ResponseMismatch.self) { try EchoTicket.decode(&decoder) }
    guard case .invalid(let issues)? = mismatch else { throw CancellationError() }
    #expect(issues.map(\.pointer) == ["header/X-Ratio", "/rank"])
  }

  @Test func haveTheNumbersOfTheDocument() throws {
    #expect(Level.allCases.map(\.rawValue) == [0, 5, 10, -1])
    #expect(Level(rawValue: 10) == .topMost)
    #expect(Level(rawValue: 1) == nil)
    #expect(Ratio(rawValue: 1) == .whole)
    #expect(Ratio.tiny.rawValue == 0.0025)
    #expect(Set([Level.low, .low, .default]).count == 2)
    let text = #"{"level":-1,"ratio":0.5,"levels":[5,10],"size":2}"#
    let ticket = try Ticket.decoded(from: Array(text.utf8))
    #expect(ticket.level == .default)
    #expect(ticket.size == .large)
    #expect(String(decoding: ticket.encoded(), as: UTF8.self) == text)
    #expect(try Ticket.decoded(from: Array(#"{"level":1.0e1}"#.utf8)).level == .topMost)
  }

  @Test func closedOnesTakeNoOthers() {
    let text = #"{"level":1,"levels":[5,5],"size":"2"}"#
    #expect(
      issues { try Ticket.decoded(from: Array(text.utf8)) } == [
        "/level enum one of 0, 5, 10, -1",
        "/levels uniqueItems no element twice, as the one at index 1 is", "/size type an integer",
      ])
  }

  @Test func openOnesKeepOthers() throws {
    let text = #"{"rank":4,"ratio":0.75,"either":9,"byRank":{"a":1,"b":7}}"#
    let report = try Report.decoded(from: Array(text.utf8))
    #expect(report.rank == .unrecognized(4))
    #expect(report.rank?.isRecognized == false)
    #expect(report.ratio == .unrecognized(0.75))
    #expect(report.byRank?["a"] == .first)
    #expect(String(decoding: report.encoded(), as: UTF8.self) == text)
    #expect(Rank(rawValue: 2) == .second)
    #expect(Rank.unrecognized(1) == .first)
    #expect(
      issues { try Report.decoded(from: Array(#"{"rank":4.5,"bounded":0}"#.utf8)) } == [
        "/rank type an integer", "/bounded minimum at least 1",
      ])
  }

  @Test func namesThatAreNoneAreMadeOnes() {
    #expect(
      Awkward.known.map { "\($0)" } == ["onHold_2", "onHold", "empty", "_9Lives", "numbers_2"])
    #expect(Colour.blue.rawValue == "b")
    #expect(Colour(rawValue: "#000") == .black)
  }

  @Test func whatHasNoNamesStaysANumber() throws {
    let text = #"{"grade":2,"stars":1,"maybe":null}"#
    let report = try Report.decoded(from: Array(text.utf8))
    #expect(report.grade == 2)
    #expect(report.stars == 1)
    #expect(report.maybe == .null)
    #expect(
      issues { try Report.decoded(from: Array(#"{"grade":3,"stars":0}"#.utf8)) }.count == 2)
  }
}
