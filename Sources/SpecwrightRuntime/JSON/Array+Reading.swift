/// How an array is made of elements that lie in memory: a function that was compiled for their type. Code
/// that is generic over it would have to ask for three types at run time.
@usableFromInline
struct ArrayMaking: Sendable {
  /// In bytes, from one element to the next.
  let stride: Int
  /// Moves so many elements into an array, to where nothing lies before.
  let make: @Sendable (UnsafeMutableRawPointer, Int, UnsafeMutableRawPointer) -> Void

  @inlinable
  init<Element>(of type: Element.Type) {
    self.init(stride: MemoryLayout<Element>.stride) { elements, count, place in
      moveElements(elements, of: Element.self, count: count, to: place)
    }
  }

  @usableFromInline
  @_semantics("optimize.no.crossmodule")
  init(
    stride: Int,
    make: @escaping @Sendable (UnsafeMutableRawPointer, Int, UnsafeMutableRawPointer) -> Void
  ) {
    self.stride = stride
    self.make = make
  }
}

@inlinable
@inline(never)
func moveElements<Element>(
  _ elements: UnsafeMutableRawPointer, of type: Element.Type, count: Int,
  to place: UnsafeMutableRawPointer
) {
  let elements = elements.assumingMemoryBound(to: type)
  var array: [Element] = []
  array.reserveCapacity(count)
  for index in 0..<count { array.append((elements + index).move()) }
  place.initializeMemory(as: [Element].self, to: array)
}

extension JSONReader {
  /// Reads the elements of an array that was begun, and makes the array at `place`. They are collected
  /// first, a few of them on the stack, as their number is not known before.
  mutating func readElements(
    of array: inout ArrayCursor, to place: UnsafeMutableRawPointer, _ making: ArrayMaking,
    _ read: (UnsafeMutableRawPointer, inout JSONReader) -> Bool
  ) {
    let stride = making.stride
    let few = 512
    withUnsafeTemporaryAllocation(byteCount: few, alignment: 16) { stack in
      guard var start = stack.baseAddress else { return }
      var size = few
      var count = 0
      while nextElement(in: &array) {
        if (count + 1) * stride > size {
          // Values of Swift can be moved byte by byte, but for weak references.
          let larger = max(size * 2, stride * 4)
          let memory = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
          memory.copyMemory(from: start, byteCount: count * stride)
          if size > few { start.deallocate() }
          start = memory
          size = larger
        }
        if read(start + count * stride, &self) { count += 1 }
      }
      making.make(start, count, place)
      if size > few { start.deallocate() }
    }
  }
}

extension Array: JSONReadable where Element: JSONReadable {
  public static func read(from reader: inout JSONReader) -> [Element]? {
    withUnsafeTemporaryAllocation(of: [Element].self, capacity: 1) { buffer in
      guard let place = buffer.baseAddress, read(to: place, from: &reader) else { return nil }
      return place.move()
    }
  }

  public static func read(
    to place: UnsafeMutablePointer<[Element]>, from reader: inout JSONReader
  ) -> Bool {
    guard var array = reader.beginArray() else { return false }
    reader.readElements(
      of: &array, to: UnsafeMutableRawPointer(place), ArrayMaking(of: Element.self),
      { Element.read(to: $0.assumingMemoryBound(to: Element.self), from: &$1) })
    return true
  }
}
