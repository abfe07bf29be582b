import Foundation

/// The result of a function that needs more stack than threads have by default.
func onLargeStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result {
  let box = ResultBox<Result>()
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    box.result = body()
    done.signal()
  }
  thread.stackSize = 512 << 20
  thread.start()
  done.wait()
  guard let result = box.result else { return body() }
  return result
}

/// Written before the semaphore is signalled, and read after that.
private final class ResultBox<Result: Sendable>: @unchecked Sendable {
  var result: Result?
}
