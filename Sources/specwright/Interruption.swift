#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// SIGINT and SIGTERM in a run that has begun to write: they do not end it on the spot, so that it
/// can take back what it began.
enum Interruption {
  nonisolated(unsafe) private static var caught: Int32 = 0

  /// The number of the signal that has come.
  static var cause: Int32? { caught == 0 ? nil : caught }

  /// From here on signals are noted and nothing else.
  static func hold() {
    // A handler may not be the first to ask for it.
    caught = 0
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&signals, number)
      let before = signal(number) { Interruption.caught = $0 }
      // Who started the run wants it to go on: in the background, for example.
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
    // Who starts it from one of many threads has them blocked there, and so they are here.
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
