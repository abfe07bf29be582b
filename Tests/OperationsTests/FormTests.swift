import FormsAPI
import HTTPTypes
import SpecwrightRuntime
import Testing

/// Answers with what it understood.
struct FormServer: Operations {
  func echoTexts(
    _ input: EchoTexts.Input, _ request: ServerRequest
  ) async throws -> EchoTexts.Output {
    var texts: [String: OneOrMany] = [
      "ids": input.ids, "labels": input.labels, "matrix": input.matrix,
    ]
    texts["tag"] = input.tag
    texts["joined"] = input.joined
    texts["pipes"] = input.pipes
    texts["deep"] = input.deep?.tag
    return .ok(texts, headers: .init(xTag: input.xTag))
  }

  func echoForm(_ input: EchoForm.Input, _ request: ServerRequest) async throws -> EchoForm.Output {
    .ok(input.body)
  }

  func echoChoice(
    _ input: EchoChoice.Input, _ request: ServerRequest
  ) async throws -> EchoChoice.Output {
    guard case .form(let choice) = input.body else {
      return .undocumented(ServerResponse(status: 500))
    }
    return .ok(choice)
  }

  func echoProfile(
    _ input: EchoProfile.Input, _ request: ServerRequest
  ) async throws -> EchoProfile.Output {
    switch input.body {
    case .form(let tagged): .ok(.form(tagged))
    case .applicationXWwwFormUrlencodedProfileJoined(let tagged):
      .ok(.applicationXWwwFormUrlencodedProfileJoined(tagged))
    }
  }

  func sendOpaque(
    _ input: SendOpaque.Input, _ request: ServerRequest
  ) async throws -> SendOpaque.Output { .noContent() }

  func echoFiles(
    _ input: EchoFiles.Input, _ request: ServerRequest
  ) async throws -> EchoFiles.Output {
    let body = input.body
    return .ok(
      .init(
        title: body.title, titleHeaders: .init(xLanguage: body.titleHeaders.xLanguage.rawValue),
        weights: zip(body.grades ?? [], body.gradesHeaders ?? []).map { Double($0) * $1.xWeight },
        main: body.main, pages: body.pages.map { Array($0.prefix(1)) }))
  }
}

@Suite("Texts and forms of several kinds")
struct FormTests {
  private let transport = InMemoryTransport(FormServer(), FormServer.bindings)
  private let client: Client

  init() throws {
    client = Client(ClientConnection(to: try anyServer, over: transport))
  }

  private func one(_ text: String) -> OneOrMany { .string(text) }
  private func many(_ texts: [String]) -> OneOrMany { .array(texts) }

  @Test(arguments: [
    ["a"], ["a,b"], ["%2C&=+;/? #é"], ["a", "b"], ["a,b", "c;d&e=f", "g.h"], [".", ".."],
    ["1", "2", "3"],
  ])
  func textsAndListsAreToldApart(_ texts: [String]) async throws {
    let value = texts.count == 1 ? one(texts[0]) : many(texts)
    let inHeader = texts.contains { $0.contains(",") } ? nil : value
    let answer = try await client.echoTexts(
      .init(
        ids: value, labels: value, matrix: value, tag: value, joined: value, pipes: value,
        xTag: inHeader, deep: Deep(tag: value)))
    guard case .ok(let found, let headers, _) = answer else { throw CancellationError() }
    for name in ["ids", "labels", "matrix", "tag", "joined", "pipes", "deep"] {
      #expect(found[name] == value, "\(name)")
    }
    #expect(headers.xTag == inHeader)
  }

  @Test func aListOfOneIsNoDifferentFromAText() async throws {
    let list = many(["a"])
    let answer = try await client.echoTexts(.init(ids: list, labels: list, matrix: list, tag: list))
    guard case .ok(let found, _, _) = answer else { throw CancellationError() }
    #expect(found["tag"] == one("a"))
    #expect(found["ids"] == one("a"))
  }

  @Test func whatNobodyCouldReadIsNotWritten() async throws {
    let plain = one("a")
    for input in [
      EchoTexts.Input(ids: plain, labels: plain, matrix: plain, joined: many([])),
      EchoTexts.Input(ids: plain, labels: plain, matrix: plain, pipes: one("a|b")),
      EchoTexts.Input(ids: plain, labels: plain, matrix: plain, xTag: one("a,b")),
    ] {
      await #expect(throws: ClientError.self) { try await client.echoTexts(input) }
    }
  }

  /// What a query is read as, or where it does not fit.
  private func read(_ query: String) -> String {
    let request = ServerRequest(
      method: .get, path: "/", query: query,
      pathParameters: ["ids": "a", "labels": ".a", "matrix": ";matrix=a"])
    do throws(RequestRejection) {
      let input = try EchoTexts.input(of: request)
      let numbers = input.numbers.map { String(decoding: $0.encoded(), as: UTF8.self) }
      let words = input.words.map { String(decoding: $0.encoded(), as: UTF8.self) }
      return numbers ?? words ?? "nothing"
    } catch {
      guard case .invalid(let issues) = error else { return "\(error)" }
      return issues.map { "\($0.pointer) \($0.keyword)" }.joined(separator: ", ")
    }
  }

  @Test(arguments: [
    ("numbers=1", "1"), ("numbers=1&numbers=2", "[1,2]"), ("numbers=1&numbers=", "[1,null]"),
    // Neither a number nor a list of numbers.
    ("numbers=a", "query/numbers/0 type"), ("numbers=1&numbers=a", "query/numbers/1 type"),
    ("numbers=1&numbers=2&numbers=3&numbers=4", "query/numbers maxItems"),
    ("words=all", #""all""#), ("words=some", #"["some"]"#),
    ("words=all&words=none", #"["all","none"]"#),
    ("words=a&words=a", "query/words uniqueItems"), ("tag=", "nothing"), ("", "nothing"),
  ])
  func queriesOfOthers(_ query: String, _ expected: String) {
    #expect(read(query) == expected)
  }

  @Test(arguments: [
    (#"{"kind":"message","value":"12"}"#, "kind=message&value=12"),
    (#"{"kind":"reminder","value":12}"#, "kind=reminder&value=12"),
    (#"{"kind":"reminder","value":1,"detail":"{}"}"#, "kind=reminder&value=1&detail=%7B%7D"),
    (
      #"{"kind":"message","value":"a&b","to":["a,b","="],"detail":{"size":1}}"#,
      "kind=message&value=a%26b&to=a%2Cb&to=%3D&detail=%7B%22size%22%3A1%7D"
    ),
    (#"{"kind":"message","value":"","to":"x"}"#, "kind=message&value=&to=x"),
  ])
  func alternativesOfAFormAreToldApart(_ json: String, _ form: String) async throws {
    let value = try EchoFormRequest.decoded(from: Array(json.utf8))
    guard case .ok(let found, _) = try await client.echoForm(.init(body: value)) else {
      throw CancellationError()
    }
    #expect(String(decoding: found.encoded(), as: UTF8.self) == json)
    guard case .bytes(let sent)? = transport.lastRequest?.body else {
      throw CancellationError()
    }
    #expect(String(decoding: sent, as: UTF8.self) == form)
  }

  @Test(
    arguments: [
      ("name=1&count=1", #"{"name":"1","count":1}"#), ("tags=1&tags=2", #"{"tags":["1","2"]}"#),
      ("count=a&tags=1", #"{"tags":["1"]}"#), ("count=1", nil), ("name=a&count=b", nil),
    ] as [(String, String?)])
  func overlappingAlternativesAreEnforced(_ text: String, _ json: String?) {
    let request = ServerRequest(
      method: .post, path: "/choices",
      headerFields: [.contentType: "application/x-www-form-urlencoded"], body: Array(text.utf8))
    var found: String?
    if case .form(let choice)? = try? EchoChoice.input(of: request).body {
      found = String(decoding: choice.encoded(), as: UTF8.self)
    }
    #expect(found == json)
  }

  @Test func aParameterTellsFormsApart() async throws {
    let tagged = Tagged(tags: ["a", "b"])
    for (body, text) in [
      (EchoProfile.Body.form(tagged), "tags=a&tags=b"),
      (.applicationXWwwFormUrlencodedProfileJoined(tagged), "tags=a,b"),
    ] {
      let answer = try await client.echoProfile(.init(body: body))
      guard case .bytes(let sent)? = transport.lastRequest?.body else { throw CancellationError() }
      #expect(String(decoding: sent, as: UTF8.self) == text)
      switch (body, answer) {
      case (.form, .ok(.form(let found), _)),
        (
          .applicationXWwwFormUrlencodedProfileJoined,
          .ok(.applicationXWwwFormUrlencodedProfileJoined(let found), _)
        ):
        #expect(found.tags == tagged.tags)
      default: Issue.record("\(answer)")
      }
    }
  }

  @Test(arguments: [
    "", "kind=message", "kind=other&value=1", "kind=reminder&value=0", "kind=message&value=toolong",
    "kind=reminder&value=1&more=2", "kind=reminder&value=a", "kind=message&value=a&detail=%7B",
    "value=1&kind=%FF",
  ])
  func formsThatFitNoAlternative(_ text: String) {
    let request = ServerRequest(
      method: .post, path: "/forms",
      headerFields: [.contentType: "application/x-www-form-urlencoded"], body: Array(text.utf8))
    let rejection = #expect(throws: RequestRejection.self) { try EchoForm.input(of: request) }
    guard case .invalid(let issues)? = rejection else { return #expect(Bool(false)) }
    #expect(!issues.isEmpty)
  }

  @Test func partsHaveTypedHeaders() async throws {
    let form = EchoFiles.Form(
      title: "t", titleHeaders: .init(xLanguage: .de), note: "n", noteHeaders: .init(xOrder: 2),
      main: FilePart([1, 2, 3], filename: "a"), mainHeaders: .init(xSizes: [1, 2]),
      pages: [FilePart([1]), FilePart([2])], pagesHeaders: [.init(xPage: 1), .init(xPage: 2)],
      grades: [3, 4], gradesHeaders: [.init(xWeight: 0.5), .init(xWeight: 2)])
    let answer = try await client.echoFiles(.init(body: form))
    guard case .ok(let found, _) = answer else { throw CancellationError() }
    #expect(found.titleHeaders?.xLanguage == "de")
    #expect(found.weights == [1.5, 8])
    let sizes = try #require(HTTPField.Name("X-Sizes"))
    #expect(found.main?.headerFields[sizes] == "1,2")
    let page = try #require(HTTPField.Name("X-Page"))
    #expect(found.pages?.map { $0.headerFields[page] } == ["1"])
  }

  private func issues(_ parts: [(name: String, header: String)]) -> [String] {
    let body = parts.map { part in
      "--b\r\nContent-Disposition: form-data; name=\(part.name)\r\n\(part.header)\r\n\r\nx\r\n"
    }
    let request = ServerRequest(
      method: .post, path: "/files",
      headerFields: [.contentType: "multipart/form-data; boundary=b"],
      body: Array((body.joined() + "--b--").utf8))
    do throws(RequestRejection) {
      _ = try EchoFiles.input(of: request)
      return []
    } catch {
      guard case .invalid(let issues) = error else { return ["\(error)"] }
      return issues.map { "\($0.pointer) \($0.keyword)" }
    }
  }

  @Test(
    arguments: [
      ([("title", "X-Language: de"), ("main", "A: b")], []),
      ([("title", "A: b"), ("main", "A: b")], ["/title/header/X-Language required"]),
      ([("title", "X-Language: fr"), ("main", "A: b")], ["/title/header/X-Language enum"]),
      (
        [("title", "X-Language: de"), ("main", "X-Sizes: 1,a")],
        ["/main/header/X-Sizes/1 type"]
      ),
      (
        [("title", "X-Language: de"), ("main", "A: b"), ("note", "X-Order: 0")],
        ["/note/header/X-Order minimum"]
      ),
      (
        [("title", "X-Language: de"), ("main", "A: b"), ("pages", "X-Page: 1")],
        ["/pages minItems"]
      ),
      (
        [("title", "X-Language: de"), ("main", "A: b")]
          + (1...4).map { ("pages", $0 == 2 ? "A: b" : "X-Page: \($0)") },
        ["/pages maxItems", "/pages/header/X-Page required"]
      ),
      (
        [("title", "X-Language: de"), ("main", "A: b"), ("grades", "X-Weight: heavy")],
        ["/grades/0 type", "/grades/header/X-Weight type"]
      ),
    ] as [([(String, String)], [String])])
  func partsOfOthers(_ parts: [(String, String)], _ expected: [String]) {
    #expect(issues(parts) == expected)
  }

  @Test func answersHaveTheirCountsCheckedToo() async throws {
    let part = "--b\r\nContent-Disposition: form-data; name=pages\r\n\r\nx\r\n"
    let title = "--b\r\nContent-Disposition: form-data; name=title\r\n\r\nx\r\n"
    var decoder = ResponseDecoder(
      ServerResponse(
        status: 200, headerFields: [.contentType: "multipart/form-data; boundary=b"],
        body: .bytes(Array((title + part + part + "--b--").utf8))))
    #expect(throws: ResponseMismatch.self) { try EchoFiles.decode(&decoder) }
  }
}
