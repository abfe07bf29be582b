import OpenAPIDocument
import SwiftGeneration

/// What a team has decided about the code that is generated for it: the contents of
/// `specwright.yaml`.
struct Configuration {
  /// An operation, a tag or a path that is asked for, and where that was written.
  struct Selected {
    let criterion: OperationCriterion
    let location: SourceLocation
  }

  var options = GenerationOptions()
  /// All operations where it is empty.
  var only: [Selected] = []

  /// The directory below which the document and all that it refers to are; `nil` for the document's own.
  var root: String?

  static let fileName = "specwright.yaml"
}
