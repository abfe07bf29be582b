/// One type over files of a size that is quick to compile: `Rules`, `Rules+2`, …
///
/// `content` is asked for a hundred of the items at a time, and told whether they are the first.
func numberedFiles<Item>(
  called name: String, of items: [Item], content: (ArraySlice<Item>, _ isFirst: Bool) -> SwiftSource
) -> [(name: String, source: SwiftSource)] {
  let size = 100
  return stride(from: 0, to: items.count, by: size).map { start in
    let part = items[start..<min(start + size, items.count)]
    return (
      start == 0 ? name : "\(name)+\(start / size + 1)", content(part, start == 0)
    )
  }
}
