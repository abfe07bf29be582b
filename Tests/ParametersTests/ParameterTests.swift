import HTTPTypes
import ParametersAPI
import SpecwrightRuntime
import Testing

/// What a client writes, the server reads, in every place and style.
@Suite struct ParameterTests {
  private let echo = Echo()

  private func pathInput(_ text: String, _ list: [String], _ filter: Filter) -> EchoPath.Input {
    EchoPath.Input(
      text: text, list: list, map: filter, mapExploded: filter, label: text, labelList: list,
      labelListExploded: list, labelMap: filter, labelMapExploded: filter, matrix: text,
      matrixList: list, matrixListExploded: list, matrixMap: filter, matrixMapExploded: filter,
      name: -7, extension: .json)
  }

  @Test(arguments: Hostile.texts)
  func everyStyleOfAPath(_ text: String) async throws {
    let list = [text, "other", text]
    let filter = Filter(title: text, count: 3, ratio: .value(0.5), flag: true, kind: .bC)
    let output = try await echo.client().echoPath(pathInput(text, list, filter))
    guard case .ok(let body, _) = output else { return #expect(Bool(false)) }
    #expect(body.texts == [text, text, text])
    #expect(body.lists == Array(repeating: list, count: 5))
    #expect(body.filters == Array(repeating: filter, count: 6))
    #expect(body.name == -7)
    #expect(body.extension == "json")
  }

  @Test func pathsAreLaidOutAsTheStandardShows() async throws {
    _ = try await echo.client().echoPath(
      pathInput("a/b", ["x", "y,z"], Filter(title: "t", count: 2)))
    let path = """
      /base/paths/a%2Fb/x,y%2Cz/title,t,count,2/title=t,count=2/.a%2Fb/.x,y%2Cz/.x.y%2Cz\
      /.title,t,count,2/.title=t.count=2/;matrix=a%2Fb/;matrixList=x,y%2Cz\
      /;matrixListExploded=x;matrixListExploded=y%2Cz/;matrixMap=title,t,count,2\
      /;title=t;count=2/-7.json/end?api%20key=s%20e%26c
      """
    #expect(echo.transport.lastRequest?.head.path == path)
  }

  @Test(arguments: ["", "."])
  func aPathHasNoPlaceForNothing(_ text: String) async throws {
    let input = pathInput(text, ["a"], Filter(count: 1))
    if text.isEmpty {
      let error = await #expect(throws: ClientError.self) {
        try await echo.client().echoPath(input)
      }
      #expect(error?.operationID == "echoPath")
      #expect((error?.cause as? SerializationError)?.pointer == "path/text")
    } else {
      guard case .ok(let body, _) = try await echo.client().echoPath(input) else {
        return #expect(Bool(false))
      }
      #expect(body.texts == [text, text, text])
    }
  }

  @Test(arguments: Hostile.texts)
  func everyStyleOfAQuery(_ text: String) async throws {
    let list = [text, "", "other"]
    let filter = Filter(title: text, count: 0, ratio: .null, flag: false, kind: .a)
    let deep = Deep(name: text, tags: [text, "b"], size: 5, filter: filter)
    let isPlain = !text.contains(" ") && !text.contains("|")
    let input = EchoQuery.Input(
      text: text, oddName: text, reserved: text, number: 1.25, enabled: true,
      code: .string("x" + text),
      limit: 100, order: .down, bytes: Base64Data(Array(text.utf8)), list: list, listJoined: list,
      spaces: isPlain ? [text, "b"] : nil, pipes: isPlain ? [text, "b"] : nil,
      numbers: [1, -2, 3], map: filter, mapJoined: filter, deep: deep, json: deep, any: text)
    guard case .ok(let body, _) = try await echo.client().echoQuery(input) else {
      return #expect(Bool(false))
    }
    #expect(
      body
        == QueryEcho(
          text: text, odd: text, reserved: text, number: 1.25, enabled: true,
          code: .string("x" + text), limit: 100, order: .down,
          bytes: Base64Data(Array(text.utf8)), list: list, listJoined: list,
          spaces: isPlain ? [text, "b"] : nil, pipes: isPlain ? [text, "b"] : nil,
          numbers: [1, -2, 3], map: filter, mapJoined: filter, deep: deep, json: deep, any: text))
  }

  @Test func queriesAreLaidOutAsTheStandardShows() async throws {
    let input = EchoQuery.Input(
      text: "a b", oddName: "o", reserved: "a/b?c&d", enabled: true, list: ["x", "y"],
      listJoined: ["x", "y,z"], spaces: ["x", "y"], pipes: ["x", "y"], numbers: [],
      map: Filter(title: "t", count: 1), mapJoined: Filter(title: "t", count: 1),
      deep: Deep(name: "n", tags: ["p", "q"], filter: Filter(flag: true)), json: Deep(size: 1))
    _ = try await echo.client().echoQuery(input)
    let path = """
      /base/queries?text=a%20b&odd%20name%26%3D=o&reserved=a/b?c%26d&enabled=true&list=x&list=y\
      &listJoined=x,y%2Cz&spaces=x%20y&pipes=x%7Cy&title=t&count=1&mapJoined=title,t,count,1\
      &deep%5Bname%5D=n&deep%5Btags%5D=p&deep%5Btags%5D=q&deep%5Bfilter%5D%5Bflag%5D=true\
      &json=%7B%22size%22%3A1%7D&api%20key=s%20e%26c
      """
    #expect(echo.transport.lastRequest?.head.path == path)
  }

  @Test func delimitersThatCannotBeToldApartAreRefused() async throws {
    for input in [
      EchoQuery.Input(enabled: true, spaces: ["a b"]),
      EchoQuery.Input(enabled: true, pipes: ["a|b"]),
      EchoQuery.Input(enabled: true, listJoined: [""]),
    ] {
      let error = await #expect(throws: ClientError.self) {
        try await echo.client().echoQuery(input)
      }
      #expect(error?.stage == .encoding)
    }
  }

  @Test func membersOfAnyNameLeaveTheOtherParametersAlone() async throws {
    let input = EchoFree.Input(limit: 3, rest: ["a b": "1", "x&y": "2"])
    guard case .ok(let body, _) = try await echo.client().echoFree(input) else {
      return #expect(Bool(false))
    }
    #expect(body == ["a b": "1", "x&y": "2"])
  }

  private func query(_ text: String) throws(RequestRejection) -> EchoQuery.Input {
    try EchoQuery.input(of: ServerRequest(method: .get, path: "/queries", query: text))
  }

  @Test func queriesOfOtherClientsAreRead() throws {
    let input = try query(
      "enabled=true&unknown=1&spaces=a+b%20c&pipes=a|b&deep%5Bname%5D=x+y&limit=&code=12&text=1&text=2"
        + "&listJoined=")
    #expect(input.spaces == ["a", "b", "c"])
    #expect(input.pipes == ["a", "b"])
    #expect(input.deep == Deep(name: "x y"))
    #expect(input.limit == nil)
    #expect(input.code == .integer(12))
    #expect(input.text == "2")
    #expect(input.listJoined == [])
  }

  @Test(arguments: [
    ("", "query/enabled required"), ("enabled=yes", "query/enabled type"),
    ("enabled=true&number=-1", "query/number minimum"),
    ("enabled=true&number=01", "query/number type"),
    ("enabled=true&limit=101", "query/limit maximum"), ("enabled=true&order=x", "query/order enum"),
    ("enabled=true&numbers=1&numbers=x", "query/numbers/1 type"),
    ("enabled=true&numbers=1&numbers=2&numbers=3&numbers=4", "query/numbers maxItems"),
    ("enabled=true&count=-1", "query/map/count minimum"),
    ("enabled=true&mapJoined=title", "query/mapJoined format"),
    ("enabled=true&deep[filter][kind]=z", "query/deep/filter/kind enum"),
    ("enabled=true&json={", "query/json json"),
    ("enabled=true&json=%7B%22size%22:1.5%7D", "query/json/size type"),
    ("enabled=true&text=%FF", "query/text format"), ("enabled=true&bytes=?", "query/bytes format"),
  ])
  func queriesRefused(_ text: String, _ issue: String) throws {
    let rejection = #expect(throws: RequestRejection.self) { try query(text) }
    guard case .invalid(let issues)? = rejection else { return #expect(Bool(false)) }
    #expect(issues.map { "\($0.pointer) \($0.keyword)" } == [issue])
    #expect(issues.allSatisfy { $0.offset == nil })
  }

  @Test(arguments: Hostile.texts)
  func headersAndCookies(_ text: String) async throws {
    let isItem = !text.contains(",")
    let filter = Filter(
      title: isItem ? text : "t", count: 2, ratio: .value(1.5), flag: true, kind: .bC)
    let cookie = Filter(title: text, count: 2)
    let deep = Deep(name: text, tags: [text])
    let input = EchoHeaders.Input(
      xText: text, xCount: 3, xList: isItem ? [text, "b"] : nil, xMap: filter,
      xMapExploded: filter, xJson: deep, session: text, ids: [1, 2], idsJoined: [3, 4],
      options: cookie)
    let output = try await echo.client().echoHeaders(input)
    guard case .ok(let body, let headers, let fields) = output else { return #expect(Bool(false)) }
    #expect(headers.xText == text)
    #expect(headers.xCount == 3)
    #expect(headers.xList == (isItem ? [text, "b"] : nil))
    #expect(headers.xMap == filter)
    #expect(headers.xMapExploded == filter)
    #expect(headers.xJson == deep)
    #expect(fields[.server] == "more")
    #expect(
      body == EchoHeadersResponse(session: text, ids: [1, 2], idsJoined: [3, 4], options: cookie))
  }

  @Test(arguments: ["a\r\nX-Evil: 1", " padded", "a\u{0}"])
  func headersCannotBeSmuggled(_ text: String) async throws {
    let input = EchoHeaders.Input(xText: text, xCount: 1)
    let error = await #expect(throws: ClientError.self) {
      try await echo.client().echoHeaders(input)
    }
    #expect((error?.cause as? SerializationError)?.pointer == "header/X-Text")
  }

  @Test func cookiesOfOtherClientsAreRead() throws {
    let request = ServerRequest(
      method: .get, path: "/headers",
      headerFields: [HTTPField.Name("x-count")!: "1", .cookie: "session=a&b; ids=1&ids=2; x"])
    let input = try EchoHeaders.input(of: request)
    #expect(input.session == "a&b")
    #expect(input.ids == [1, 2])
  }
}
