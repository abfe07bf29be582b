/// Where an optional value, or another enumeration with one case that has a payload, keeps that payload:
/// reading it in place saves moving it, and asking for the enumeration's type, which in generic code is
/// a search at run time.
///
/// As Swift lays out enumerations with a single payload (Type Layout in the documents of its ABI): the
/// payload comes first; where its bit patterns leave no room for the other cases, what follows it tells
/// the case, zero being that of the payload.
struct PayloadLayout<Payload> {
  private let hasTag: Bool

  init<Whole>(of whole: Whole.Type) {
    hasTag = MemoryLayout<Whole>.size > MemoryLayout<Payload>.size
  }

  @inline(__always)
  func payload(of whole: UnsafeMutableRawPointer) -> UnsafeMutablePointer<Payload> {
    whole.assumingMemoryBound(to: Payload.self)
  }

  /// Makes `whole`, whose payload is there, the case that has it.
  @inline(__always)
  func select(_ whole: UnsafeMutableRawPointer) {
    if hasTag {
      whole.storeBytes(of: 0, toByteOffset: MemoryLayout<Payload>.size, as: UInt8.self)
    }
  }
}
