import Foundation
import OpenAPIDiff
import OpenAPIDocument

/// The graph of a document in a folder, which may refer to others there.
func graph(at path: String, in folder: URL) throws -> SchemaGraph {
  func read(_ path: String) throws -> SourceFile {
    let data = try Data(contentsOf: folder.appending(path: path))
    return SourceFile(path: path, bytes: Array(data))
  }
  var diagnostics = Diagnostics()
  let graph = loadGraph(from: try read(path), reading: read, reporting: &diagnostics)
  guard let graph else {
    throw Unreadable(problems: diagnostics.all.filter { $0.severity == .error }.map(\.message))
  }
  return graph
}
