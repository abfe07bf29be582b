import HTTPTypes
import ParametersAPI
import SpecwrightRuntime

/// Answers with what it understood.
struct EchoServer: Operations {
  func echoPath(_ input: EchoPath.Input, _ request: ServerRequest) async throws -> EchoPath.Output {
    .ok(
      EchoPathResponse(
        texts: [input.text, input.label, input.matrix],
        lists: [
          input.list, input.labelList, input.labelListExploded, input.matrixList,
          input.matrixListExploded,
        ],
        filters: [
          input.map, input.mapExploded, input.labelMap, input.labelMapExploded, input.matrixMap,
          input.matrixMapExploded,
        ], name: input.name, extension: input.extension.rawValue))
  }

  func echoQuery(
    _ input: EchoQuery.Input, _ request: ServerRequest
  ) async throws -> EchoQuery.Output {
    .ok(
      QueryEcho(
        text: input.text, odd: input.oddName, reserved: input.reserved, number: input.number,
        enabled: input.enabled, code: input.code, limit: input.limit,
        order: input.order, bytes: input.bytes,
        list: input.list, listJoined: input.listJoined, spaces: input.spaces, pipes: input.pipes,
        numbers: input.numbers, map: input.map, mapJoined: input.mapJoined, deep: input.deep,
        json: input.json, any: input.any))
  }

  func echoFree(_ input: EchoFree.Input, _ request: ServerRequest) async throws -> EchoFree.Output {
    .ok(input.rest ?? [:])
  }

  func echoHeaders(
    _ input: EchoHeaders.Input, _ request: ServerRequest
  ) async throws -> EchoHeaders.Output {
    switch input.xText {
    case "tea": return .clientError(status: 418, headers: .init(retryAfter: 3))
    case "trouble": return .other("Trouble ☂", status: 503)
    default: break
    }
    return .ok(
      EchoHeadersResponse(
        session: input.session, ids: input.ids, idsJoined: input.idsJoined, options: input.options),
      headers: .init(
        xText: input.xText, xCount: input.xCount, xList: input.xList, xMap: input.xMap,
        xMapExploded: input.xMapExploded, xJson: input.xJson),
      headerFields: [.server: "more"])
  }

  func echoBody(_ input: EchoBody.Input, _ request: ServerRequest) async throws -> EchoBody.Output {
    switch input.body {
    case .json(let value): .ok(.json(value))
    case .form(let value): .ok(.form(value))
    case .text(let value): .ok(.text(value))
    case .otherText(let value): .ok(.otherText(value))
    case .bytes(let value): .ok(.bytes(value))
    case .otherImage(let value): .ok(.otherImage(value))
    case .multipartMixed(let value): .ok(.multipartMixed(value))
    case nil: .noContent()
    }
  }

  func upload(_ input: Upload.Input, _ request: ServerRequest) async throws -> Upload.Output {
    let body = input.body
    var fields = HTTPFields()
    fields[.contentLanguage] = body.titleHeaders?.contentLanguage
    return .ok(
      .init(
        title: body.title, count: body.count, tags: body.tags, filter: body.filter,
        filters: body.filters, numbers: body.numbers, file: body.file, pictures: body.pictures),
      headerFields: fields)
  }

  func echoNumber(
    _ input: EchoNumber.Input, _ request: ServerRequest
  ) async throws -> EchoNumber.Output {
    .ok(input.body, headers: XRateHeaders(xRateLimit: 9, xRateLeft: 8))
  }

  func echoAnything(
    _ input: EchoAnything.Input, _ request: ServerRequest
  ) async throws -> EchoAnything.Output {
    .ok(
      input.body ?? MediaContent(mediaType: "text/plain", bytes: []),
      headers: XRateHeaders(xRateLimit: 9))
  }

  func announce(_ input: Announce.Input, _ request: ServerRequest) async throws -> Announce.Output {
    .ok(headers: .init(xTotal: 7), headerFields: [.contentType: "application/json"])
  }

  func offer(_ input: Offer.Input, _ request: ServerRequest) async throws -> Offer.Output {
    .noContent(headers: .init(allow: ["GET", "POST"]))
  }

  func trace(_ input: Trace.Input, _ request: ServerRequest) async throws -> Trace.Output {
    .undocumented(ServerResponse(status: 405, headerFields: [.allow: "GET"]))
  }

  func events(_ input: Events.Input, _ request: ServerRequest) async throws -> Events.Output {
    switch request.accepted(among: Events.OK.mediaTypes) {
    case "text/event-stream":
      let stream = AsyncThrowingStream<[UInt8], any Error> { continuation in
        for text in ["data: 1\n\n", "data: 2\n\n"] { continuation.yield(Array(text.utf8)) }
        continuation.finish()
      }
      return .ok(.eventStream(stream))
    case "application/json": return .ok(.json(["1", "2"]))
    default: throw RequestRejection.notAcceptable(supported: Events.OK.mediaTypes)
    }
  }
}
