import Foundation

/// One of the process's output streams, and what is at its other end.
struct Terminal {
  private let handle: FileHandle
  /// Whether a person is likely to read what is written, as it is written.
  let isInteractive: Bool

  static let standardError = Terminal(FileHandle.standardError)
  static let standardOutput = Terminal(FileHandle.standardOutput)

  private init(_ handle: FileHandle) {
    self.handle = handle
    isInteractive = isatty(handle.fileDescriptor) == 1
  }

  /// Whether colours are wanted: on a terminal that has them, unless `NO_COLOR` is set.
  var hasColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return understandsEscapes && environment["NO_COLOR", default: ""].isEmpty
  }

  /// In columns; 80 where nobody says.
  var width: Int {
    if let text = getenv("COLUMNS"), let columns = Int(String(cString: text)) {
      return max(columns, 20)
    }
    var size = winsize()
    guard isInteractive, ioctl(handle.fileDescriptor, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return 80 }
    return max(Int(size.ws_col), 20)
  }

  func write(_ text: String) {
    // Nothing is left to complain to where even this fails.
    try? handle.write(contentsOf: Data(text.utf8))
  }

  /// Replaces the last progress line; says nothing where nobody watches or lines cannot be replaced.
  func showProgress(_ text: String) {
    if understandsEscapes { write("\r\u{1B}[K\(text)") }
  }

  func clearProgress() {
    if understandsEscapes { write("\r\u{1B}[K") }
  }

  private var understandsEscapes: Bool {
    isInteractive && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }
}
