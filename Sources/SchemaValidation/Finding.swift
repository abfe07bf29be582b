internal import OpenAPIDocument

/// What one keyword has against one place in a value, before it is put into words.
struct Finding: Hashable {
  enum Detail: Hashable {
    /// The keyword and the value say all.
    case plain
    /// The value of the keyword is the schema `false`, or has it at this place.
    case refused
    case missing(name: String, because: String?)
    /// The places of two equal items.
    case equalItems(Int, Int)
    /// How many items `contains` accepts, and how many it should at least.
    case tooFewContained(Int, minimum: Int)
    case tooManyContained(Int, maximum: Int)
    /// Which alternatives accept the value.
    case fits(Int, Int)
    /// No alternative has even the type of the value, but these have types.
    case types([JSONType])
    /// What would select an alternative.
    case tags([String])
  }

  /// In the tree of the value.
  let node: Int
  let schema: Int
  /// The keyword's place in the schema; `nil` where the whole schema is `false`.
  let keyword: Int?
  let detail: Detail
}
