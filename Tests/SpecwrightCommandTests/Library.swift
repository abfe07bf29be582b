/// A small document, and what is made of it.
enum Library {
  static let document = """
    openapi: 3.1.0
    info:
      title: Library
      version: 1.0.0
    paths:
      /books:
        get:
          operationId: listBooks
          responses:
            '200':
              description: Every book.
              content:
                application/json:
                  schema:
                    type: array
                    items: {$ref: '#/components/schemas/Book'}
    components:
      schemas:
        Book:
          type: object
          required: [title]
          properties:
            title: {type: string, minLength: 1}
            author: {$ref: '#/components/schemas/Author'}
        Author:
          type: object
          properties:
            name: {type: string}

    """

  static let files: Set<String> = [
    "Models", "Models/Author.swift", "Models/Book.swift", "Operations",
    "Operations/ListBooks.swift", "Operations.swift", "Client.swift",
  ]

  /// The same without the operation.
  static let documentWithoutOperations = """
    openapi: 3.1.0
    info:
      title: Library
      version: 1.0.0
    components:
      schemas:
        Book:
          type: object
          required: [title]
          properties:
            title: {type: string, minLength: 1}
            author: {$ref: '#/components/schemas/Author'}
        Author:
          type: object
          properties:
            name: {type: string}

    """

  static let documentWithError = document.replacingText("schemas/Author'", by: "schemas/Autor'")
  static let documentWithWarning = document.replacingText("minLength", by: "minLenght")
}

extension String {
  func numberOf(_ text: String) -> Int { ranges(of: text).count }

  func replacingText(_ text: String, by replacement: String) -> String {
    split(separator: text, omittingEmptySubsequences: false).joined(separator: replacement)
  }
}
