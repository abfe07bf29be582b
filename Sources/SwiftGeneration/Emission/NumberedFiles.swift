/// One type over files of a size that is quick to compile: `Rules`, `Rules+2`, …
///
/// `content` is asked for a hundred of the items at a time, with the number of their file.
func numberedFiles<Item>(
  called name: String, of items: [Item], content: (ArraySlice<Item>, _ number: Int) -> SwiftSource
) -> [(name: String, source: SwiftSource)] {
  let size = 100
  return stride(from: 0, to: items.count, by: size).map { start in
    let part = items[start..<min(start + size, items.count)]
    let number = start / size + 1
    return (number == 1 ? name : "\(name)+\(number)", content(part, number))
  }
}
