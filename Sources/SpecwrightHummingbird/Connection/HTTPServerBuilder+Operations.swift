public import HummingbirdCore

extension HTTPServerBuilder {
  /// An HTTP/1.1 server (RFC 9112) in which also those requests get a worded answer that are refused
  /// before any router sees them.
  ///
  /// Beyond Hummingbird's own `http1` it
  /// - answers a malformed request once, then closes the connection;
  /// - lets a client that is still sending read an early answer, instead of resetting it;
  /// - honours `Expect: 100-continue`, frames HTTP/1.0 answers by length or by closing, and sends no
  ///   content in answer to `HEAD`;
  /// - cancels the work on a request when its connection breaks.
  ///
  /// - Parameters:
  ///   - limits: what a connection may cost.
  ///   - errors: its `refusing` half answers what is refused here.
  /// - Returns: what `Application` takes as its `server`.
  public static func operations(
    limits: HTTP1Limits = HTTP1Limits(), errors: ErrorResponses
  ) -> HTTPServerBuilder {
    HTTPServerBuilder { responder in
      OperationConnections(responder: responder, limits: limits, errors: errors)
    }
  }
}
