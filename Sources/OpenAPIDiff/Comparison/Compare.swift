public import OpenAPIDocument

/// What differs between two versions of a description.
///
/// Ordered by where it stands in the new version; what the new version lacks follows, by where it
/// stood in the old one. Both graphs must be whole: without errors.
public func compare(
  _ old: SchemaGraph, _ new: SchemaGraph, options: ComparisonOptions = ComparisonOptions()
) -> [Change] {
  let graphs = SchemaGraph.inOneSpelling(old, new)
  var comparison = DescriptionComparison(old: graphs.old, new: graphs.new, options: options)
  comparison.compare()
  return comparison.changes()
}
