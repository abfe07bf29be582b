import EverythingAPI
import HTTPTypes
import SpecwrightRuntime
import Testing

/// What the generated code for `Tests/Fixtures/everything/openapi.yaml` does.
@Suite struct EverythingTests {
  private static let least = #""title":"T","isbn":"1","cover":"AQID","note":null"#

  private func book(_ more: String = "") throws(ValidationError) -> Book {
    try Book.decoded(
      from: Array("{\(Self.least)\(more.isEmpty ? "" : ",")\(more)}".utf8), options: Self.request)
  }

  /// A server reads requests with these.
  private static let request: JSONReader.Options = {
    var options = JSONReader.Options()
    options.unknownEnumerationValues = .refuse
    return options
  }()

  private func refusals(_ more: String) -> [String] {
    do {
      _ = try book(more)
      return []
    } catch {
      return error.issues.map { "\($0.pointer) \($0.keyword)" }
    }
  }

  @Test func requiredMembersAreEnough() throws {
    let book = try book()
    #expect(book.title == "T")
    #expect(book.cover.bytes == [1, 2, 3])
    #expect(book.note == nil)
    #expect(book.subtitle == .absent)
    #expect(String(decoding: book.encoded(), as: UTF8.self) == "{\(Self.least)}")
  }

  /// A book has so many members that they are read in groups, none of which has these.
  @Test func unknownMembersAreSkippedWhereverTheyStand() throws {
    let known = #""title":"T","isbn":"1","cover":"AQID","note":null,"pages":3"#
    for text in [
      #"{"author_of":[{"a":1}],\#(known)}"#, #"{\#(known),"zzz":{"b":[]}}"#,
      #"{"title":"T","caller":null,"isbn":"1","x":1,"cover":"AQID","note":null,"y":2,"pages":3}"#,
    ] {
      let book = try Book.decoded(from: Array(text.utf8), options: Self.request)
      #expect(book.title == "T")
      #expect(book.pages == 3)
    }
  }

  @Test func everyMistakeIsReported() {
    let body = #"{"title":"","cover":"?","note":1,"pages":0}"#
    let issues = #expect(throws: ValidationError.self) {
      try Book.decoded(from: Array(body.utf8))
    }?.issues
    #expect(
      issues?.map { "\($0.pointer) \($0.keyword)" } == [
        "/title minLength", "/cover format", "/note type", "/pages minimum", " required",
      ])
  }

  @Test(arguments: [
    (#""rating":5"#, "/rating exclusiveMaximum"), (#""rating":-0.5"#, "/rating minimum"),
    (#""rating":0.3"#, "/rating multipleOf"), (#""pages":1.5"#, "/pages type"),
    (#""copies":2147483648"#, "/copies maximum"), (#""kind":"film""#, "/kind enum"),
    (#""state":"gone""#, "/state enum"), (#""authors":[]"#, "/authors minItems"),
    (#""authors":[{}]"#, "/authors/0 required"), (#""subtitle":"longer""#, "/subtitle maxLength"),
    (#""rating":null"#, "/rating type"), (#""prices":{"de":-1}"#, "/prices/de minimum"),
    (#""metadata":[]"#, "/metadata type"), (#""contents":1"#, "/contents type"),
    (#""contents":[{"heading":"much too long"}]"#, "/contents/0/heading maxLength"),
    (#""chapters":[{"more":1}]"#, "/chapters/0/more additionalProperties"),
    (#""sequel":{}"#, "/sequel required"), (#""edition":4"#, "/edition enum"),
    (#""volume":2"#, "/volume const"),
    (#""printed":false"#, "/printed const"), (#""factor":2"#, "/factor enum"),
    (#""nothing":0"#, "/nothing type"),
  ])
  func oneMistake(_ member: String, _ refusal: String) {
    #expect(refusals(member).contains(refusal))
  }

  @Test(arguments: [
    #""rating":4.5"#, #""subtitle":null"#, #""subtitle":"abcde""#, #""state":"on_loan""#,
    #""kind":"book""#, #""authors":[{"name":"A","born":1900}]"#,
    #""chapters":[{"heading":"h","chapters":[{}]}]"#, #""prices":{"de":1.5,"fr":2.0}"#,
    #""labels":{"a":{"text":"t"}}"#, #""metadata":{ "z": 1.50, "a": [1e2] }"#,
    #""anything":[ 1 , null ]"#, #""contents":"text""#, #""contents":[{"heading":"h"}]"#,
    #""edition":3"#, #""printed":true"#, #""factor":0.5"#, #""factor":null"#, #""nothing":null"#,
    #""sequel":{"title":"U","isbn":"2","cover":"","note":"n"}"#, #""editor":{"name":"E"}"#,
  ])
  func isKept(_ member: String) throws {
    let text = String(decoding: try book(member).encoded(), as: UTF8.self)
    #expect(text == "{\(Self.least),\(member)}")
  }

  @Test func nullAmongTheValuesOfAnEnumerationIsNull() throws {
    #expect(try book(#""binding":null"#).binding == .null)
    #expect(try book(#""binding":"soft""#).binding == .value(.soft))
    #expect(refusals(#""binding":"null""#) == ["/binding enum"])
  }

  @Test func anInlineSchemaThatEqualsAComponentIsThatComponent() throws {
    let editor: Author? = try book(#""editor":{"name":"E"}"#).editor
    #expect(editor?.name == "E")
  }

  @Test func valuesBuiltInMemoryAreValidatedByTheSameRules() throws {
    var book = try book()
    #expect(book.validate() == [])
    book.title = ""
    book.authors = []
    book.contents = .array([Chapter(heading: "much too long")])
    #expect(
      book.validate().map { "\($0.pointer) \($0.keyword)" } == [
        "/title minLength", "/authors minItems", "/contents/0/heading maxLength",
      ])
  }

  @Test func allOfIsOneStructure() throws {
    let extended = try Extended.decoded(from: Array(#"{"name":"A","died":1}"#.utf8))
    #expect(extended == Extended(name: "A", died: 1))
  }

  @Test func membersBesideThePropertiesAreKeptByTheirSchema() throws {
    let text = #"{"code":"","self":"s","class":"c","more":3}"#
    let problem = try Problem.decoded(from: Array(text.utf8))
    #expect(problem.code == .empty)
    #expect(problem.additionalProperties == ["more": 3])
    let again = try Problem.decoded(from: problem.encoded())
    #expect(again == problem)
    #expect(throws: ValidationError.self) {
      try Problem.decoded(from: Array(#"{"code":"*","more":10}"#.utf8))
    }
    let loose = try Loose.decoded(from: Array(#"{"id":7,"x":[1.0]}"#.utf8))
    #expect(loose.id == .integer(7))
    #expect(String(decoding: loose.encoded(), as: UTF8.self) == #"{"id":7,"x":[1.0]}"#)
  }

  @Test func typesCanContainEachOther() throws {
    let left = Left(right: Right(left: Left(), lefts: ["a": Left()]))
    #expect(try Left.decoded(from: left.encoded()) == left)
  }

  @Test func referencesThatMayBeNull() throws {
    let text = #"{"leader":null,"members":[null,{"name":"A"}],"scores":[1,null]}"#
    let group = try Group.decoded(from: Array(text.utf8))
    #expect(group.leader == nil)
    #expect(group.members?.map(\.wrapped?.name) == [nil, "A"])
    #expect(String(decoding: group.encoded(), as: UTF8.self) == text)
    #expect(throws: ValidationError.self) {
      try Group.decoded(from: Array(#"{"leader":null,"scores":[-1,1,1]}"#.utf8))
    }
  }

  @Test func anAnswerMayHoldValuesThatTheDocumentDoesNotList() throws {
    let problem = try Problem.decoded(from: Array(#"{"code":"new"}"#.utf8))
    #expect(problem.code == .unrecognized("new"))
  }
}

@Suite struct EverythingOperationTests {
  private struct Library: Operations {
    func listBooks(
      _ input: ListBooks.Input, _ request: ServerRequest
    ) async throws -> ListBooks.Output {
      guard input.shelf != "none" else { return .notFound() }
      guard input.shelf != "odd" else {
        return .other(Problem(code: .star), status: 418, headerFields: [.retryAfter: "1"])
      }
      let titles =
        (input.tag ?? []) + [
          "\(input.limit ?? 0)", input.order?.rawValue ?? "", input.xTrace ?? "",
        ]
      return .ok(.json(titles.map { Book(title: $0, isbn: "", cover: Base64Data([]), note: nil) }))
    }

    func addBook(
      _ input: AddBook.Input, _ request: ServerRequest
    ) async throws -> AddBook.Output {
      .created(input.body)
    }
  }

  private func answer(_ id: String, _ request: ServerRequest) async throws -> ServerResponse {
    let binding = try #require(Library.bindings.first { $0.operation.id == id })
    return try await binding.respond(Library(), request)
  }

  private func text(_ response: ServerResponse) -> String {
    if case .bytes(let bytes) = response.body { String(decoding: bytes, as: UTF8.self) } else { "" }
  }

  @Test func oneOperationHasAllPathsThatReferToIt() {
    #expect(ListBooks.description.paths == ["/shelves/{shelf}/books", "/archive/{shelf}/books"])
    #expect(ListBooks.description.method == .get)
    #expect(Library.bindings.map(\.operation.id) == ["list-books", "addBook"])
  }

  @Test func parametersAreDecoded() async throws {
    let response = try await answer(
      "list-books",
      ServerRequest(
        method: .get, path: "/shelves/a%2Fb/books", query: "limit=7&tag=x&tag=y%20z&order=-title",
        headerFields: [HTTPField.Name("x-trace")!: "t"], pathParameters: ["shelf": "a%2Fb"]))
    #expect(response.status == .ok)
    let books = try [Book].decoded(from: Array(text(response).utf8))
    #expect(books.map(\.title) == ["x", "y z", "7", "-title", "t"])
  }

  @Test func everyParameterThatDoesNotFitIsReported() async throws {
    let rejection = await #expect(throws: RequestRejection.self) {
      try await answer(
        "list-books",
        ServerRequest(
          method: .get, path: "/shelves//books", query: "limit=101&order=size",
          pathParameters: ["shelf": ""]))
    }
    guard case .invalid(let issues)? = rejection else { return #expect(Bool(false)) }
    #expect(issues.map(\.pointer) == ["path/shelf", "query/limit", "query/order"])
  }

  @Test func statusesAreAnswered() async throws {
    func answer(_ shelf: String) async throws -> ServerResponse {
      try await self.answer(
        "list-books",
        ServerRequest(method: .get, path: "/", pathParameters: ["shelf": shelf]))
    }
    #expect(try await answer("none").status == .notFound)
    let odd = try await answer("odd")
    #expect(odd.status.code == 418)
    #expect(odd.headerFields[.retryAfter] == "1")
    #expect(text(odd) == #"{"code":"*"}"#)
  }

  @Test func bodiesAreDecodedByMediaType() async throws {
    let body = Array(#"{"title":"T","isbn":"1","cover":"","note":null}"#.utf8)
    let good = ServerRequest(
      method: .post, path: "/", headerFields: [.contentType: "application/json; charset=utf-8"],
      pathParameters: ["shelf": "a"], body: body)
    #expect(try await answer("addBook", good).status == .created)
    let bad = ServerRequest(
      method: .post, path: "/", headerFields: [.contentType: "text/plain"],
      pathParameters: ["shelf": "a"], body: body)
    await #expect(
      throws: RequestRejection.unsupportedMediaType(
        "text/plain", supported: ["application/json"])
    ) {
      try await answer("addBook", bad)
    }
  }

  @Test func securityIsDescribed() {
    #expect(
      AddBook.description.security == [[], [SecuritySchemes.reader, SecuritySchemes.cardNumber]])
    #expect(ListBooks.description.security == [])
    #expect(SecuritySchemes.all.map(\.name) == ["reader", "card number", "badge", "house"])
  }

  @Test func credentialsAreFoundWhereTheSchemeSays() {
    let request = ServerRequest(
      method: .get, path: "/", query: "card=7%2F1",
      headerFields: [.authorization: "bearer abc", .cookie: "x=1; badge=b"])
    #expect(SecuritySchemes.reader.credential(in: request) == "abc")
    #expect(SecuritySchemes.cardNumber.credential(in: request) == "7/1")
    #expect(SecuritySchemes.badge.credential(in: request) == "b")
    #expect(SecuritySchemes.house.credential(in: request) == nil)
    let other = ServerRequest(
      method: .get, path: "/", headerFields: [.authorization: "AWS4-HMAC-SHA256 Credential=x"])
    #expect(SecuritySchemes.reader.credential(in: other) == nil)
  }
}
