import NIOCore

/// Closes a connection so that the client can read what was written to it last.
///
/// A socket that is closed with unread bytes resets the connection, and the reset may overtake the
/// answer. So after `Begin` only the outgoing half is closed; what still comes is read and thrown
/// away until the client closes its half, falls silent, or has sent too much.
final class LingeringClose: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  /// The outbound event that starts it. Everything to be sent must have been flushed before.
  struct Begin {}

  private enum State {
    case open
    case lingering(discarded: Int)
  }

  private let limit: Int
  private let pause: TimeAmount
  private var state = State.open
  private var inputIsClosed = false
  private var silence: Scheduled<Void>?

  init(limit: Int, pause: TimeAmount) {
    self.limit = limit
    self.pause = pause
  }

  func triggerUserOutboundEvent(
    context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?
  ) {
    guard event is Begin else {
      return context.triggerUserOutboundEvent(event, promise: promise)
    }
    promise?.succeed()
    guard case .open = state, context.channel.isActive else { return }
    state = .lingering(discarded: 0)
    context.close(mode: .output, promise: nil)
    if inputIsClosed {
      context.close(promise: nil)
    } else {
      awaitSilence(context: context, since: 0)
      context.read()
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .lingering(let discarded) = state else { return context.fireChannelRead(data) }
    let total = discarded + Self.unwrapInboundIn(data).readableBytes
    state = .lingering(discarded: total)
    if total > limit { context.close(promise: nil) }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    switch state {
    case .open: context.fireChannelReadComplete()
    case .lingering: context.read()
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .some(.inputClosed) = event as? ChannelEvent { inputIsClosed = true }
    switch state {
    case .open:
      context.fireUserInboundEventTriggered(event)
    case .lingering:
      // The half-closure was passed on when it was begun; a server that stops waits for nobody here.
      if inputIsClosed || event is ChannelShouldQuiesceEvent { context.close(promise: nil) }
    }
  }

  func close(
    context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?
  ) {
    switch (state, mode) {
    case (.open, _): context.close(mode: mode, promise: promise)
    case (.lingering, .all): context.channel.closeFuture.cascade(to: promise)
    case (.lingering, _): promise?.succeed()
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    silence?.cancel()
    silence = nil
    context.fireChannelInactive()
  }

  private func awaitSilence(context: ChannelHandlerContext, since count: Int) {
    silence = context.eventLoop.assumeIsolated().scheduleTask(in: pause) {
      guard case .lingering(let discarded) = self.state else { return }
      if discarded == count {
        context.close(promise: nil)
      } else {
        self.awaitSilence(context: context, since: discarded)
      }
    }
  }
}

@available(*, unavailable)
extension LingeringClose: Sendable {}
