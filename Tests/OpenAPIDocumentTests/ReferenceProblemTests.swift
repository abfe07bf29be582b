import OpenAPIDocument
import Testing

@Suite("References that lead nowhere")
struct ReferenceProblemTests {
  @Test(
    arguments: [
      (
        "A: {$ref: ①'#/components/schemas/Mesage'}\nMessage: {}",
        "① error: '#/components/schemas/Mesage' does not exist [unresolved-reference] → did you "
          + "mean 'Message'?"
      ),
      (
        "A: {items: {$ref: ①'#/component/schemas/A'}}",
        "① error: '#/component/schemas/A' does not exist [unresolved-reference] → did you mean "
          + "'components'?"
      ),
      (
        "A: {oneOf: [{$ref: ①'#/components/schemas/A/oneOf/01'}]}",
        "① error: '#/components/schemas/A/oneOf/01' does not exist [unresolved-reference]"
      ),
      (
        "A: {$ref: ①'#nowhere'}",
        "① error: '#nowhere' does not exist: no schema has '$anchor: nowhere' "
          + "[unresolved-reference]"
      ),
      (
        "A: {$ref: ①missing.yaml}",
        "① error: 'api/missing.yaml' cannot be read: there is no such file [unreadable-file]"
      ),
      (
        "A: {$ref: ①Book}\nBook: {}",
        "① error: 'api/Book' cannot be read: there is no such file [unreadable-file] → did you "
          + "mean '#/components/schemas/Book'?"
      ),
      (
        "A: {$ref: ①../secret.yaml}",
        "① error: '../secret.yaml' leads out of 'api/', the directory of the document "
          + "[reference-outside-root] → name one that has both by --root, or by 'root' in "
          + "specwright.yaml"
      ),
      (
        "A: {$ref: ①/etc/passwd}",
        "① error: '/etc/passwd' is an absolute path, but files are found relative to the one that "
          + "refers [invalid-reference]"
      ),
      (
        "A: {$ref: ①'https://example.com/a.yaml#/B'}",
        "① error: 'https://example.com/a.yaml#/B' is not fetched [remote-reference] → download it "
          + "beside the document and refer to the file"
      ),
      (
        "A: {$ref: ①'//example.com/a.yaml'}",
        "① error: '//example.com/a.yaml' is not fetched [remote-reference] → download it beside "
          + "the document and refer to the file"
      ),
      (
        "A: {$ref: ①'#/a%2'}",
        "① error: '#/a%2' has an escape after '#' that means nothing [invalid-reference]"
      ),
      (
        "A: {$ref: ①'#/a~2'}",
        "① error: '#/a~2' has an escape after '#' that means nothing [invalid-reference]"
      ),
      (
        "A: {$ref: ①5}",
        "① error: '$ref' must be a string, not a number [wrong-type] → put it into "
          + "quotes: '5'"
      ),
      (
        "A: {$ref: ①'#/info/title'}",
        "① error: '#/info/title' is a string, not a schema [wrong-reference] (2:15 it is here)"
      ),
      (
        "A: {$ref: ①'#'}",
        "① error: '#' is a whole OpenAPI document, not a schema [wrong-reference] (1:1 it is here)"
      ),
      (
        "A: {$ref: ①'#/components/schemas/A'}",
        "① error: '#/components/schemas/A' refers to itself [reference-ring]"
      ),
      (
        "A: {$ref: ①'#/components/schemas/B'}\nB: {$ref: ②'#/components/schemas/A'}\n"
          + "C: {$ref: '#/components/schemas/A'}",
        "② error: '#/components/schemas/B' refers to itself through '#/components/schemas/A' "
          + "[reference-ring] (① through here)"
      ),
      (
        "A: {$ref: ①'#/components/schemas/A', description: d}",
        "① error: '#/components/schemas/A' refers to itself [reference-ring]"
      ),
      (
        "C: {$ref: '#/components/schemas/A', title: c}\n"
          + "A: {$ref: ①'#/components/schemas/B', description: d}\n"
          + "B: {$ref: '#/components/schemas/A'}",
        "① error: '#/components/schemas/A' refers to itself [reference-ring]"
      ),
    ])
  func one(_ schemas: String, _ problem: String) {
    #expect(problems(in: document(schemas: schemas)) == [problem])
  }

  @Test(
    arguments: [
      ("/a: {$ref: ①'#/paths/~1a'}", "① error: '#/paths/~1a' refers to itself [reference-ring]"),
      (
        "/a:\n  get: {parameters: [{$ref: ①'#/components/schemas/S'}]}",
        "① error: '#/components/schemas/S' is a schema, not a parameter [wrong-reference] (3:27 it "
          + "is here)"
      ),
      (
        "/a:\n  post: {requestBody: {content: {text/plain: {$ref: ①'#/components/schemas/S'}}}}",
        "① error: '#/components/schemas/S' is a schema, not a media type [wrong-reference] → write "
          + "'schema:' around it (3:27 it is here)"
      ),
      (
        "/a:\n  get: {responses: {200: {$ref: ①'#/components/responses/Ans'}}}",
        "① error: '#/components/responses/Ans' does not exist [unresolved-reference]"
      ),
      (
        "/a:\n  get: {requestBody: {$ref: ①other.yaml}}",
        "① error: 'api/other.yaml' cannot be read: there is no such file [unreadable-file]"
      ),
    ])
  func objects(_ paths: String, _ problem: String) {
    let document = document(paths: paths, components: "{schemas: {S: {}}, responses: {}}")
    #expect(problems(in: document) == [problem])
  }

  @Test func brokenFileReportsItself() {
    let found = problems(
      in: document(schemas: "A: {$ref: 'b.yaml#/X'}\nB: {$ref: 'b.yaml#/Y'}"),
      files: ["api/b.yaml": "X: ①'x\n"])
    #expect(found == ["api/b.yaml ① error: this quoted text is never closed [invalid-yaml]"])
  }

  @Test func problemsInsideOtherFilesAreTheirs() {
    let found = problems(
      in: document(schemas: "A: {$ref: 'b.yaml#/X'}\nB: {$ref: 'b.yaml#/X'}"),
      files: ["api/b.yaml": "X: {type: ①strin, items: {$ref: ②'#/Z'}}\n"])
    #expect(
      found == [
        "api/b.yaml ① error: JSON has no type 'strin' [unknown-type] → did you mean 'string'?",
        "api/b.yaml ② error: '#/Z' does not exist [unresolved-reference] → did you mean 'X'?",
      ])
  }

  @Test func ringThroughFiles() {
    let found = problems(
      in: document(schemas: "A: {$ref: ①'b.yaml#/B'}"),
      files: ["api/b.yaml": "B: {$ref: ②'openapi.yaml#/components/schemas/A'}\n"])
    #expect(found.count == 1)
  }

  @Test func unusedComponentsAreChecked() {
    let found = problems(
      in: document(
        paths: "{}",
        components: "{responses: {R: {description: d, content: {a/b: {schema: {$ref: ①'#/x'}}}}}, "
          + "callbacks: {C: {'{$url}': {get: {parameters: [{$ref: ②'#/y'}]}}}}, "
          + "pathItems: {P: {get: {requestBody: {$ref: ③'#/z'}}}}}"))
    #expect(Set(found.map { $0.prefix(1) }) == ["①", "②", "③"])
  }
}
