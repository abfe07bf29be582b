import OpenAPIDocument
import Testing

@testable import SwiftGeneration

/// Which of several things gets a name that all of them would have.
@Suite struct DistinctNameTests {
  private func names(_ wishes: (String, for: String)...) -> [String] {
    DistinctNames(for: wishes.map { .init($0.0, for: $0.for) }).spellings
  }

  @Test func theFirstKeepsTheNameAndOthersAreNumbered() {
    #expect(
      names(("FooBar", for: "foo-bar"), ("FooBar", for: "foo_bar"), ("FooBar", for: "foo.bar"))
        == ["FooBar", "FooBar2", "FooBar3"])
  }

  @Test func whatIsCalledJustSoKeepsItsNameWhereverItStands() {
    #expect(
      names(("FooBar", for: "foo-bar"), ("FooBar", for: "FooBar")) == ["FooBar2", "FooBar"])
    #expect(
      names(
        ("FooBar", for: "foo-bar"), ("FooBar", for: "foo_bar"), ("FooBar2", for: "FooBar2"))
        == ["FooBar", "FooBar3", "FooBar2"])
  }

  @Test func chosenNamesComeBeforeAllOthers() {
    let names = DistinctNames(
      for: [.init("A", for: "A"), .init("A", .chosen), .init("A", .chosen)])
    #expect(names.spellings == ["A2", "A", "A3"])
    #expect(names.collisions.map(\.place) == [0, 2])
    #expect(names.collisions.map(\.owner) == [1, 1])
  }

  @Test func alternativesAreTakenBeforeNumbers() {
    let names = DistinctNames(
      for: [
        .init("id", for: "Id", orElse: "queryId"), .init("id", for: "ID", orElse: "queryId"),
        .init("id", for: "id", orElse: "headerId"),
      ])
    #expect(names.spellings == ["queryId", "queryId2", "id"])
    #expect(names.collisions.map(\.place) == [0, 1])
  }

  @Test func reservedNamesAreNumberedToo() {
    let names = DistinctNames(
      for: [.init("known", for: "known"), .init("a", for: "a")], reserved: ["known"],
      separator: "_")
    #expect(names.spellings == ["known_2", "a"])
    #expect(names.collisions.isEmpty)
  }
}
