import HTTPTypes
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import SpecwrightRuntime

/// Stands between NIO's HTTP/1 codec and the application: passes requests on one at a time, refuses
/// those that are none, and frames the answers.
///
/// It relies on NIO's pipelining handler before it, which holds a second request, and a parse error
/// after the first, back until the first has been answered.
final class RequestGate: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  enum Phase {
    case idle
    case exchange(Exchange)
    /// The connection's last response is written. What still comes from either side is dropped.
    case finished
  }

  let limits: HTTP1Limits
  let errors: ErrorResponses
  let logger: Logger
  var phase = Phase.idle
  var inputIsClosed = false
  /// Counts what is written, to notice silence.
  var writes = 0
  var silence: Scheduled<Void>?

  init(limits: HTTP1Limits, errors: ErrorResponses, logger: Logger) {
    self.limits = limits
    self.errors = errors
    self.logger = logger
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch (Self.unwrapInboundIn(data), phase) {
    case (_, .finished):
      break
    case (.head(let head), _):
      receive(head, context: context)
    case (.body(let bytes), _):
      context.fireChannelRead(Self.wrapInboundOut(.body(bytes)))
    case (.end(let trailers), .exchange(var exchange)):
      exchange.requestIsComplete = true
      phase = .exchange(exchange)
      let fields = trailers.map { trailers in
        HTTPFields(
          trailers.compactMap { name, value in
            HTTPField.Name(name).map { HTTPField(name: $0, value: value) }
          })
      }
      context.fireChannelRead(Self.wrapInboundOut(.end(fields)))
    case (.end, .idle):
      break
    }
  }

  private func receive(_ head: HTTPRequestHead, context: ChannelHandlerContext) {
    let exchange = Exchange(head)
    phase = .exchange(exchange)
    switch head.request(limits: limits) {
    case .failure(let refused):
      refuse(refused.refusal, context: context)
      context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    case .success(let request):
      if head.expectsContinue, (request.contentLength ?? 0) <= limits.body {
        let response = HTTPResponseHead(version: exchange.version, status: .continue)
        context.writeAndFlush(Self.wrapOutboundOut(.head(response)), promise: nil)
      }
      context.fireChannelRead(Self.wrapInboundOut(.head(request)))
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let parserError = error as? HTTPParserError else {
      // NIO repeats itself with every byte that follows a parse error.
      if case .dataReceivedInErrorState = error as? ByteToMessageDecoderError { return }
      return context.fireErrorCaught(error)
    }
    switch phase {
    case .finished:
      break
    case .idle:
      refuse(HTTPRefusal(parserError, limits: limits), context: context)
      context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    case .exchange(let exchange):
      // An answer that has begun is carried to its end; it closes the connection.
      guard exchange.response == nil else { return }
      refuse(HTTPRefusal(parserError, limits: limits), context: context)
      context.fireErrorCaught(error)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .read = event as? IdleStateHandler.IdleStateEvent {
      switch phase {
      case .idle: context.close(promise: nil)
      case .exchange(let exchange) where !exchange.requestIsComplete: context.close(promise: nil)
      case .exchange, .finished: break
      }
      return
    }
    if case .some(.inputClosed) = event as? ChannelEvent {
      inputIsClosed = true
      watchForSilence(context: context)
    }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    phase = .finished
    silence?.cancel()
    silence = nil
    context.fireChannelInactive()
  }

  /// Answers in place of the application and lets nothing further through.
  private func refuse(_ refusal: HTTPRefusal, context: ChannelHandlerContext) {
    let exchange: Exchange
    if case .exchange(let current) = phase {
      exchange = current
    } else {
      exchange = Exchange()
    }
    let answer = errors.response(to: refusal, path: exchange.path)
    var response = HTTPResponse(status: answer.status, headerFields: answer.headerFields)
    var content: ByteBuffer?
    if case .bytes(let bytes) = answer.body { content = ByteBuffer(bytes: bytes) }
    response.headerFields[.contentLength] = String(content?.readableBytes ?? 0)
    var last = exchange
    last.keepsAlive = false
    phase = .finished
    let head = last.begin(response)
    context.write(Self.wrapOutboundOut(.head(head)), promise: nil)
    if let content, last.response?.hasContent == true {
      context.write(Self.wrapOutboundOut(.body(.byteBuffer(content))), promise: nil)
    }
    context.writeAndFlush(Self.wrapOutboundOut(.end(nil)), promise: nil)
    context.triggerUserOutboundEvent(LingeringClose.Begin(), promise: nil)
    logger.info(
      "request refused",
      metadata: ["status": "\(answer.status.code)", "reason": "\(refusal.message)"])
  }
}

@available(*, unavailable)
extension RequestGate: Sendable {}

extension HTTPRequest {
  fileprivate var contentLength: Int? {
    headerFields[.contentLength].flatMap { Int($0) }
  }
}
