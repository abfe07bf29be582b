#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Files and directories by the calls of the system.
enum FileSystem {
  struct Failure: Error {
    /// The system's number of what went wrong.
    let code: Int32

    fileprivate static var last: Failure { Failure(code: errno) }

    var isAbsence: Bool { code == ENOENT }
    /// A file where a directory should be.
    var isFileOnTheWay: Bool { code == ENOTDIR }
    var isPresence: Bool { code == EEXIST }

    /// What the system says, as the end of a sentence.
    var reason: String {
      let text = String(cString: strerror(code))
      return text.prefix(1).lowercased() + text.dropFirst()
    }
  }

  enum Kind {
    case file, pipe, directory, other

    fileprivate init(_ status: stat) {
      switch status.st_mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFIFO: self = .pipe
      case S_IFDIR: self = .directory
      default: self = .other
      }
    }
  }

  static var processNumber: Int32 { getpid() }

  static var standardInput: Int32 { STDIN_FILENO }

  static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }

  /// Of what a path leads to.
  static func kind(of path: String) throws(Failure) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .last }
    return Kind(status)
  }

  /// Whether there is anything by that name, be it only a link that leads nowhere.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 || errno != ENOENT
  }

  /// Whether the path leads to anything.
  static func hasContents(_ path: String) -> Bool { (try? kind(of: path)) != nil }

  /// Without links in it.
  static func resolved(_ path: String) throws(Failure) -> String {
    guard let resolved = realpath(path, nil) else { throw .last }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func makeDirectory(_ path: String) throws(Failure) {
    guard mkdir(path, 0o777) == 0 else { throw .last }
  }

  /// Only one that is empty.
  static func removeDirectory(_ path: String) throws(Failure) {
    guard rmdir(path) == 0 else { throw .last }
  }

  static func removeFile(_ path: String) throws(Failure) {
    guard unlink(path) == 0 else { throw .last }
  }

  static func move(_ path: String, to place: String) throws(Failure) {
    guard rename(path, place) == 0 else { throw .last }
  }

  /// What stands in a directory; nothing where there is none.
  static func names(in path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

// MARK: - Contents

extension FileSystem {
  /// Everything in a file, or in a pipe up to its end.
  static func contents(of path: String) throws(Failure) -> (bytes: [UInt8], kind: Kind) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    let kind = Kind(status)
    guard kind == .file || kind == .pipe else { return ([], kind) }
    // One more than there should be, so that the end is found without another buffer.
    var bytes = try read(descriptor, upTo: Int(status.st_size) + 1)
    bytes += try rest(of: descriptor)
    return (bytes, kind)
  }

  /// Everything that is still to be read.
  static func rest(of descriptor: Int32) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let more = try read(descriptor, upTo: 65_536)
      if more.isEmpty { return bytes }
      bytes += more
    }
  }

  /// What is written to the start can be read from the end; programs that are run have neither.
  static func pipe() throws(Failure) -> (start: Int32, end: Int32) {
    var descriptors: [Int32] = [0, 0]
    guard systemPipe(&descriptors) == 0 else { throw .last }
    for descriptor in descriptors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    return (descriptors[1], descriptors[0])
  }

  /// Whether a file begins with some bytes; nobody waits for a pipe.
  static func file(_ path: String, startsWith start: [UInt8]) -> Bool {
    guard (try? kind(of: path)) == .file else { return false }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return (try? read(descriptor, upTo: start.count)) == start
  }

  /// Fewer than asked for at the end only.
  private static func read(_ descriptor: Int32, upTo count: Int) throws(Failure) -> [UInt8] {
    var failure: Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      var rest = UnsafeMutableRawBufferPointer(buffer)[...]
      while !rest.isEmpty {
        let length = systemRead(
          descriptor, UnsafeMutableRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if length == 0 { break }
        if length > 0 {
          rest = rest.dropFirst(length)
        } else if errno != EINTR {
          failure = .last
          break
        }
      }
      initialized = count - rest.count
    }
    if let failure { throw failure }
    return bytes
  }

  /// Makes a file; there must be none of that name.
  static func write(_ text: String, toNew path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    try write(text, to: descriptor)
  }

  /// Writes a text whole, in as many steps as it takes.
  static func write(_ text: String, to descriptor: Int32) throws(Failure) {
    var text = text
    let failure: Failure? = text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = systemWrite(
          descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno != EINTR { return .last }
        rest = rest.dropFirst(max(count, 0))
      }
      return nil
    }
    if let failure { throw failure }
  }
}

// Inside the type its own functions would be meant.

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int
{ read(descriptor, bytes, count) }

private func systemPipe(_ descriptors: UnsafeMutablePointer<Int32>) -> Int32 { pipe(descriptors) }

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
