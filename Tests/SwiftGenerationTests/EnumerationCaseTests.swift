import Testing

@testable import SwiftGeneration

@Suite struct EnumerationCaseTests {
  private func names(_ values: String...) -> [String] {
    EnumerationCases.named(values).map(\.name.spelling)
  }

  @Test func ordersOfSortingAreToldApartByTheirSigns() {
    #expect(
      names("created", "-created", "+created", "-size")
        == ["created", "minusCreated", "plusCreated", "size"])
  }

  @Test func othersOfTheSameNameAreNumbered() {
    #expect(
      names("in-review", "IN_REVIEW", "in review") == ["inReview", "inReview_2", "inReview_3"])
  }
}
