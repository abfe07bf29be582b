/// Two versions of a small document, and what of it breaks.
enum Versions {
  static let old = """
    openapi: 3.1.0
    info:
      title: Library
      version: 1.0.0
    paths:
      /books:
        get:
          operationId: listBooks
          responses:
            '204': {description: Nothing.}
        delete:
          operationId: burnBooks
          responses:
            '204': {description: Done.}

    """

  /// Without the second operation.
  static let new = old.replacingText(
    """
        delete:
          operationId: burnBooks
          responses:
            '204': {description: Done.}

    """, by: ""
  ).replacingText("1.0.0", by: "1.1.0")

  /// With another one.
  static let compatible =
    old + """
          post:
            operationId: addBook
            responses:
              '204': {description: Done.}

      """
}
