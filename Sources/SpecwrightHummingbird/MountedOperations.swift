import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import SpecwrightRuntime

/// Answers the requests that an operation of the table is for, and passes the others on.
struct MountedOperations<Context: RequestContext>: RouterMiddleware {
  let table: RouteTable
  let prefix: String
  let bodyLimit: Int
  let errors: ErrorResponses

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let target = request.head.path ?? "/"
    let cut = target.utf8.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
    let path = target[..<cut]
    switch table.match(method: request.method, path: path) {
    case .endpoint(let endpoint, let values):
      return try await respond(
        to: request, path: path, query: target[cut...], at: endpoint, values: values,
        logger: context.logger)
    case .otherMethods(let allowed):
      return refuse(
        .methodNotAllowed(allowed: allowed), request, path: path, logger: context.logger)
    case nil:
      do {
        return try await next(request, context)
      } catch let error as HTTPError where error.status == .notFound && claims(path) {
        return refuse(.notFound, request, path: path, logger: context.logger)
      }
    }
  }

  private func claims(_ path: Substring) -> Bool {
    path.hasPrefix(prefix)
      && (prefix.hasSuffix("/") || prefix.isEmpty || path.utf8.count == prefix.utf8.count
        || path.dropFirst(prefix.count).first == "/")
  }

  private func respond(
    to request: Request, path: Substring, query: Substring, at endpoint: RouteTable.Endpoint,
    values: [Substring], logger: Logger
  ) async throws -> Response {
    let start = ContinuousClock.now
    guard let body = try await content(of: request) else {
      return refuse(.contentTooLarge(limit: bodyLimit), request, path: path, logger: logger)
    }
    let serverRequest = ServerRequest(
      method: request.method, path: String(path),
      query: query.isEmpty ? nil : String(query.dropFirst()), headerFields: request.headers,
      pathParameters: Dictionary(
        zip(endpoint.parameterNames, values.lazy.map(String.init)), uniquingKeysWith: { $1 }),
      body: body)
    let response: ServerResponse
    do {
      response = try await endpoint.respond(serverRequest)
    } catch {
      // The client has gone: nobody is left to read the answer.
      if Task.isCancelled { throw error }
      response = errors.failing(error, endpoint.operation, serverRequest)
      logger.log(
        level: response.status.kind == .serverError ? .error : .debug, "operation failed",
        metadata: ["operation": "\(endpoint.operation.id)", "error": "\(error)"])
    }
    logger.info(
      "request",
      metadata: [
        "operation": "\(endpoint.operation.id)", "path": "\(path)",
        "status": "\(response.status.code)", "duration": "\(ContinuousClock.now - start)",
      ])
    return Response(response)
  }

  /// `nil` if there is more than the limit allows; what follows it is then left unread.
  private func content(of request: Request) async throws -> [UInt8]? {
    var bytes: [UInt8] = []
    if let field = request.headers[.contentLength], let length = Int(field) {
      guard length <= bodyLimit else { return nil }
      bytes.reserveCapacity(min(length, 1 << 20))
    }
    for try await buffer in request.body {
      guard buffer.readableBytes <= bodyLimit - bytes.count else { return nil }
      bytes.append(contentsOf: buffer.readableBytesView)
    }
    return bytes
  }

  private func refuse(
    _ refusal: HTTPRefusal, _ request: Request, path: Substring, logger: Logger
  ) -> Response {
    let response = errors.response(to: refusal, path: String(path))
    logger.info(
      "request refused",
      metadata: [
        "method": "\(request.method)", "path": "\(path)", "status": "\(response.status.code)",
      ])
    return Response(response)
  }
}

extension Response {
  /// The chunks of a stream are written as they come, each flushed by itself.
  init(_ response: ServerResponse) {
    let body: ResponseBody
    switch response.body {
    case .none:
      body = ResponseBody()
    case .bytes(let bytes):
      body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    case .stream(let stream):
      body = ResponseBody { writer in
        for try await chunk in stream {
          try Task.checkCancellation()
          try await writer.write(ByteBuffer(bytes: chunk))
        }
        try Task.checkCancellation()
        try await writer.finish(nil)
      }
    }
    self.init(status: response.status, headers: response.headerFields, body: body)
  }
}
