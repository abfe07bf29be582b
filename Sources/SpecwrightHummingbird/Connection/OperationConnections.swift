import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// The pipeline of a connection, from the socket inwards: `LingeringClose`, NIO's HTTP/1 codec, one
/// request at a time, idle events, `RequestGate`, and Hummingbird's loop over requests.
struct OperationConnections: HTTPChannelHandler {
  let responder: Responder
  let limits: HTTP1Limits
  let errors: ErrorResponses

  func setup(
    channel: any Channel, logger: Logger
  ) -> EventLoopFuture<NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>> {
    channel.eventLoop.makeCompletedFuture {
      let pipeline = channel.pipeline.syncOperations
      try pipeline.addHandler(LingeringClose(limit: limits.drain, pause: .init(limits.drainPause)))
      var encoder = HTTPResponseEncoder.Configuration()
      encoder.automaticallySetFramingHeaders = false
      var decoder = NIOHTTPDecoderLimitConfiguration()
      decoder.maxHeaderFieldSize = limits.header
      decoder.maxHeaderListSize = limits.header
      decoder.maxHeaderFieldCount = 1000
      try pipeline.configureHTTPServerPipeline(
        withPipeliningAssistance: true, withErrorHandling: false,
        withOutboundHeaderValidation: false, withEncoderConfiguration: encoder,
        withDecoderLimitConfiguration: decoder)
      try pipeline.addHandler(IdleStateHandler(readTimeout: .init(limits.idleTime)))
      try pipeline.addHandler(RequestGate(limits: limits, errors: errors, logger: logger))
      return try NIOAsyncChannel(
        wrappingChannelSynchronously: channel,
        configuration: .init(isOutboundHalfClosureEnabled: true))
    }
  }

  /// The work on a connection is one task, which the end of the connection cancels.
  func handle(
    value: NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>, logger: Logger
  ) async {
    let work = Task { await handleHTTP(asyncChannel: value, logger: logger) }
    value.channel.closeFuture.whenComplete { _ in work.cancel() }
    await withTaskCancellationHandler {
      await work.value
    } onCancel: {
      work.cancel()
    }
  }
}
