extension MessageDecoder {
  /// The values of a stream that is there as a whole. Pointers begin with the number of the item.
  public mutating func items<R: Rule>(_ rule: R, _ framing: ItemFraming) -> [R.Value]? {
    var splitter = ItemSplitter(framing, limit: .max)
    var items: [[UInt8]] = []
    do {
      items = try splitter.append(content)
      if let last = try splitter.last() { items.append(last) }
    } catch {
      append(error.issues)
      return nil
    }
    var values: [R.Value] = []
    var issueCount = 0
    for (index, item) in items.enumerated() {
      let (value, issues) = rule.decode(item, options)
      append(issues.map { $0.below("/\(index)") })
      issueCount += issues.count
      // A long stream can hold more mistakes than anybody reads.
      if issueCount >= options.issueLimit { return nil }
      if let value, issues.isEmpty { values.append(value) }
    }
    return issueCount == 0 ? values : nil
  }
}

extension MessageEncoder {
  /// A stream that is there as a whole.
  public mutating func items(
    _ items: [some JSONWritable], _ framing: ItemFraming, _ mediaType: String
  ) throws(SerializationError) {
    var bytes: [UInt8] = []
    for item in items { bytes += try framing.frame(item.encoded()) }
    content(bytes, mediaType)
  }
}

extension ResponseDecoder {
  /// The values of a stream as they arrive. Reading one that does not fit throws `ItemMismatch`.
  public func items<R: Rule>(_ rule: R, _ framing: ItemFraming) -> ItemStream<R.Value> {
    decoded(stream(), rule, framing)
  }

  private func decoded<R: Rule>(
    _ stream: some AsyncSequence<[UInt8], any Error> & Sendable, _ rule: R, _ framing: ItemFraming
  ) -> ItemStream<R.Value> {
    DecodedItems(base: stream, rule: rule, framing: framing, limit: itemLimit, options: options)
  }
}

extension ResponseEncoder {
  /// Values that are sent as they come.
  public mutating func items<Item: JSONWritable>(
    _ items: some AsyncSequence<Item, any Error> & Sendable, _ framing: ItemFraming,
    _ mediaType: String
  ) {
    stream(FramedItems(base: items, framing: framing), mediaType)
  }
}
