import OpenAPIDocument
import Testing

@Suite("Paths that differ in the names of their parameters only")
struct EqualPathTests {
  private let answer = "{responses: {'204': {description: Done.}}}"

  @Test func withoutACommonMethodTheyAreTwoPaths() throws {
    let loaded = loading(
      document(paths: "②/a/{x}: {delete: \(answer)}\n①/a/{y}: {get: \(answer), put: \(answer)}"))
    #expect(
      loaded.problems.filter { !$0.contains("undeclared-path-parameter") } == [
        "① warning: the path '/a/{y}' is, but for the names of its parameters, the same as "
          + "'/a/{x}' [repeated-path] → put the operations of both under one of them "
          + "(② '/a/{x}' is here)"
      ])
    let operations = try #require(loaded.graph).operations.map {
      "\($0.method) \($0.paths.map(\.text))"
    }
    #expect(operations == [#"DELETE ["/a/{x}"]"#, #"GET ["/a/{y}"]"#, #"PUT ["/a/{y}"]"#])
  }

  @Test func theMethodsOfAReferencedItemCount() {
    let found = problems(
      in: document(
        paths: "①/a/{x}: {delete: \(answer)}\n②/a/{y}: {get: \(answer)}\n"
          + "③/a/{z}: {$ref: '#/paths/~1a~1{y}'}\n/a/{x}.json: {get: \(answer)}"))
    #expect(
      found.filter { $0.contains("-path]") } == [
        "② warning: the path '/a/{y}' is, but for the names of its parameters, the same as "
          + "'/a/{x}' [repeated-path] → put the operations of both under one of them "
          + "(① '/a/{x}' is here)",
        "③ error: the path '/a/{z}' matches the same requests as '/a/{y}' [ambiguous-path] "
          + "(② '/a/{y}' is here)",
      ])
  }
}
