import Testing

@testable import ConverseGateway

@Suite struct TokenCountTests {
  @Test(arguments: [("", 0), ("a", 1), ("abcd", 1), ("abcde", 2), ("héé", 2), ("👋", 1)])
  func countsStartedGroupsOfFourBytes(text: String, count: Int) {
    #expect(TokenCount.of(text) == count)
  }

  @Test func prefixKeepsWithinTheLimitAndOutOfCharacters() {
    #expect(TokenCount.prefix(of: "abcdefgh", tokens: 1) == "abcd")
    #expect(TokenCount.prefix(of: "abc👋", tokens: 1) == "abc")
    #expect(TokenCount.prefix(of: "👨‍👩‍👧 all", tokens: 3) == "")
    #expect(TokenCount.prefix(of: "short", tokens: .max) == "short")
  }
}
