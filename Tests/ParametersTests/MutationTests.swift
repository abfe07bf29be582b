import HTTPTypes
import ParametersAPI
import SpecwrightRuntime
import Testing

/// Whatever is sent, there is an input or a refusal.
@Suite struct MutationTests {
  /// The same numbers in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let special = Array("%&=;,[]{}\"\\\r\n-:+| /.".utf8) + [0, 0x80, 0xC3, 0xFF]

  private func mutations(of text: String, seed: UInt64) -> [[UInt8]] {
    var numbers = Numbers(state: seed)
    let bytes = Array(text.utf8)
    return (0..<500).map { _ in
      var mutated = bytes
      for _ in 0...Int.random(in: 0..<4, using: &numbers) {
        let place = Int.random(in: 0..<mutated.count, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: mutated[place] = Self.special.randomElement(using: &numbers) ?? 0
        case 1: mutated.insert(Self.special.randomElement(using: &numbers) ?? 0, at: place)
        case 2: mutated = Array(mutated[..<place]) + mutated[place...].dropFirst(3)
        default: mutated = Array(mutated[place...]) + mutated[..<place]
        }
        if mutated.isEmpty { mutated = bytes }
      }
      return mutated
    }
  }

  private func isAnswered(_ read: () throws(RequestRejection) -> Void) -> Bool {
    do {
      try read()
      return true
    } catch {
      guard case .invalid(let issues) = error else { return true }
      return !issues.isEmpty
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func queries(_ seed: UInt64) {
    let text = """
      enabled=true&list=x&list=y&listJoined=x,y%2Cz&spaces=x%20y&pipes=x%7Cy&title=t&count=1\
      &mapJoined=title,t,count,1&deep%5Bname%5D=n&deep[filter][flag]=true&json=%7B%22size%22%3A1%7D
      """
    for mutated in mutations(of: text, seed: seed) {
      let query = String(decoding: mutated, as: UTF8.self)
      #expect(
        isAnswered { () throws(RequestRejection) in
          _ = try EchoQuery.input(of: ServerRequest(method: .get, path: "/queries", query: query))
        })
    }
  }

  @Test(arguments: ["application/x-www-form-urlencoded", "multipart/mixed; boundary=b"])
  func bodies(_ type: String) {
    let text = """
      --b\r\nX: y\r\n\r\ntitle=a+b&tags=x&joined=x,y&filter[count]=1&detail={"size":1}\r\n--b--\r\n
      """
    for mutated in mutations(of: text, seed: 7) {
      #expect(
        isAnswered { () throws(RequestRejection) in
          _ = try EchoBody.input(
            of: ServerRequest(
              method: .post, path: "/bodies", headerFields: [.contentType: type], body: mutated))
        })
    }
  }

  @Test func uploads() {
    let text = """
      --b\r\nContent-Disposition: form-data; name="title"\r\n\r\nt\r\n--b\r\nContent-Disposition: \
      form-data; name="file"; filename="a\\"b"\r\nX-Checksum: 1\r\n\r\nx\r\n--b--\r\n
      """
    for mutated in mutations(of: text, seed: 11) {
      #expect(
        isAnswered { () throws(RequestRejection) in
          _ = try Upload.input(
            of: ServerRequest(
              method: .post, path: "/uploads",
              headerFields: [.contentType: "multipart/form-data; boundary=b"], body: mutated))
        })
    }
  }
}
