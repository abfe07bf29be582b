import Foundation

/// Both ends of what a process takes for a terminal.
final class PseudoTerminal {
  /// The end for the process.
  let end: FileHandle
  private let own: Int32

  init?(columns: UInt16) {
    var own: Int32 = -1
    var other: Int32 = -1
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&own, &other, nil, nil, &size) == 0 else { return nil }
    self.own = own
    end = FileHandle(fileDescriptor: other, closeOnDealloc: false)
  }

  deinit { close(own) }

  /// Everything until the process has closed its end.
  func readToEnd() -> String {
    close(end.fileDescriptor)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(own, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
