import DiffReports
import Foundation
import OpenAPIDiff
import OpenAPIDocument
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Texts that a format could take for its own") struct EscapingTests {
  @Test("No format lets a document give orders to a terminal", arguments: ReportFormat.allCases)
  func controls(_ format: ReportFormat) {
    let text = Hostile.report.rendered(as: format, ReportStyle(hasColour: false))
    let isHarmful = text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    // Annotations are read by a machine, which wants them as they are but for line breaks.
    if format != .github { #expect(!isHarmful) }
  }

  @Test("An annotation is one line, and its properties end where they should")
  func annotations() throws {
    let lines = Hostile.report.rendered(as: .github).split(separator: "\n")
    let line = try #require(lines.first)
    #expect(lines.count == 1)
    #expect(line.hasPrefix("::error title=operation-narrowed::"))
    #expect(line.contains("%0D%0A::error::no"))
    #expect(line.contains(" 25% ") == false)
    #expect(!line.unicodeScalars.contains("\r"))
  }

  @Test("A file's name is escaped in an annotation")
  func annotatedFile() {
    let file = SourceFile(path: "./odd: name,100%.yaml", bytes: Array("a: b\n".utf8))
    let line = Petstore.report(at: file).rendered(as: .github)
    #expect(line.hasPrefix("::error file=odd%3A name%2C100%25.yaml,line=1,col=1,title="))
  }

  @Test("A file's name is a URI in SARIF")
  func uri() {
    let file = SourceFile(path: "./odd: name,100%.yaml", bytes: Array("a: b\n".utf8))
    let text = Petstore.report(at: file).rendered(as: .sarif)
    #expect(text.contains("\"uri\": \"odd%3A%20name%2C100%25.yaml\""))
  }

  @Test("JUnit is XML, and says what was said")
  func xml() throws {
    let collector = Attributes()
    let parser = XMLParser(data: Data(Hostile.report.rendered(as: .junit).utf8))
    parser.delegate = collector
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    let failure = try #require(collector.elements.first { $0.name == "failure" })
    let message = try #require(failure.attributes["message"])
    #expect(message.hasPrefix("\"quoted\" 'too' ]]> </script><b> & | `code`"))
    #expect(collector.elements.count { $0.name == "skipped" } == 1)
  }

  @Test("A cell of a Markdown table ends where it should")
  func cells() throws {
    let text = Hostile.report.rendered(as: .markdown)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.count == 4)
    for row in rows {
      let bars = row.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
      #expect(bars == 5, "\(row)")
    }
  }

  @Test("Markdown neither calls people nor opens elements")
  func mentions() {
    let text = Hostile.report.rendered(as: .markdown)
    let outside = text.split(separator: "\n").filter { $0.hasPrefix("### ") }.joined()
    #expect(!outside.contains("@somebody"))
    #expect(!outside.contains("<b>"))
    #expect(
      !text.split(separator: "\n").contains { $0.hasPrefix("<summary>") && $0.contains("<b>") })
  }

  @Test("HTML has only the scripts and elements that it was made with")
  func elements() {
    let text = Hostile.report.rendered(as: .html)
    #expect(text.ranges(of: "<script").count == 2)
    #expect(text.ranges(of: "</script>").count == 2)
    #expect(!text.contains("</script><b>"))
    #expect(text.contains("\\u003C/script>\\u003Cb>"))
    #expect(text.contains("&lt;/script&gt;&lt;b&gt;"))
  }

  /// The elements of a document, each with its attributes.
  private final class Attributes: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []

    func parser(
      _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements.append((elementName, attributes))
    }
  }
}
