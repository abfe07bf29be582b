import SpecwrightRuntime
import Testing

@Suite struct MutationTests {
  /// Damaged payloads neither crash the reader nor lead it out of the text, and typed and untyped
  /// reading agree on what is JSON.
  @Test func damagedPayloads() {
    guard let path = SharedFiles.path("payloads/converse-2k.json") else { return }
    let original = SharedFiles.bytes(path)
    var random = SplitMix(state: 42)
    let spice = Array("\"\\{}[]:,0-.eEtfnu\u{0}\u{1F} \n".utf8) + [0x80, 0xC3, 0xED, 0xF4, 0xFF]
    for _ in 0..<3000 {
      var bytes = original
      for _ in 0..<Int(random.next() % 4) + 1 {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes[place] = spice[Int(random.next() % UInt64(spice.count))]
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(spice[Int(random.next() % UInt64(spice.count))], at: place)
        default: bytes.removeSubrange(place..<min(place + Int(random.next() % 40), bytes.count))
        }
        if bytes.isEmpty { bytes = original }
      }
      check(bytes)
    }
    for length in 0..<original.count { check(Array(original[..<length])) }
  }

  private func check(_ bytes: [UInt8]) {
    let isJSON = (try? RawJSON(validating: bytes)) != nil
    #expect(((try? JSONValue.decoded(from: bytes)) != nil) == isJSON)
    do {
      _ = try Conversation.decoded(from: bytes)
      #expect(isJSON)
    } catch {
      #expect(error.issues.allSatisfy { (0...bytes.count).contains($0.offset ?? -1) })
      let saysNoJSON = error.issues.contains { $0.keyword == "json" }
      #expect(saysNoJSON == !isJSON || error.issues.count > 100)
    }
  }
}

/// As much of the payloads' type as reaches every kind of reading.
private struct Conversation {
  var messages: [[String: MessagePart]]
  var system: [Block]?
  var inferenceConfig: [String: JSONValue]?
  var requestMetadata: [String: String]?
}

extension Conversation: JSONObject {
  static let members = ObjectMembers<Self> {
    $0.required("messages", \.messages)
    $0.optional("system", \.system)
    $0.optional("inferenceConfig", \.inferenceConfig)
    $0.optional("requestMetadata", \.requestMetadata)
  }
}

private enum MessagePart: JSONReadable, JSONWritable {
  case part

  static func read(from reader: inout JSONReader) -> Self? {
    switch reader.peekType() {
    case .string: String.read(from: &reader).map { _ in .part }
    case .array: [Block].read(from: &reader).map { _ in .part }
    default: RawJSON.read(from: &reader).map { _ in .part }
    }
  }

  func write(to writer: inout JSONWriter) { writer.writeNull() }
}
