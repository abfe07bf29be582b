public import BifrostAPI
import SpecwrightRuntime
public func benchParts(_ request: BedrockConverseRequest) {
  func time(_ label: String, _ n: Int, _ f: () -> Void) { let s = ContinuousClock.now; for _ in 0..<n { f() }; print(label, (ContinuousClock.now - s) / .microseconds(1) / Double(n), "µs") }
  time("RequestID", 20000) { _ = RequestID().description }
  time("Conversation", 20000) { _ = Conversation(request, model: "m") }
  let c = Conversation(request, model: "m")
  time("answer", 20000) { _ = c.answer }
  time("tokens", 20000) { _ = c.tokenCount }
  let text = c.answer
  time("AnswerText", 20000) { _ = AnswerText(text, stopSequences: request.inferenceConfig?.stopSequences ?? [], tokenLimit: request.inferenceConfig?.maxTokens) }
  let r = try! LocalProvider().answer(request, model: "m")
  time("whole answer", 20000) { _ = try? LocalProvider().answer(request, model: "m") }
  time("events", 20000) { _ = BedrockStreamEvent.events(of: r) }
  time("pieces", 20000) { _ = TextPieces.of(text) }
  let e = BedrockStreamEvent.events(of: r)
  print(e.count, "events")
  time("frames", 20000) { for x in e { _ = x.frame?.encoded() } }
  time("payloads", 20000) { for x in e { _ = x.encoded() } }
  time("encode response", 20000) { _ = r.encoded() }
}
