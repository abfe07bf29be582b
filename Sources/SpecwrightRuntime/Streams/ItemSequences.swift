/// The values of the items in a stream of bytes.
struct DecodedItems<Base: AsyncSequence & Sendable, R: Rule>: AsyncSequence, Sendable
where Base.Element == [UInt8] {
  let base: Base
  let rule: R
  let framing: ItemFraming
  let limit: Int
  let options: JSONReader.Options

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(
      chunks: base.makeAsyncIterator(), splitter: ItemSplitter(framing, limit: limit), rule: rule,
      options: options)
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate var chunks: Base.AsyncIterator
    fileprivate var splitter: ItemSplitter
    fileprivate let rule: R
    fileprivate let options: JSONReader.Options
    private var ready: ArraySlice<[UInt8]> = []
    private var index = 0
    private var isAtEnd = false

    fileprivate init(
      chunks: Base.AsyncIterator, splitter: ItemSplitter, rule: R, options: JSONReader.Options
    ) {
      self.chunks = chunks
      self.splitter = splitter
      self.rule = rule
      self.options = options
    }

    mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(any Error) -> R.Value? {
      while ready.isEmpty, !isAtEnd {
        let chunk = try await chunks.next(isolation: actor)
        do {
          if let chunk {
            ready = try splitter.append(chunk)[...]
          } else {
            isAtEnd = true
            if let last = try splitter.last() { ready = [last] }
          }
        } catch {
          isAtEnd = true
          throw ItemMismatch(index: index, issues: error.issues)
        }
      }
      guard let item = ready.popFirst() else { return nil }
      let (value, issues) = rule.decode(item, options)
      guard issues.isEmpty, let value else {
        (ready, isAtEnd) = ([], true)
        throw ItemMismatch(index: index, issues: issues)
      }
      index += 1
      return value
    }

    mutating func next() async throws -> R.Value? {
      try await next(isolation: nil)
    }
  }
}

/// Items as they are sent, a chunk for each.
struct FramedItems<Base: AsyncSequence & Sendable>: AsyncSequence, Sendable
where Base.Element: JSONWritable {
  let base: Base
  let framing: ItemFraming

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(items: base.makeAsyncIterator(), framing: framing)
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate var items: Base.AsyncIterator
    fileprivate let framing: ItemFraming

    mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(any Error) -> [UInt8]? {
      guard let item = try await items.next(isolation: actor) else { return nil }
      return try framing.frame(item.encoded())
    }

    mutating func next() async throws -> [UInt8]? {
      try await next(isolation: nil)
    }
  }
}
