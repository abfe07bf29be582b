import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

extension RequestGate {
  func write(
    context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
  ) {
    guard case .exchange(var exchange) = phase else {
      // The request has been refused here; the application's answer comes too late.
      promise?.succeed()
      return
    }
    writes += 1
    switch Self.unwrapOutboundIn(data) {
    case .head(let response) where response.status.kind == .informational:
      let head = HTTPResponseHead(version: exchange.version, informational: response)
      context.write(Self.wrapOutboundOut(.head(head)), promise: promise)
    case .head(let response):
      let head = exchange.begin(response)
      phase = .exchange(exchange)
      context.write(Self.wrapOutboundOut(.head(head)), promise: promise)
      watchForSilence(context: context)
    case .body(let bytes):
      if exchange.response?.hasContent == true {
        context.write(Self.wrapOutboundOut(.body(.byteBuffer(bytes))), promise: promise)
      } else {
        promise?.succeed()
      }
    case .end(let trailers):
      end(exchange, trailers: trailers.map(HTTPHeaders.init(fields:)), context, promise)
    }
  }

  /// The phase changes first: writing the end makes the pipelining handler deliver the next request.
  private func end(
    _ exchange: Exchange, trailers: HTTPHeaders?, _ context: ChannelHandlerContext,
    _ promise: EventLoopPromise<Void>?
  ) {
    let part = Self.wrapOutboundOut(.end(trailers))
    if exchange.keepsAlive {
      phase = .idle
      context.write(part, promise: promise)
    } else {
      phase = .finished
      context.writeAndFlush(part, promise: promise)
      context.triggerUserOutboundEvent(LingeringClose.Begin(), promise: nil)
      context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    }
  }

  /// Closes the connection when its client has closed its half and a stream pauses: a client that
  /// has gone looks just like one that only listens, until something is sent to it.
  func watchForSilence(context: ChannelHandlerContext) {
    guard inputIsClosed, silence == nil, case .exchange(let exchange) = phase,
      exchange.response?.isStream == true
    else { return }
    let seen = writes
    silence = context.eventLoop.assumeIsolated().scheduleTask(
      in: TimeAmount(limits.silenceAfterHalfClose)
    ) {
      self.silence = nil
      if self.writes != seen {
        self.watchForSilence(context: context)
      } else if case .exchange = self.phase {
        context.close(promise: nil)
      }
    }
  }
}
