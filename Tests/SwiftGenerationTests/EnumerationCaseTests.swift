import OpenAPIDocument
import Testing

@testable import SwiftGeneration

@Suite struct EnumerationCaseTests {
  private func names(_ values: String...) -> [String] {
    names(values, labels: [:])
  }

  private func names(_ values: [String], labels: [String: String]) -> [String] {
    let shape = EnumerationShape(
      values: values.map(EnumeratedValue.string),
      labels: Dictionary(uniqueKeysWithValues: labels.map { (Spelling($0), $1) }))
    return EnumerationCases.named(shape).map(\.name.spelling)
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

  @Test func whatTheDocumentCallsThemIsTheirName() {
    #expect(
      names(["a", "b", "c"], labels: ["a": "C", "b": "IN_REVIEW"]) == ["c_2", "inReview", "c"])
  }
}
