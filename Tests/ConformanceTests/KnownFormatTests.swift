import OpenAPIDocument
import SpecwrightRuntime
import Testing

/// One list names the formats; what enforces them has a case for each of those of strings.
@Suite struct KnownFormatTests {
  @Test func theRuntimeKnowsTheFormatsOfStrings() {
    let known = KnownFormat.allCases.filter { $0.subject == .texts }
    #expect(Set(known.map(\.rawValue)) == Set(StringFormat.allCases.map(\.rawValue)))
    #expect(Set(known.map { "\($0)" }) == Set(StringFormat.allCases.map { "\($0)" }))
  }
}
