/// Where OpenAPI 3.0 gives `nullable: true` no effect, and null is allowed all the same.
///
/// Large documents say it at a thousand places, so each file gets one warning for all of them.
struct AssumedNulls: Sendable {
  private typealias Place = (location: SourceLocation, pointer: String)

  private var seen: Set<SourceLocation> = []
  /// Of those that nobody was told of.
  private var files: [(first: Place, count: Int)] = []

  mutating func add(_ location: SourceLocation, pointer: String) {
    guard seen.insert(location).inserted else { return }
    let place = (location, pointer)
    guard let index = files.firstIndex(where: { $0.first.location.file == location.file }) else {
      files.append((place, 1))
      return
    }
    files[index].count += 1
    let first = files[index].first.location
    if (location.line, location.column) < (first.line, first.column) { files[index].first = place }
  }

  /// Tells of each place once, however often this is called.
  mutating func report(to diagnostics: inout Diagnostics) {
    for (first, count) in files {
      let others = count - 1
      let more =
        others == 0
        ? "" : "; the same holds for \(others) other \(others == 1 ? "place" : "places")"
      diagnostics.report(
        .warning, "null-assumed",
        "OpenAPI 3.0 gives 'nullable' no effect here, but it is read as 'or null'\(more)",
        at: first.location, pointer: first.pointer)
    }
    files = []
  }
}
