// The least that a Hummingbird server can do with the same request: collect the body, answer 200.

import Foundation
import Hummingbird
import Logging

let router = Router()
router.post("/bedrock/model/{modelId}/converse") { request, _ in
  let body = try await request.body.collect(upTo: 20 << 20)
  return Response(
    status: .ok, headers: [.contentType: "application/json"],
    body: .init(byteBuffer: ByteBuffer(string: "{\"bytes\":\(body.readableBytes)}")))
}
var logger = Logger(label: "bare-route")
logger.logLevel = .error
let application = Application(
  router: router,
  configuration: .init(
    address: .hostname("127.0.0.1", port: Int(CommandLine.arguments[1]) ?? 8090)),
  onServerRunning: { _ in FileHandle.standardOutput.write(Data("ready\n".utf8)) },
  logger: logger)
try await application.runService()
