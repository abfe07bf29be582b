#if canImport(Darwin)
  import Darwin
#else
  @preconcurrency import Glibc
#endif

/// A program that was run to its end.
struct ChildProcess {
  /// What it wrote to its standard output; what it wrote to its standard error is lost.
  let output: [UInt8]
  /// 0 where it did what it should.
  let status: Int32

  /// Runs a program, which is looked for as shells do; it reads `input`, which has to be short.
  init(_ name: String, _ arguments: [String], input: String) throws(FileSystem.Failure) {
    let feed = try FileSystem.pipe()
    let result = try FileSystem.pipe()
    let process: pid_t
    do {
      defer {
        close(feed.end)
        close(result.start)
      }
      process = try Self.start(name, arguments, reading: feed.end, writing: result.start)
    } catch {
      close(feed.start)
      close(result.end)
      throw error
    }
    // The program may be gone before it has read anything.
    try? FileSystem.write(input, to: feed.start)
    close(feed.start)
    let written = Result { () throws(FileSystem.Failure) in
      try FileSystem.rest(of: result.end)
    }
    close(result.end)
    status = try Self.statusOfEnd(process)
    output = try written.get()
  }

  private static func start(
    _ name: String, _ arguments: [String], reading input: Int32, writing output: Int32
  ) throws(FileSystem.Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = ([name] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, name, &actions, nil, &words, environment)
    guard code == 0 else { throw FileSystem.Failure(code: code) }
    return process
  }

  private static var environment: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    #if canImport(Darwin)
      _NSGetEnviron().pointee
    #else
      environ
    #endif
  }

  private static func statusOfEnd(_ process: pid_t) throws(FileSystem.Failure) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw FileSystem.Failure(code: errno) }
    }
    // As shells say it of a program that a signal has ended.
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }
}
