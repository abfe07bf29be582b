#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The result of a function that needs more stack than threads have by default.
func onLargeStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result {
  let box = ResultBox<Result>()
  Work { box.result = body() }.runOnThread(withStackOf: 512 << 20)
  return box.result ?? body()
}

/// Written by the other thread before it ends, and read after that.
private final class ResultBox<Result: Sendable>: @unchecked Sendable {
  var result: Result?
}

private final class Work: Sendable {
  private let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  /// Waits for its end; does nothing where the system has no thread left.
  func runOnThread(withStackOf size: Int) {
    let work = Unmanaged.passRetained(self)
    defer { work.release() }
    #if canImport(Darwin)
      var made: pthread_t?
    #else
      var made = pthread_t()
    #endif
    let code = withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) {
      buffer -> Int32 in
      guard let attributes = buffer.baseAddress else { return ENOMEM }
      pthread_attr_init(attributes)
      defer { pthread_attr_destroy(attributes) }
      pthread_attr_setstacksize(attributes, size)
      return pthread_create(
        &made, attributes,
        { pointer in
          Work.run(pointer)
          return nil
        }, work.toOpaque())
    }
    let thread: pthread_t? = made
    if code == 0, let thread { pthread_join(thread, nil) }
  }

  private static func run(_ pointer: UnsafeMutableRawPointer?) {
    if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeUnretainedValue().body() }
  }
}
