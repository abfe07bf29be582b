import HTTPTypes
import ScalarsAPI
import SpecwrightRuntime
import Testing

/// Answers with what it understood.
private struct ScalarServer: Operations {
  func echoRates(
    _ input: EchoRates.Input, _ request: ServerRequest
  ) async throws -> EchoRates.Output {
    let headers = EchoRates.OKHeaders(xRate: input.xRate)
    return switch input.body {
    case .json(let rates): .ok(rates, headers: headers)
    case .text(let rate): .badRequest(rate)
    case .form(let form): .ok(Rates(one: form.rate), headers: headers)
    case .multipart(let form): .ok(Rates(one: form.rate), headers: headers)
    }
  }

  func findRoom(_ input: FindRoom.Input, _ request: ServerRequest) async throws -> FindRoom.Output {
    .ok(Room(number: input.number))
  }

  func removeRooms(
    _ input: RemoveRooms.Input, _ request: ServerRequest
  ) async throws -> RemoveRooms.Output { .ok(input.slug) }
}

@Suite("Components that are numbers and texts")
struct ScalarTests {
  private let client: Client

  init() throws {
    client = Client(
      ClientConnection(
        to: try anyServer, over: InMemoryTransport(ScalarServer(), ScalarServer.bindings)))
  }

  @Test(arguments: [
    EchoRates.Body.json(Rates(one: 4)), .form(.init(rate: 4)), .multipart(.init(rate: 4)), .text(4),
  ])
  func wholeNumbersAreNumbersEverywhere(_ body: EchoRates.Body) async throws {
    let answer = try await client.echoRates(
      .init(rate: 2, only: 3, several: [2, 4], xRate: 2, crumb: 4, body: body))
    switch answer {
    case .ok(let rates, let headers, _):
      #expect(rates.one == 4)
      #expect(headers.xRate == 2)
    case .badRequest(let rate, _): #expect(rate == 4)
    case .undocumented: Issue.record("\(answer)")
    }
  }

  @Test func numbersOutsideTheirListAreRefused() throws {
    let good = #"{"one":2,"only":3,"none":null,"list":[4],"map":{"a":2},"either":4,"named":1.0}"#
    let rates = try Rates.decoded(from: Array(good.utf8))
    #expect(rates.list == [4])
    #expect(rates.named == 1)
    #expect(rates.validate().isEmpty)
    let bad = #"{"one":3,"only":2,"none":3,"list":[2.5],"map":{"a":1},"either":1,"named":4}"#
    let error = #expect(throws: ValidationError.self) { try Rates.decoded(from: Array(bad.utf8)) }
    #expect(
      error?.issues.map { "\($0.pointer) \($0.keyword)" } == [
        "/one enum", "/only const", "/none enum", "/list/0 enum", "/map/a enum", "/either enum",
        "/named enum",
      ])
  }

  @Test func namesOfOtherComponentsDemandWhatTheseDo() throws {
    for rule in [Rules.number, Rules.roomNumber, Rules.doorNumber, Rules.floorNumber] {
      #expect(rule.validate(1).isEmpty)
      #expect(rule.validate(0).map(\.keyword) == ["minimum"])
    }
    for rule in [Rules.level, Rules.topLevel] {
      #expect(rule.validate(2).isEmpty)
      #expect(rule.validate(-1).map(\.keyword) == ["minimum"])
      #expect(rule.validate(3).map(\.keyword) == ["enum"])
    }
  }

  @Test func whatASchemaAndARuleDemandIsDemandedOnce() throws {
    let good =
      #"{"number":1,"level":0,"maybe":null,"else":null,"levels":[2],"slug":"a1","nickname":"me"}"#
    #expect(try Room.decoded(from: Array(good.utf8)).slug == "a1")
    #expect(Rules.slug.validate("11").map(\.keyword) == ["pattern"])
    #expect(Rules.nickname.validate("admin").map(\.keyword) == ["not"])
    let bad = """
      {"number":0,"door":0,"floor":0,"level":-1,"top":3,"maybe":-1,"else":-1,"levels":[0,-1],\
      "slug":"aa","nickname":"root"}
      """
    let error = #expect(throws: ValidationError.self) { try Room.decoded(from: Array(bad.utf8)) }
    #expect(
      error?.issues.map { "\($0.pointer) \($0.keyword)" } == [
        "/number minimum", "/door minimum", "/floor minimum", "/level minimum", "/top enum",
        "/maybe minimum", "/else minimum", "/levels/1 minimum", "/slug pattern", "/nickname not",
      ])
  }

  @Test func pathsThatDifferInNamesHaveEachItsOperation() async throws {
    guard case .ok(let room, _) = try await client.findRoom(.init(number: 7)),
      case .ok(let slug, _) = try await client.removeRooms(.init(slug: "b2"))
    else { throw CancellationError() }
    #expect(room.number == 7)
    #expect(slug == "b2")
    await #expect(throws: ClientError.self) { try await client.removeRooms(.init(slug: "b")) }
  }
}
