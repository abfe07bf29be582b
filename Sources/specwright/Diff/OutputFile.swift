#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that a whole text is written to, or nothing at all.
struct OutputFile {
  /// Why it cannot be written, as a sentence.
  struct Unusable: Error, CustomStringConvertible {
    let description: String
  }

  let path: String
  private let draft: String
  /// Devices, pipes and links, such as `/dev/stdout`, are written as they are: nothing is put in their
  /// place.
  private let isReplaced: Bool

  /// Tries whether it can be written, and leaves everything as it is.
  init(_ path: String) throws(Unusable) {
    self.path = path
    draft = path + ".specwright-\(getpid())"
    var status = stat()
    let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    let isThere = stat(path, &status) == 0
    if isThere, status.st_mode & S_IFMT == S_IFDIR {
      throw Unusable(description: "'\(path)' cannot be written: it is a directory")
    }
    isReplaced = !isLink && (!isThere || status.st_mode & S_IFMT == S_IFREG)
    if isThere, access(path, W_OK) != 0 {
      throw Unusable(
        description: "'\(path)' cannot be written: \(Self.systemReason)")
    }
    guard isReplaced else { return }
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let reason =
        errno == ENOENT ? "its directory does not exist" : Self.systemReason
      throw Unusable(description: "'\(path)' cannot be written: \(reason)")
    }
    close(descriptor)
    unlink(draft)
  }

  func write(_ text: String) throws(Unusable) {
    let place = isReplaced ? draft : path
    let isNew = isReplaced ? O_EXCL : O_TRUNC
    let descriptor = open(place, O_WRONLY | O_CREAT | O_CLOEXEC | isNew, 0o666)
    guard descriptor >= 0 else { throw failure }
    do {
      defer { close(descriptor) }
      try FileSystem.write(text, to: descriptor)
    } catch {
      if isReplaced { unlink(draft) }
      throw Unusable(description: "'\(path)' cannot be written: \(error.reason)")
    }
    guard isReplaced else { return }
    guard rename(draft, path) == 0 else {
      let reason = failure
      unlink(draft)
      throw reason
    }
  }

  /// Of what went wrong last, as the end of a sentence.
  private static var systemReason: String { FileSystem.Failure(code: errno).reason }

  private var failure: Unusable {
    Unusable(description: "'\(path)' cannot be written: \(Self.systemReason)")
  }
}
