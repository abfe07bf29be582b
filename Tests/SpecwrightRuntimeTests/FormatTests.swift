import SpecwrightRuntime
import Testing

/// What the conformance suite leaves open.
@Suite struct FormatTests {
  private func expect(
    _ format: StringFormat, accepts accepted: [String], refuses refused: [String],
    location: SourceLocation = #_sourceLocation
  ) {
    for text in accepted {
      #expect(
        format.accepts(text), "\(format.rawValue) refuses '\(text)'", sourceLocation: location)
    }
    for text in refused {
      #expect(
        !format.accepts(text), "\(format) accepts '\(text)'", sourceLocation: location)
    }
  }

  @Test func everyPrefixEnds() {
    let texts = [
      "1998-12-31T23:59:60.123-08:00", "P1Y2M3DT4H5M6S", "\"a\\\"b\"@[IPv6:1::2:192.0.2.1]",
      "é@ü.de", "http://u%41:p@[v1.a:b]:80/p;a/%C3?q=/?#f", "xn--4dbc5h.a-b", "بي\u{200C}بي.א",
      "{+a.b,c:12,%41*}x%20", "/a~0b~1", "12-3/a~0", "(?<n>a[\\]]\\u{1}\\x41\\cA)\\k<n>+?", "QUI=",
      "99c17cbb-656f-564a-940f-1a4568f03487", "1:2::4:5:6:255.1.2.3",
    ]
    for text in texts {
      let scalars = Array(text.unicodeScalars)
      for count in 0...scalars.count {
        let prefix = scalars[..<count].map(String.init).joined()
        for format in StringFormat.allCases { _ = format.accepts(prefix) }
      }
    }
  }

  @Test func times() {
    expect(
      .dateTime, accepts: ["2000-02-29T00:00:00+23:59", "1999-01-01T00:00:60+00:01"],
      refuses: [
        "2000-01-01T00:00:00", "2000-01-01T00:00:00.Z", "2000-01-01 00:00:00Z",
        "2000-01-01T00:00:00Zx", "2000-01-01T00:00:00+00:00x", "2000-01-01T00:00:60+00:02",
        "2000-01-01T00-00:00Z", "2000-01-01T00:00:00.1", "2000-01-01T00:00:00.1+01:0",
      ])
    expect(
      .duration, accepts: ["P1Y2M3DT4H5M6S", "P0W"], refuses: ["p1D", "P1H", "P1Y1Y", "P1DT"])
  }

  @Test func mail() {
    let longest = String(repeating: "a", count: 64)
    expect(
      .email,
      accepts: [
        "\(longest)@a.b", "\"\"@a", "\"a\\\"b\\ c\"@a", "a@[ipv6:1::2]",
        "!#$%&'*+-/=?^_`{|}~@a-b.c",
      ],
      refuses: [
        "\(longest)a@a.b", "a@a..b", "a@a.b.", "a@-a", "a@[1.2.3]", "a@[IPv6:1.2.3.4]", "a@[x:y]",
        "a@[]", "a@[", "\"a@b", "\"a\\", "\"a\"b@c", "\"é\"@a", "é@a.b", "a@é.b", "a@b\u{0}",
        "a@b@c",
      ])
    expect(
      .idnEmail, accepts: ["é@[127.0.0.1]", "a@münchen.de"],
      refuses: ["a@b。c", "a@\u{302E}x", "a@é-", "\"é"])
  }

  @Test func hosts() {
    let label = String(repeating: "a", count: 63)
    let long = "\(label).\(label).\(label)."
    expect(
      .hostname,
      accepts: [long + String(repeating: "b", count: 61), "A.B", "127.0.0.1", "XN--Mnchen-3ya.DE"],
      refuses: [
        long + String(repeating: "b", count: 62), "a..b", "a.-b", "a-.b", "münchen.de", "xn--",
        "xn--a", "a.xn--mnchen-3yb9999999", "xn--99999999999999999999",
      ])
    expect(
      .idnHostname, accepts: ["münchen.de", "xn--mnchen-3ya.de", "A.b", "한국"],
      refuses: [
        "München.de", "mu\u{308}nchen.de", "ab--cd", "a b", "a_b", "☃", "a\u{AD}b", "ﬁ", "\u{1100}",
        "א1\u{5B0}.a-", "١a", "\u{10FFFF}", "xn--a", String(repeating: "é", count: 300),
      ])
  }

  @Test func addresses() {
    expect(.ipv4, accepts: ["1.2.3.4"], refuses: ["1.2.3.", "1.2.3", "1.2.3.0004", "1.2.3.00"])
    expect(
      .ipv6, accepts: ["1::", "::1.2.3.4", "1:2:3:4:5:6:7::", "A:b::C"],
      refuses: [
        "", ":", ":::", "1:", "::1:", "1:2:3:4:5:6:7:8::", "1:2:3:4:5:6:7:1.2.3.4", "1.2.3.4::",
        "::1.2.3.4:5", "1::2::", "1:2:3:4:5:6:7:8:9", "::g",
      ])
  }

  @Test func identifiers() {
    expect(
      .uri,
      accepts: [
        "a:", "a+1.-:b", "http:///a//b", "http://@:/", "http://[::1]:", "http://[vF.a:b]", "a:?#",
        "a:#?/", "file://x", "http://a:80?b",
      ],
      refuses: [
        "", ":", "a", "http://[::1", "http://[::1]x", "http://[v.a]", "http://[v1.]", "http://a:8a",
        "http://a@b@c", "http://a:1:2", "a:#b#c", "a:[", "a:é", "a:%4", "a:b\n", "http://a[",
      ])
    expect(.uriReference, accepts: ["a?b:c", "a/b:c", "#a:b", "%41"], refuses: ["é", "%4", ":a"])
    expect(
      .iri, accepts: ["a:é", "http://é/?\u{E000}"],
      refuses: ["é:b", "a:\u{E000}", "a:#\u{E000}", "a:\u{202E}", "a:\u{80}", "a:\u{FFFF}"])
    expect(.iriReference, accepts: ["é?é#é"], refuses: ["é:é", "é é"])
    expect(
      .uriTemplate, accepts: ["{=a}", "{%C3%A9}", "\u{E000}"],
      refuses: ["{", "{a", "{a:}", "{a:1", "{.a.}", "{a:1*}", "{a b}", "%4", "{%4}", "a\u{80}"])
  }

  @Test func pointers() {
    expect(.jsonPointer, accepts: ["//"], refuses: ["/~", "~0"])
    expect(
      .relativeJSONPointer, accepts: ["0-1", "0+10#", "2+1/a"],
      refuses: ["0+0", "0-", "0-01", "0+#", "#", "1a"])
  }

  @Test func patterns() {
    expect(
      .regex, accepts: ["", "a|b*", "^\\p{L}[^\\]]{2,3}$", "(?:a)(?!b)(?<!c)", "\\-\\/"],
      refuses: [
        "\\", "\\Z", "\\A", "\\x4", "\\u12", "[a", "a)", "*a", "(?", "(?<>a)", "(?>a)",
      ])
  }

  @Test func base64AsItIsDecoded() {
    let texts = [
      "", "QQ==", "QUI=", "QUJD", "QUJDRA==", "+/+/", "QQ=", "QQ", "Q===", "====", "QR==", "QUJ=",
      "Q-==", "QUJD\n", "QQ==QQ==", "é===", "A=A=", "=AAA",
    ]
    for text in texts {
      #expect(StringFormat.byte.accepts(text) == (Base64Data(base64: text) != nil), "'\(text)'")
    }
  }

  @Test func phrasesStandAfterExpected() {
    let phrases = StringFormat.allCases.map(\.phrase)
    #expect(Set(phrases).count == phrases.count)
    #expect(StringFormat.email.phrase == "an email address")
  }
}
