import Testing

@testable import ConverseGateway

@Suite struct ModelNameTests {
  @Test(arguments: [
    ("local/echo", "local", "echo"), ("local/a/b", "local", "a/b"), ("gpt-4o", nil, "gpt-4o"),
    ("openai/gpt-4o", nil, "openai/gpt-4o"),
    (
      "arn:aws:bedrock:us-east-1::foundation-model/x", nil,
      "arn:aws:bedrock:us-east-1::foundation-model/x"
    ),
  ])
  func findsTheProvider(id: String, provider: String?, model: String) {
    let name = ModelName(id, providers: ["local"])
    #expect(name.provider == provider)
    #expect(name.model == model)
  }
}
