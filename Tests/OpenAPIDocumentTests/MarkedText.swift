import OpenAPIDocument
import Testing

/// A text in which ①, ② and so on mark the places that a test speaks of.
struct MarkedText {
  let text: String
  private let marks: [Place: Character]

  private struct Place: Hashable {
    let line: Int
    let column: Int
  }

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var marks: [Place: Character] = [:]
    var line = 1
    var column = 1
    for scalar in marked.unicodeScalars {
      if ("①"..."⑳").contains(scalar) {
        marks[Place(line: line, column: column)] = Character(scalar)
        continue
      }
      text.append(scalar)
      column += 1
      if scalar == "\n" {
        line += 1
        column = 1
      }
    }
    self.text = String(text)
    self.marks = marks
  }

  /// The mark at a place, or its numbers where nothing marks it.
  func name(line: Int, column: Int) -> String {
    marks[Place(line: line, column: column)].map(String.init) ?? "\(line):\(column)"
  }
}

/// Marked files that exist in memory only.
struct MarkedFiles {
  private let files: [String: MarkedText]

  struct Missing: Error, CustomStringConvertible {
    var description: String { "there is no such file" }
  }

  init(_ files: [String: String]) {
    self.files = files.mapValues { MarkedText($0) }
  }

  func read(_ path: String) throws -> SourceFile {
    guard let file = files[path] else { throw Missing() }
    return SourceFile(path: path, bytes: Array(file.text.utf8))
  }

  /// Each diagnostic in one line: where, how bad, what, which; then its advice and its notes.
  func summary(of diagnostics: Diagnostics, root: String) -> [String] {
    diagnostics.all.map { diagnostic in
      var line = name(of: diagnostic.location, root: root) + " \(diagnostic.severity.rawValue): "
      line += "\(diagnostic.message) [\(diagnostic.id)]"
      if let advice = diagnostic.advice { line += " → \(advice)" }
      for note in diagnostic.notes {
        line += " (\(name(of: note.location, root: root)) \(note.message))"
      }
      return line
    }
  }

  private func name(of location: OpenAPIDocument.SourceLocation, root: String) -> String {
    let place =
      files[location.file.path]?.name(line: location.line, column: location.column) ?? "?"
    return location.file.path == root ? place : location.file.path + " " + place
  }
}

/// What the parser says of a marked text.
func yamlProblems(in marked: String) -> [String] {
  let files = MarkedFiles(["a.yaml": marked])
  var diagnostics = Diagnostics()
  guard let source = try? files.read("a.yaml") else { return [] }
  let node = parseYAML(source, reporting: &diagnostics)
  #expect((node == nil) == diagnostics.hasErrors)
  return files.summary(of: diagnostics, root: "a.yaml")
}

/// What all stages say of a marked document and the files beside it.
func problems(in marked: String, files others: [String: String] = [:]) -> [String] {
  loading(marked, files: others).problems
}

/// The graph of a marked document, which must be without problems.
func graph(of marked: String, files others: [String: String] = [:]) throws -> SchemaGraph {
  let loaded = loading(marked, files: others)
  #expect(loaded.problems == [])
  return try #require(loaded.graph)
}

func loading(
  _ marked: String, files others: [String: String] = [:]
) -> (graph: SchemaGraph?, problems: [String]) {
  let root = "api/openapi.yaml"
  let files = MarkedFiles(others.merging([root: marked]) { $1 })
  var diagnostics = Diagnostics()
  guard let source = try? files.read(root) else { return (nil, []) }
  let graph = loadGraph(from: source, reading: files.read, reporting: &diagnostics)
  #expect((graph == nil) == diagnostics.hasErrors)
  return (graph, files.summary(of: diagnostics, root: root))
}

/// A document with these schemas, each a line of `name: {…}` or a block of lines.
func document(schemas: String) -> String {
  let lines = schemas.split(separator: "\n", omittingEmptySubsequences: false)
  let indented = lines.map { "    " + $0 }.joined(separator: "\n")
  return """
    openapi: 3.1.0
    info: {title: t, version: v}
    components:
      schemas:
    \(indented)

    """
}

/// A document of a version, with these schemas.
func document(_ version: String, schemas: String) -> String {
  document(schemas: schemas).replacing("openapi: 3.1.0", with: "openapi: \(version)")
}

/// A document with these paths.
func document(paths: String, components: String = "{}") -> String {
  let lines = paths.split(separator: "\n", omittingEmptySubsequences: false)
  return """
    openapi: 3.1.0
    info: {title: t, version: v}
    components: \(components)
    paths:
    \(lines.map { "  " + $0 }.joined(separator: "\n"))

    """
}
