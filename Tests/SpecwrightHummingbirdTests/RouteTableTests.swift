import HTTPTypes
import SpecwrightRuntime
import Testing

@testable import SpecwrightHummingbird

@Suite struct RouteTableTests {
  private func table(_ routes: [(HTTPRequest.Method, String)]) -> RouteTable {
    var table = RouteTable()
    for (method, path) in routes {
      let template = PathTemplate(path)
      let operation = OperationDescription(id: "\(method) \(path)", method: method, paths: [path])
      table.insert(
        template,
        endpoint: .init(operation: operation, parameterNames: template.names) { _ in
          ServerResponse(status: .ok)
        })
    }
    return table
  }

  private func describe(_ match: RouteTable.Match?) -> String {
    switch match {
    case .endpoint(let endpoint, let values): "\(endpoint.operation.id) \(values)"
    case .otherMethods(let methods): "only \(methods)"
    case nil: "nothing"
    }
  }

  @Test(arguments: [
    ("/a/b", #"GET /a/b []"#),
    ("/a/x", #"GET /a/{id} ["x"]"#),
    ("/a/x.json", #"GET /a/{id}.json ["x"]"#),
    ("/a/x.tar.gz", #"GET /a/{name}.tar.{format} ["x", "gz"]"#),
    ("/a/x/c", #"GET /a/{id}/c ["x"]"#),
    ("/a/b/c", #"GET /a/b/{rest} ["c"]"#),
    ("/a/b/d", #"GET /a/b/{rest} ["d"]"#),
    ("/a/", #"GET /a/{id} [""]"#),
    ("/a", "nothing"),
    ("", "nothing"),
    ("*", "nothing"),
  ])
  func literalTextGoesBeforeExpressions(path: String, expected: String) {
    let table = table([
      (.get, "/a/{id}"), (.get, "/a/b"), (.get, "/a/{id}.json"), (.get, "/a/{name}.tar.{format}"),
      (.get, "/a/{id}/c"), (.get, "/a/b/{rest}"),
    ])
    #expect(describe(table.match(method: .get, path: path[...])) == expected)
  }

  @Test func methodsShareAPath() {
    let table = table([(.get, "/a/{x}"), (.put, "/a/{y}")])
    #expect(describe(table.match(method: .put, path: "/a/1")) == #"PUT /a/{y} ["1"]"#)
    #expect(describe(table.match(method: .head, path: "/a/1")) == #"GET /a/{x} ["1"]"#)
    #expect(describe(table.match(method: .post, path: "/a/1")) == "only [GET, HEAD, PUT]")
  }

  /// A path of literal text comes first, but what it has no method for may be for another.
  @Test func methodsBelongToTheMatch() {
    let table = table([
      (.get, "/a/{x}"), (.delete, "/a/{x}"), (.post, "/a/new"), (.head, "/a/new"),
      (.put, "/a/{x}.json"), (.post, "/b"), (.get, "/b/{y}"),
    ])
    #expect(describe(table.match(method: .post, path: "/a/new")) == "POST /a/new []")
    #expect(describe(table.match(method: .get, path: "/a/new")) == #"GET /a/{x} ["new"]"#)
    #expect(describe(table.match(method: .head, path: "/a/new")) == "HEAD /a/new []")
    #expect(describe(table.match(method: .get, path: "/a/n.json")) == #"GET /a/{x} ["n.json"]"#)
    #expect(describe(table.match(method: .put, path: "/a/n.json")) == #"PUT /a/{x}.json ["n"]"#)
    #expect(describe(table.match(method: .post, path: "/b/")) == "POST /b []")
    #expect(
      describe(table.match(method: .put, path: "/a/new")) == "only [DELETE, GET, HEAD, POST]")
    #expect(describe(table.match(method: .put, path: "/c")) == "nothing")
  }

  @Test(arguments: ["/a/{b", "/a/b}", "/a/}{"])
  func aLoneBraceStandsForItself(path: String) {
    let table = table([(.get, path)])
    #expect(describe(table.match(method: .get, path: path[...])) == "GET \(path) []")
  }
}
