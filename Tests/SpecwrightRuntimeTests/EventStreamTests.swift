import SpecwrightRuntime
import Testing

@Suite struct EventStreamTests {
  private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test func frameWithoutHeaders() {
    let frame = EventStreamMessage(payload: Array(#"{"foo": "bar"}"#.utf8)).encoded()
    #expect(
      hexadecimal(frame) == "0000001e00000000baf2f68a7b22666f6f223a2022626172227dae7258e4")
  }

  @Test func eventFrame() throws {
    let message = EventStreamMessage.event(
      "messageStart", json: try decoded(#"{"role":"assistant"}"#, as: RawJSON.self))
    let frame = message.encoded()
    #expect(frame.count == 118)
    #expect(hexadecimal(frame[8..<12]) == "96d5fade")
    #expect(hexadecimal(frame.suffix(4)) == "6fa8c599")
    #expect(message[header: ":event-type"] == "messageStart")
  }

  @Test func exceptionFrame() throws {
    let frame = EventStreamMessage.exception(
      "throttlingException", json: try decoded(#"{"message":"slow down"}"#, as: RawJSON.self)
    ).encoded()
    #expect(frame.count == 136)
    #expect(hexadecimal(frame[8..<12]) == "de0175f4")
    #expect(hexadecimal(frame.suffix(4)) == "832ee072")
  }

  private var messages: [EventStreamMessage] {
    typealias Header = EventStreamMessage.Header
    return [
      EventStreamMessage(payload: []),
      EventStreamMessage(
        headers: [
          Header("a", .boolean(true)), Header("b", .boolean(false)), Header("c", .int8(-3)),
          Header("d", .int16(-300)), Header("e", .int32(-70000)), Header("f", .int64(.min)),
          Header("g", .bytes([0, 255])), Header("h", .string("é")), Header("i", .timestamp(1)),
          Header("j", .uuid(Array(0..<16))),
        ], payload: [1, 2, 3]),
      .event("x", json: ["k": "v"]),
    ]
  }

  @Test func piecesOfEverySize() throws {
    let bytes = messages.flatMap { $0.encoded() }
    for size in [1, 2, 3, 7, 50, bytes.count] {
      var decoder = EventStreamDecoder()
      var found: [EventStreamMessage] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        decoder.append(bytes[start..<min(start + size, bytes.count)])
        while let message = try decoder.next() { found.append(message) }
      }
      #expect(found == messages)
      #expect(decoder.isAtBoundary)
    }
  }

  @Test func everyBitIsChecked() {
    for message in messages {
      let frame = message.encoded()
      for bit in 0..<frame.count * 8 {
        var bytes = frame
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        var decoder = EventStreamDecoder()
        decoder.append(bytes)
        #expect(throws: EventStreamDecoder.Malformation.self) { try decoder.next() }
      }
    }
  }

  @Test func framesBeyondTheLimit() {
    var decoder = EventStreamDecoder(frameLimit: 16)
    decoder.append(EventStreamMessage(payload: [1]).encoded())
    #expect(throws: EventStreamDecoder.Malformation.lengths) { try decoder.next() }
  }
}

@Suite struct ServerSentEventTests {
  @Test func encoding() {
    let event = ServerSentEvent(event: "message_start", json: ["a": "b\nc"])
    #expect(
      String(decoding: event.encoded(), as: UTF8.self)
        == "event: message_start\ndata: {\"a\":\"b\\nc\"}\n\n")
    #expect(
      String(
        decoding: ServerSentEvent(event: "a\nb", data: "x\ny\r\nz\r", id: "1").encoded(),
        as: UTF8.self)
        == "event: ab\nid: 1\ndata: x\ndata: y\ndata: z\ndata: \n\n")
  }

  @Test func decoding() {
    let text =
      "\u{FEFF}: comment\nevent: one\ndata: a\ndata:b\r\ndata\n\r\n"
      + "data: é\r\rid: 7\nevent: none\n\n"
      + "data:  two spaces\nretry: 5\nother: x\n\nevent: cut\ndata: off\n"
    let expected = [
      ServerSentEvent(event: "one", data: "a\nb\n"), ServerSentEvent(data: "é"),
      ServerSentEvent(data: " two spaces", id: "7", retry: 5),
    ]
    let bytes = Array(text.utf8)
    for size in [1, 2, 5, bytes.count] {
      var decoder = ServerSentEventDecoder()
      var found: [ServerSentEvent] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        found += decoder.append(bytes[start..<min(start + size, bytes.count)])
      }
      #expect(found == expected)
    }
  }

  @Test func roundTrip() {
    let event = ServerSentEvent(event: "e", data: "one\n\ntwo\n", id: "i")
    var decoder = ServerSentEventDecoder()
    #expect(decoder.append(event.encoded()) == [event])
  }
}
