import HTTPTypes
import ParametersAPI
import SpecwrightRuntime
import Testing

@Suite struct MultipartTests {
  private let echo = Echo()

  private static let checksum: HTTPFields = {
    var fields = HTTPFields()
    if let name = HTTPField.Name("X-Checksum") { fields[name] = "1" }
    return fields
  }()

  @Test(arguments: Hostile.texts + ["\r\n--specwright-0\r\n", "a\"b\\c\r\nd"])
  func formsAreReadAsTheyWereWritten(_ text: String) async throws {
    let bytes = (0...255).map { UInt8($0) } + Array("\r\n--specwright-0--\r\n--".utf8)
    let file = FilePart(
      bytes, filename: text, mediaType: "application/zip", headerFields: Self.checksum)
    let form = Upload.Form(
      title: text, titleHeaders: .init(contentLanguage: "en"), count: 3, tags: [text, "", "b"],
      filter: Filter(title: text, flag: true),
      filters: [Filter(title: text), Filter()], numbers: [1, 2], file: file,
      fileHeaders: .init(xChecksum: "1"),
      pictures: [FilePart([1, 2]), FilePart([], mediaType: "image/jpeg")])
    let output = try await echo.client().upload(.init(body: form))
    guard case .ok(let answer, let fields) = output else { return #expect(Bool(false)) }
    #expect(answer.title == text)
    #expect(fields[.contentLanguage] == "en")
    #expect(answer.count == 3)
    #expect(answer.tags == form.tags)
    #expect(answer.filter == form.filter)
    #expect(answer.filters == form.filters)
    #expect(answer.numbers == form.numbers)
    #expect(answer.file == file)
    #expect(answer.pictures?.map(\.bytes) == [[1, 2], []])
    #expect(answer.pictures?.map(\.mediaType) == ["image/png", "image/jpeg"])
  }

  @Test func partsOfMixedContentKeepTheirHeaders() async throws {
    let parts = [
      BodyPart(headerFields: [.contentType: "text/plain"], bytes: Array("--x\r\n".utf8)),
      BodyPart(bytes: []),
    ]
    let output = try await echo.client().echoBody(.init(body: .multipartMixed(parts)))
    guard case .ok(.multipartMixed(parts), _) = output else { return #expect(Bool(false)) }
  }

  private func issues(_ body: String, boundary: String? = "b", parts: Int = 1000) -> [String] {
    let type = boundary.map { "multipart/form-data; boundary=\($0)" } ?? "multipart/form-data"
    let request = ServerRequest(
      method: .post, path: "/uploads", headerFields: [.contentType: type],
      body: Array(body.replacing("\n", with: "\r\n").utf8))
    do throws(RequestRejection) {
      _ = try Upload.input(of: request)
      return []
    } catch {
      guard case .invalid(let issues) = error else { return ["\(error)"] }
      return issues.map { "\($0.pointer) \($0.keyword)" }
    }
  }

  private static func part(_ name: String, _ content: String, _ more: String = "") -> String {
    "--b\nContent-Disposition: form-data; name=\(name)\n\(more)\n\(content)\n"
  }

  private static let file = part("file", "x", "X-Checksum: 1\n")
  private static let title = part("title", "t")

  @Test(
    arguments: [
      (file + title + "--b--\n", []), ("preamble\n" + title + file + "--b--\nepilogue", []),
      (title.replacing("--b\n", with: "--b \t\n") + file + "--b--", []),
      (title + "--b--", [" required"]), (file + "--b--", [" required"]),
      (title + part("file", "x") + "--b--", ["/file/header/X-Checksum required"]),
      (title + file + part("more", "") + "--b--", ["/more additionalProperties"]),
      (title + file + part("count", "1.5") + "--b--", ["/count type"]),
      (title + file + part("filter", #"{"count":-1}"#) + "--b--", ["/filter/count minimum"]),
      (title + file + part("filter", "{") + "--b--", ["/filter json"]),
      (title + file + part("filters", "{}") + part("filters", "1") + "--b--", ["/filters/1 type"]),
      (title + file + String(repeating: part("tags", "a"), count: 4) + "--b--", ["/tags maxItems"]),
      (
        title + file + part("pictures", "x", "Content-Type: image/gif\n") + "--b--",
        ["/pictures contentType"]
      ),
      (title + file, [" multipart"]), ("", [" required"]), ("--b", [" multipart"]),
      ("--b\n", [" multipart"]), ("--b\nX", [" multipart"]),
      ("--b\nno colon\n\n\n--b--", [" multipart"]),
      ("--b--", [" required", " required"]), ("--c\n\n\n--c--", [" multipart"]),
      ("--b\nX: \(String(repeating: "x", count: 20_000))\n\n\n--b--", [" multipart"]),
      (String(repeating: part("tags", "a"), count: 1001) + "--b--", [" multipart"]),
    ] as [(String, [String])])
  func formsOfOtherClients(_ body: String, _ expected: [String]) {
    #expect(issues(body) == expected)
  }

  @Test(arguments: [nil, "", String(repeating: "b", count: 71), "other"])
  func boundariesRefused(_ boundary: String?) {
    #expect(issues(Self.title + Self.file + "--b--", boundary: boundary) == [" multipart"])
  }

  /// The line end of a header field on either side of the limit, and across it.
  @Test(arguments: 16_360...16_390)
  func headersAreReadUpToALimit(_ length: Int) {
    let long = "X: " + String(repeating: "x", count: length)
    let body =
      Self.title + "--b\nContent-Disposition: form-data; name=tags\n\(long)\n\na\n" + Self.file
    #expect([[], [" multipart"]].contains(issues(body + "--b--")))
  }

  @Test func aQuotedBoundaryIsRead() {
    #expect(issues(Self.title + Self.file + "--b--", boundary: "\"b\"") == [])
  }
}
