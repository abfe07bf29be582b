import Foundation
import Testing

extension CommandTests {
  /// Only some operations, and the types that they lead to.
  @Suite struct Selection {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(
        Library.document.replacingText(
          "components:",
          by: """
              /shelves/{id}:
                get:
                  tags: [shelves]
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Shelf'}}}}}
                delete:
                  operationId: removeShelf
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {'204': {description: d}}
            components:
            """
        ).replacingText(
          "    Author:\n", by: "    Shelf: {type: object, properties: {a: true}}\n    Author:\n"),
        to: "openapi.yaml")
    }

    private func generate(_ arguments: [String]) throws -> Tool.Outcome {
      try Tool.run(["generate", "openapi.yaml", "-o", "out"] + arguments, in: folder.root)
    }

    private static let books = [
      "Models/Author.swift", "Models/Book.swift", "Operations/ListBooks.swift",
    ]

    @Test(
      arguments: [
        (["--operation", "listBooks"], books),
        (["--path", "/books"], books),
        (
          ["--tag", "shelves"],
          ["Models/Shelf.swift", "Operations/GetShelvesId.swift"]
        ),
        (
          ["--operation", "removeShelf"],
          ["Operations/RemoveShelf.swift"]
        ),
        (
          ["--operation", "GET /shelves/{id}", "--operation", "listBooks"],
          (books + ["Models/Shelf.swift", "Operations/GetShelvesId.swift"]).sorted()
        ),
      ])
    func writesOnlyWhatIsNeeded(_ arguments: [String], _ expected: [String]) throws {
      #expect(try generate(arguments) == .silentSuccess)
      let files = try folder.entries(below: "out").keys
      #expect(files.filter { $0.hasSuffix(".swift") && $0.contains("/") }.sorted() == expected)
    }

    @Test func flagsWinOverTheConfiguration() throws {
      try folder.write("only: {operations: [listBooks]}\n", to: "specwright.yaml")
      #expect(try generate([]) == .silentSuccess)
      #expect(folder.has("out/Models/Book.swift"))
      #expect(!folder.has("out/Models/Shelf.swift"))
      #expect(try generate(["--tag", "shelves"]) == .silentSuccess)
      #expect(!folder.has("out/Models/Book.swift"))
      #expect(folder.has("out/Models/Shelf.swift"))
    }

    @Test func namesThatAreNotThereAreErrors() throws {
      #expect(
        try generate(["--operation", "listBook", "--tag", "shelf", "--path", "/a-long-way/off"])
          == Tool.Outcome(
            status: 1, output: "",
            errors: """
              specwright: error: the document has no operation 'listBook'; did you mean 'listBooks'?
              specwright: error: no operation has the tag 'shelf'
              specwright: error: the document has no path '/a-long-way/off'

              """))
    }

    @Test func warningsAreAboutWhatIsGenerated() throws {
      let text = try folder.text(of: "openapi.yaml")
      try folder.write(
        text.replacingText("Shelf: {type: object, ", by: "Shelf: {"), to: "openapi.yaml")
      #expect(try generate(["--path", "/books"]) == .silentSuccess)
      #expect(try generate([]).errors.contains("object-assumed"))
    }
  }
}
