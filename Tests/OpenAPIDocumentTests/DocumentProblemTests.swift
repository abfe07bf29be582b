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
        "① error: Swagger 2.0 cannot be read, only OpenAPI 3.0, 3.1 and 3.2 "
          + "[unsupported-version] → convert it to OpenAPI 3.1 first"
      ),
      (
        "openapi: ①2.0",
        "① error: OpenAPI 2.0 cannot be read, only OpenAPI 3.0, 3.1 and 3.2 "
          + "[unsupported-version] → convert it to OpenAPI 3.1 first"
      ),
      (
        "openapi: ①3.1\ninfo: {title: t, version: v}\npaths: {}",
        "① warning: '3.1' is no full version; it is read as '3.1.0' [incomplete-version] → write "
          + "'3.1.0'"
      ),
      (
        "openapi: ①3.3.0",
        "① error: OpenAPI 3.3.0 cannot be read, only OpenAPI 3.0, 3.1 and 3.2 "
          + "[unsupported-version] → convert it to OpenAPI 3.1 first"
      ),
      (
        "openapi: ①4.0.0",
        "① error: OpenAPI 4.0.0 cannot be read, only OpenAPI 3.0, 3.1 and 3.2 "
          + "[unsupported-version] → convert it to OpenAPI 3.1 first"
      ),
      ("openapi: ①[3, 1, 0]", "① error: 'openapi' must be a string, not a list [wrong-type]"),
      (
        "①openapi: 3.1.0\npaths: {}",
        "① warning: an OpenAPI document needs 'info'; its title is read as 'openapi' "
          + "[missing-field]"
      ),
      (
        "openapi: 3.1.0\ninfo: ①{version: v}\npaths: {}",
        "① warning: an Info Object needs 'title' [missing-field]"
      ),
      (
        "openapi: 3.1.0\ninfo: {title: t, version: ①1.0}\npaths: {}",
        "① warning: 'version' must be a string, not a number; it is read as '1.0' [wrong-type] → "
          + "put it into quotes: '1.0'"
      ),
      (
        "openapi: 3.1.0\ninfo: {title: t, version: v, ①description: }\npaths: {}",
        "① warning: 'description' is null; it is read as if it were absent [null-field]"
      ),
      (
        "openapi: 3.1.0\ninfo: {title: t, version: v}\n①paths:",
        "① warning: 'paths' is null; it is read as if it were absent [null-field]"
      ),
      (
        "openapi: 3.1.0\ninfo: {title: t, version: v}\npaths: {}\n①$self: 'https://a.example/'",
        "① warning: the field '$self' came with OpenAPI 3.2, but this document is of 3.1; it is "
          + "read all the same [newer-than-document] → write 'openapi: 3.2.0'"
      ),
      (
        "openapi: 3.1.0\ninfo: {title: t, version: v}\npaths: {}\n"
          + "tags: [②{name: a}, {name: b}, ①{name: a}]",
        "① warning: there is a tag 'a' already; this one is ignored [duplicate-tag] (② it is first "
          + "here)"
      ),
      (
        "openapi: 3.2.0\ninfo: {title: t, version: v}\npaths: {}\n"
          + "tags: [{name: books}, ①{name: b, parent: boks}]",
        "① warning: 'tags' has no 'boks', the parent of 'b' [unknown-tag] → did you mean 'books'?"
      ),
      (
        "openapi: 3.1.0\ninfo:\n  title: t\n  version: v\n"
          + "  license: {name: MIT, identifier: MIT, ①url: 'https://a.example/'}\npaths: {}",
        "① warning: a License Object has either 'identifier' or 'url'; 'url' is ignored [either-or]"
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
        "① warning: GET /a/{x} has no path parameter 'x'; it is read as a string "
          + "[undeclared-path-parameter] (② '{x}' is in this path)"
      ),
      (
        "②/a/{modelId}:\n  parameters:\n    - {name: modelId, in: path, required: true, schema: {}}\n"
          + "    - ①{name: modelID, in: path, required: true, schema: {}}\n  get: {}",
        "① warning: the path '/a/{modelId}' has no '{modelID}' [unused-path-parameter] → did you "
          + "mean 'modelId'? (② the path is here)"
      ),
      (
        "/a/{x}:\n  parameters: [①{name: x, in: path, schema: {}}]\n  get: {}",
        "① warning: the path parameter 'x' needs 'required: true' [optional-path-parameter]"
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
        "① warning: a Parameter Object needs 'schema' or 'content'; it is read as if any value were "
          + "valid [missing-field]"
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
        "/a:\n  get: {requestBody: {content: {①application/json: }}}",
        "① warning: 'application/json' is null; it is read as an empty Media Type Object "
          + "[null-field]"
      ),
      ("①/a:", "① warning: '/a' is null; it is read as an empty Path Item Object [null-field]"),
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
        "① warning: another operation has the operationId 'x' already; this one is read without "
          + "[duplicate-operation-id] (② 'x' is first here)"
      ),
      (
        "/a:\n  get: {operationId: ①404}",
        "① error: 'operationId' must be a string, not a number [wrong-type] → put it into quotes: "
          + "'404'"
      ),
      (
        "/a:\n  get: {servers: [{url: 'h:{p}', variables: {p: {enum: ['1', ①2], default: '1'}}}]}",
        "① warning: an item of 'enum' must be a string, not a number; it is read as '2' "
          + "[wrong-type] → put it into quotes: '2'"
      ),
      (
        "/a:\n  get: {operationId: ①''}",
        "① warning: 'operationId' is empty; it is read as if it were absent [empty-operation-id]"
      ),
      (
        "/a:\n  get: {servers: [{url: ①'https://{host}/{base}', "
          + "variables: {host: {default: h}}}]}",
        "① warning: 'variables' has no 'base', which is in this URL [undeclared-server-variable]"
      ),
      (
        "/a:\n  get: {servers: [{url: ②'https://a.example/', variables: {①host: {default: h}}}]}",
        "① warning: the URL 'https://a.example/' has no '{host}' [unused-server-variable] (② the "
          + "URL is here)"
      ),
      (
        "/a:\n  get: {servers: [{url: '{v}', variables: {v: {enum: [v1, v2], default: ①v3}}}]}",
        "① warning: 'default' is 'v3', which 'enum' does not have [default-outside-enum] → did you "
          + "mean 'v1'?"
      ),
      (
        "/a:\n  get: {operationId: getThing, responses: {200: {description: d, links: "
          + "{next: {operationId: ①getThin}}}}}",
        "① warning: no operation has the operationId 'getThin' [unknown-operation] → did you mean "
          + "'getThing'?"
      ),
      (
        "/a:\n  get: {responses: {200: {description: d, links: "
          + "{next: {operationRef: ①'#/paths/~1b/get'}}}}}",
        "① error: '#/paths/~1b/get' does not exist [unresolved-reference] → did you mean '/a'?"
      ),
      (
        "/a:\n  get: {responses: {200: {description: d, links: {next: ①{parameters: {a: 1}}}}}}",
        "① error: a Link Object needs 'operationId' or 'operationRef' [missing-field]"
      ),
      (
        "/a:\n  get: {parameters: [{name: a, in: query, schema: {}, examples: ①[1, 2]}]}",
        "① warning: 'examples' of a Parameter Object must be a mapping of Example Objects; each "
          + "item of this list is read as a value [unnamed-examples]"
      ),
      (
        "/a:\n  get: {parameters: [{name: a, in: query, schema: {}, example: 1, "
          + "①examples: {b: {value: 2}}}]}",
        "① warning: a Parameter Object has either 'example' or 'examples', not both [either-or]"
      ),
      (
        "/a:\n  get: {parameters: [{name: a, in: query, schema: {}, examples: {b: ①{}}}]}",
        "① warning: an Example Object needs 'value' or 'externalValue' [missing-field]"
      ),
      (
        "/a:\n  get: {parameters: [{name: a, in: ①querystring, content: {a/b: {}}}]}",
        "① warning: a parameter that is the whole query string is not supported; it is left out "
          + "[querystring-not-read] → describe each name in the query by a parameter of its own"
      ),
      (
        "②/a/{x}: {get: {}}\n①/a/{y}: {get: {}}",
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
