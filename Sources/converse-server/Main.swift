import ArgumentParser
import Foundation

@main
enum Main {
  /// Exits with 0, with 1 if the server could not run, and with 2 for unusable arguments.
  static func main() async {
    do {
      var command = try ConverseServer.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let message = ConverseServer.fullMessage(for: error)
      switch ConverseServer.exitCode(for: error) {
      case .success:
        ConverseServer.exit(withError: error)
      case .validationFailure:
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        exit(2)
      default:
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        exit(1)
      }
    }
  }
}
