internal import CLibYAML

/// Reads a file of one YAML 1.2 document by the core schema; JSON means the same by these rules.
///
/// A file whose name ends in `.json` must be JSON (RFC 8259).
/// Reports every problem it can go on after, and stops at the first error of syntax. Returns `nil`
/// if there was any error.
public func parseYAML(
  _ source: SourceFile, reporting diagnostics: inout Diagnostics
) -> YAMLNode? {
  let start = SourceLocation(file: source, line: 1, column: 1)
  if source.bytes.starts(with: [0xFE, 0xFF]) || source.bytes.starts(with: [0xFF, 0xFE]) {
    diagnostics.report(
      .error, "invalid-utf-8", "the file is UTF-16, but a document must be UTF-8", at: start)
    return nil
  }
  switch JSONTreeReader.read(source) {
  case .tree(let root): return root
  case .fault(let fault, let location):
    let offset = LineTable(source.bytes).byteOffset(line: location.line, column: location.column)
    let byte = offset < source.bytes.count ? source.bytes[offset] : nil
    let (message, advice) = fault.sentence(at: byte)
    diagnostics.report(.error, "invalid-json", message, at: location, advice: advice)
    return nil
  case .leftToYAML: break
  }
  let surrogates = SurrogateEscapes(in: source.bytes)
  let errorsBefore = diagnostics.errorCount
  var builder = YAMLTreeBuilder(
    source: source, surrogates: surrogates, diagnostics: diagnostics)
  diagnostics = Diagnostics()
  let root = (surrogates?.bytes ?? source.bytes).withUnsafeBufferPointer { builder.build(from: $0) }
  diagnostics = builder.diagnostics
  guard diagnostics.errorCount == errorsBefore else { return nil }
  guard let root else {
    diagnostics.report(
      .error, "empty-file",
      source.bytes.isEmpty ? "the file is empty" : "the file has nothing but comments and blanks",
      at: start)
    return nil
  }
  return root
}

extension YAMLTreeBuilder {
  /// The root of the first document; `nil` where there is none or the syntax is wrong.
  fileprivate mutating func build(from bytes: UnsafeBufferPointer<UInt8>) -> YAMLNode? {
    guard var events = YAMLEventStream(bytes) else { return nil }
    while !hasStopped {
      guard events.advance() else {
        report(events.failure)
        return nil
      }
      switch events.event.type {
      case YAML_SCALAR_EVENT: addScalar(events.event)
      case YAML_ALIAS_EVENT: addAlias(events.event)
      case YAML_SEQUENCE_START_EVENT:
        let data = events.event.data.sequence_start
        open(.sequence, anchor: data.anchor, tag: data.tag, at: events.event.start_mark)
      case YAML_MAPPING_START_EVENT:
        let data = events.event.data.mapping_start
        open(.mapping, anchor: data.anchor, tag: data.tag, at: events.event.start_mark)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: close()
      case YAML_DOCUMENT_START_EVENT: startDocument(at: events.event.start_mark)
      case YAML_STREAM_END_EVENT: return root
      default: break
      }
    }
    return nil
  }
}
