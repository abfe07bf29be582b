#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One of the process's output streams, and what is at its other end.
struct Terminal {
  private let descriptor: Int32
  /// Whether a person is likely to read what is written, as it is written.
  let isInteractive: Bool

  static let standardError = Terminal(STDERR_FILENO)
  static let standardOutput = Terminal(STDOUT_FILENO)

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
    isInteractive = isatty(descriptor) == 1
  }

  /// A reader that went away, as in `specwright … | head`, is no reason to die.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Whether colours are wanted: on a terminal that has them, unless `NO_COLOR` is set.
  var hasColour: Bool {
    understandsEscapes && Self.variable("NO_COLOR") == ""
  }

  /// In columns; 80 where nobody says.
  var width: Int {
    if let columns = Int(Self.variable("COLUMNS")) { return max(columns, 20) }
    var size = winsize()
    guard isInteractive, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return 80 }
    return max(Int(size.ws_col), 20)
  }

  /// Of the environment; empty where it is not set.
  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }

  func write(_ text: String) {
    // Nothing is left to complain to where even this fails.
    try? FileSystem.write(text, to: descriptor)
  }

  /// Replaces the last progress line; says nothing where nobody watches or lines cannot be replaced.
  func showProgress(_ text: String) {
    if understandsEscapes { write("\r\u{1B}[K\(text)") }
  }

  func clearProgress() {
    if understandsEscapes { write("\r\u{1B}[K") }
  }

  private var understandsEscapes: Bool {
    isInteractive && Self.variable("TERM") != "dumb"
  }
}
