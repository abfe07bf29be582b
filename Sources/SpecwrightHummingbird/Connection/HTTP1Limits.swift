/// What a connection may cost.
public struct HTTP1Limits: Sendable {
  /// For request line and header fields together, in bytes, separators not counted: beyond it 431.
  public var header = 64 << 10
  /// For the request target, in bytes: beyond it 414.
  public var target = 32 << 10
  /// For the content, in bytes. A client that asks with `Expect: 100-continue` is not told to send
  /// more than this; the refusal itself is made where operations are mounted.
  public var body = 20 << 20
  /// How long a connection may be silent while a request is awaited or under way.
  public var idleTime: Duration = .seconds(75)
  /// How long a stream may pause when its client has closed its own half of the connection; then
  /// the client is taken to have gone and the stream is cancelled.
  public var silenceAfterHalfClose: Duration = .seconds(1)
  /// What is read and thrown away after an early refusal, in bytes, so that a client that is still
  /// sending gets to read the answer.
  public var drain = 256 << 20
  /// How long a connection that is being drained may be silent.
  public var drainPause: Duration = .seconds(10)

  public init() {}
}
