import CYAML
import Foundation

// Prints for each file how many events libyaml makes of it, and in how many seconds of CPU time, the
// best of ten: a yardstick for what is done with a document beside reading it.

for path in CommandLine.arguments.dropFirst() {
  guard let bytes = FileManager.default.contents(atPath: path).map(Array.init) else {
    print("\(path): cannot be read")
    exit(1)
  }
  let runs = (0..<10).map { _ in
    let start = clock()
    let events = countEvents(of: bytes)
    return (events: events, seconds: Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }
  let best = runs.map(\.seconds).min() ?? 0
  let name = URL(fileURLWithPath: path).lastPathComponent
  print(name, runs[0].events, String(format: "%.6f", best))
}

func countEvents(of bytes: [UInt8]) -> Int {
  var parser = yaml_parser_t()
  guard yaml_parser_initialize(&parser) == 1 else { return 0 }
  defer { yaml_parser_delete(&parser) }
  return bytes.withUnsafeBufferPointer { input in
    yaml_parser_set_input_string(&parser, input.baseAddress, input.count)
    var events = 0
    var isAtEnd = false
    while !isAtEnd {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { break }
      events += 1
      isAtEnd = event.type == YAML_STREAM_END_EVENT
      yaml_event_delete(&event)
    }
    return events
  }
}
