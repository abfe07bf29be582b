import OpenAPIDiff
import Testing

@Suite("Changes")
struct ChangeTests {
  @Test("The provider of an API receives what clients of its webhooks answer")
  func reversedDirections() {
    #expect(Direction.allCases.map(\.reversed) == [.response, .request, .neither])
  }

  @Test("Severities are in order")
  func severities() {
    #expect(Severity.allCases.sorted() == [.info, .warning, .breaking])
  }
}
