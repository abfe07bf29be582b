internal import OpenAPIDocument

/// The schemas of two versions as one graph, in which those that assert the same are one.
///
/// What is left of a schema is what it asserts: its annotations are gone, the order of its keywords
/// does not matter, and a schema that only refers to another is that other.
struct JointSchemas {
  struct ID: Hashable, Comparable {
    let index: Int

    static func < (left: ID, right: ID) -> Bool { left.index < right.index }
  }

  init(old: SchemaGraph, new: SchemaGraph, direction: Direction) {}

  /// What the schema asserts, by keyword, each at most once; `[.not(everything)]`-like forms do not
  /// occur: `false` is `nil`, `true` is the empty list.
  subscript(id: ID) -> [Keyword<ID>]? { [] }

  func id(of schema: SchemaID, in version: Version) -> ID { ID(index: 0) }

  /// The schema that asserts just this; a new one, unless there is one already.
  mutating func insert(_ keywords: [Keyword<ID>]) -> ID { ID(index: 0) }
}
