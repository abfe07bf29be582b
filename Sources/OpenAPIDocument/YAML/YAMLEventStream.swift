internal import CLibYAML

/// The events of libyaml, one at a time.
struct YAMLEventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let storage: UnsafeMutablePointer<yaml_event_t>

  /// The bytes must stay where they are as long as the stream lives. `nil` without memory.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    storage = .allocate(capacity: 1)
    storage.initialize(to: yaml_event_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      storage.deallocate()
      return nil
    }
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(storage)
    storage.deallocate()
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The event that `advance` found last; its pointers live until the next call.
  var event: yaml_event_t { storage.pointee }

  /// Reads the next event; false where the file is not YAML.
  mutating func advance() -> Bool {
    yaml_event_delete(storage)
    return yaml_parser_parse(parser, storage) == 1
  }

  /// What libyaml says of the failure.
  var failure: YAMLFailure {
    let state = parser.pointee
    return YAMLFailure(
      isReaderFailure: state.error == YAML_READER_ERROR,
      problem: state.problem.map { String(cString: $0) } ?? "",
      context: state.context.map { String(cString: $0) } ?? "",
      byteOffset: state.problem_offset,
      problemMark: state.problem_mark,
      contextMark: state.context_mark)
  }
}

/// An error of libyaml in its own words.
struct YAMLFailure {
  /// Whether the bytes are not text; `byteOffset` says where.
  let isReaderFailure: Bool
  let problem: String
  let context: String
  let byteOffset: Int
  let problemMark: yaml_mark_t
  let contextMark: yaml_mark_t
}
