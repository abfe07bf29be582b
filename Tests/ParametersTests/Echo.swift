import ParametersAPI
import SpecwrightRuntime
import Testing

/// Texts with what means something in one style or another.
enum Hostile {
  static let texts = [
    "plain", "two words", "a,b", "50%", "%20", "a&b=c", "x=1", ";a;", "a|b", "a+b", "é ☂ 𝄞",
    "/a//b?",
    "#[x]", "\"'<>\\", "a.b.c", "~-_", ":@!$()*", "{}", "true", "7",
  ]

  static let filters = texts.map {
    Filter(title: $0, count: 3, ratio: .value(0.5), flag: false, kind: .bC)
  }
}

/// A client of the echo server.
struct Echo {
  let transport = InMemoryTransport(EchoServer(), EchoServer.bindings, under: "/base")

  func client(_ modifiers: [ClientConnection.Modifier] = []) throws -> Client {
    let server = try #require(
      ServerURL(Client.serverURLs[0], variables: ["region": "eu"]))
    return Client(
      ClientConnection(
        to: server, over: transport, credentials: [Credential(SecuritySchemes.key, "s e&c")],
        modifiers: modifiers))
  }
}
