import Foundation
import Testing

extension CommandTests {
  /// Mistakes in `specwright.yaml` are said at their places, and nothing is written.
  @Suite struct ConfigurationProblems {
    @Test(
      arguments: [
        ("acces: public", "1:1: error: the configuration has no field 'acces'", "'access'"),
        ("access: pubic", "1:9: error: 'access' can be public, package or internal", "'public'"),
        ("generate: [modles]", "1:12: error: 'generate' can be models, server or", "'models'"),
        ("generate: {}", "1:11: error: 'generate' must be a list of strings, not a mapping", nil),
        ("assumeObjects: yes", "1:16: error: 'assumeObjects' must be true or false", nil),
        ("files: 0", "1:8: error: 'files' must be a number from 1 to 1000", nil),
        ("formats: {uuuid: assert}", "1:11: error: 'formats' has no field 'uuuid'", "'uuid'"),
        ("names: {schema: {}}", "1:9: error: 'names' has no field 'schema'", "'schemas'"),
        ("names: {schemas: {Book: 1a}}", "1:25: error: '1a' cannot be a name in Swift", nil),
        ("names: {schemas: {Book: self}}", "1:25: error: 'self' cannot be a name", nil),
        ("names: {schemas: {Book: String}}", "1:19: error: 'String' is taken by the", nil),
        ("names: {schemas: {Bok: B}}", "1:19: error: the document has no schema 'Bok'", "'Book'"),
        (
          "names: {operations: {listBook: l}}", "1:22: error: the document has no operation",
          "'listBooks'"
        ),
        (
          "names: {properties: {Book.tite: l}}", "1:22: error: the document has no property",
          "'Book.title'"
        ),
        ("names: {cases: {Book.title.a: l}}", "1:17: error: the document has no value", nil),
        ("only: {tags: [a]}", "1:15: error: no operation has the tag 'a'", nil),
        (
          "only: {operations: [lstBooks]}", "1:21: error: the document has no operation 'lstB",
          "'listBooks'"
        ),
        ("only: {paths: [/book]}", "1:16: error: the document has no path '/book'", "'/books'"),
        ("- a", "1:1: error: the configuration must be a mapping, not a list", nil),
        ("a: [", "error: ", nil),
      ] as [(String, String, String?)])
    func areSaidAtTheirPlaces(_ text: String, _ sentence: String, _ meant: String?) throws {
      let folder = try TemporaryFolder()
      try folder.write(Library.document, to: "openapi.yaml")
      try folder.write(text + "\n", to: "specwright.yaml")
      let outcome = try Tool.run(["generate", "openapi.yaml", "-o", "out"], in: folder.root)
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasPrefix("specwright.yaml:"), "\(outcome.errors)")
      #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
      #expect(outcome.errors.contains("did you mean") == (meant != nil), "\(outcome.errors)")
      if let meant { #expect(outcome.errors.contains("did you mean \(meant)?")) }
      #expect(!folder.has("out"))
    }
  }
}
