// Decodes and encodes converse requests with the generated types.
//
// payload-throughput FILE… prints a line a file: its name, and MB/s of decoding with validation and of
// encoding, each the best of five rounds on one thread.
//
// payload-throughput --decode COUNT FILE and --encode COUNT FILE do just that, for a program that counts
// instructions.

import BifrostAPI
import Foundation
import SpecwrightRuntime

func megabytesPerSecond(of size: Int, _ body: () -> Int) -> Double {
  let rounds = max(20, 40_000_000 / size)
  var best = Double.infinity
  var sum = 0
  for _ in 0..<5 {
    let start = ContinuousClock.now
    for _ in 0..<rounds { sum &+= body() }
    let elapsed = ContinuousClock.now - start
    let seconds = Double(elapsed.components.attoseconds) / 1e18 + Double(elapsed.components.seconds)
    best = min(best, seconds / Double(rounds))
  }
  // A use of the results, so that no round can be left out.
  if sum == .min { print(sum) }
  return Double(size) / best / 1e6
}

func bytes(at path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
}

func repeatOnly(_ option: String, count: Int, _ bytes: [UInt8]) throws {
  let request = try BedrockConverseRequest.decoded(from: bytes)
  for _ in 0..<count {
    if option == "--encode" {
      _ = request.encoded()
    } else {
      _ = try BedrockConverseRequest.decoded(from: bytes)
    }
  }
}

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 3, arguments[0].hasPrefix("--"), let count = Int(arguments[1]) {
  try repeatOnly(arguments[0], count: count, try bytes(at: arguments[2]))
  exit(0)
}

for path in arguments {
  let bytes = try bytes(at: path)
  let request = try BedrockConverseRequest.decoded(from: bytes)
  let decoding = megabytesPerSecond(of: bytes.count) {
    (try? BedrockConverseRequest.decoded(from: bytes))?.messages?.count ?? 0
  }
  let encoding = megabytesPerSecond(of: request.encoded().count) { request.encoded().count }
  let name = URL(fileURLWithPath: path).lastPathComponent
  print(name, String(format: "%.0f", decoding), String(format: "%.0f", encoding))
}
