import OpenAPIDocument
import Testing

@Suite("What is wrong with a document")
struct DocumentProblemTests {
  @Test(
    arguments: [
      ("①hello", "① error: an OpenAPI document must be a mapping, not a string [not-openapi]"),
      ("①[]", "① error: an OpenAPI document must be a mapping, not a list [not-openapi]"),
      (
        "①name: x",
        "① error: this is no OpenAPI document: it has no 'openapi' [not-openapi] → write 'openapi: "
          + "3.1.0' first"
      ),
      (
        "swagger: ①'2.0'",
        "① error: Swagger 2.0 cannot be read, only OpenAPI 3.1 (3.1.0, 3.1.1 and so on) "
          + "[unsupported-version] → convert it to OpenAPI 3.1 first"
      ),
      (
        "openapi: ①2.0",
        "① error: OpenAPI 2.0 cannot be read, only OpenAPI 3.1 (3.1.0, 3.1.1 and so on) "
          + "[unsupported-version] → convert it to OpenAPI 3.1 first"
      ),
      (
        "openapi: ①3.0.3",
        "① error: OpenAPI 3.0.3 cannot be read, only OpenAPI 3.1 (3.1.0, 3.1.1 and so on) "
          + "[unsupported-version] → convert it to OpenAPI 3.1 first"
      ),
      (
        "openapi: ①3.1",
        "① error: OpenAPI 3.1 cannot be read, only OpenAPI 3.1 (3.1.0, 3.1.1 and so on) "
          + "[unsupported-version] → write '3.1.0'"
      ),
      (
        "openapi: ①4.0.0",
        "① error: OpenAPI 4.0.0 cannot be read, only OpenAPI 3.1 (3.1.0, 3.1.1 and so on) "
          + "[unsupported-version] → convert it to OpenAPI 3.1 first"
      ),
      ("openapi: ①[3, 1, 0]", "① error: 'openapi' must be a string, not a list [wrong-type]"),
      ("①openapi: 3.1.0\npaths: {}", "① error: an OpenAPI document needs 'info' [missing-field]"),
      (
        "openapi: 3.1.0\ninfo: ①{version: v}\npaths: {}",
        "① error: an Info Object needs 'title' [missing-field]"
      ),
      (
        "openapi: 3.1.0\ninfo: {title: t, version: ①1.0}\npaths: {}",
        "① error: 'version' must be a string, not a number [wrong-type] → put it into quotes: "
          + "'1.0'"
      ),
      (
        "①openapi: 3.1.0\ninfo: {title: t, version: v}",
        "① error: an OpenAPI document needs at least one of 'paths', 'webhooks' and 'components' "
          + "[missing-field]"
      ),
      (
        "openapi: 3.1.0\ninfo: {title: t, version: v, ①descripton: d}\npaths: {}",
        "① warning: an Info Object has no field 'descripton' [unknown-field] → did you mean "
          + "'description'?"
      ),
      (
        "openapi: 3.1.0\ninfo: {title: t, version: v, x-y: z}\npaths: ①[]",
        "① error: 'paths' must be a mapping, not a list [wrong-type]"
      ),
      (
        "openapi: 3.1.0\ninfo: {title: t, version: v}\npaths: {}\nsecurity: [{①key: []}]",
        "① error: 'components.securitySchemes' has no 'key' [unknown-security-scheme]"
      ),
    ])
  func one(_ text: String, _ problem: String) {
    #expect(problems(in: text) == [problem])
  }
}

@Suite("What is wrong with an operation")
struct OperationProblemTests {
  @Test(
    arguments: [
      ("①a: {}", "① error: the path 'a' must start with '/' [invalid-path]"),
      (
        "①'/a/{b': {}",
        "① error: the path '/a/{b' has a brace without its other half [invalid-path]"
      ),
      (
        "①/a/}b: {}",
        "① error: the path '/a/}b' has a brace without its other half [invalid-path]"
      ),
      (
        "①/a/{}: {}",
        "① error: the path '/a/{}' has a parameter without a name [invalid-path]"
      ),
      (
        "②/a/{x}:\n  ①get: {}",
        "① error: GET /a/{x} has no path parameter 'x' [undeclared-path-parameter] (② '{x}' is in "
          + "this path)"
      ),
      (
        "②/a/{modelId}:\n  parameters:\n    - {name: modelId, in: path, required: true, schema: {}}\n"
          + "    - ①{name: modelID, in: path, required: true, schema: {}}\n  get: {}",
        "① error: the path '/a/{modelId}' has no '{modelID}' [unused-path-parameter] → did you "
          + "mean 'modelId'? (② the path is here)"
      ),
      (
        "/a/{x}:\n  parameters: [①{name: x, in: path, schema: {}}]\n  get: {}",
        "① error: the path parameter 'x' needs 'required: true' [optional-path-parameter]"
      ),
      (
        "/a/{x}:\n  parameters: [{name: x, in: path, required: ①false, schema: {}}]\n  get: {}",
        "① error: the path parameter 'x' needs 'required: true' [optional-path-parameter]"
      ),
      (
        "/a:\n  get: {parameters: [②{name: x, in: query, schema: {}}, "
          + "①{name: x, in: query, schema: {}}]}",
        "① error: there is a query parameter 'x' already [duplicate-parameter] (② it is first "
          + "here)"
      ),
      (
        "/a:\n  get: {parameters: [①{name: x, in: query}]}",
        "① error: a Parameter Object needs 'schema' or 'content' [missing-field]"
      ),
      (
        "/a:\n  get: {parameters: [{name: x, in: ①body, schema: {}}]}",
        "① error: 'in' must be path, query, header or cookie, not 'body' [invalid-value] → a body "
          + "is described by 'requestBody'"
      ),
      (
        "/a:\n  get: {parameters: [{name: x, in: header, style: ①form, schema: {}}]}",
        "① error: 'style' in a header must be one of simple, not 'form' [invalid-value]"
      ),
      (
        "/a:\n  get: {parameters: [①{name: Accept, in: header, schema: {}}]}",
        "① warning: OpenAPI ignores a header parameter 'Accept' [ignored-header] → describe it in "
          + "'content'"
      ),
      (
        "/a:\n  get: {responses: {①2000: {description: d}}}",
        "① error: '2000' is no status: write a code such as '200', a range such as '4XX', or "
          + "'default' [invalid-status]"
      ),
      (
        "/a:\n  get: {responses: {200: ①{}}}",
        "① warning: a Response Object needs 'description' [missing-field]"
      ),
      (
        "/a:\n  get: {requestBody: {content: {①json: {}}}}",
        "① error: 'json' is no media type: it has no '/' [invalid-media-type]"
      ),
      (
        "/a:\n  get: {security: [{①key: []}]}",
        "① error: 'components.securitySchemes' has no 'key' [unknown-security-scheme]"
      ),
      (
        "/a:\n  get: {operationId: ②x}\n  put: {operationId: ①x}",
        "① error: another operation has the operationId 'x' already [duplicate-operation-id] "
          + "(② 'x' is first here)"
      ),
      (
        "②/a/{x}: {}\n①/a/{y}: {}",
        "① error: the path '/a/{y}' matches the same requests as '/a/{x}' [ambiguous-path] "
          + "(② '/a/{x}' is here)"
      ),
      (
        "①'/{x}/{x}': {}",
        "① error: the path '/{x}/{x}' has the parameter '{x}' twice [invalid-path]"
      ),
      (
        "/a:\n  get: {①sumary: s}",
        "① warning: an Operation Object has no field 'sumary' [unknown-field] → did you mean "
          + "'summary'?"
      ),
      (
        "/a:\n  ①gett: {}",
        "① warning: a Path Item Object has no field 'gett' [unknown-field] → did you mean 'get'?"
      ),
    ])
  func one(_ paths: String, _ problem: String) {
    #expect(problems(in: document(paths: paths)) == [problem])
  }
}
