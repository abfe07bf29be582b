import OpenAPIDocument
import Testing

@Suite("The core schema of YAML 1.2")
struct CoreSchemaTests {
  private func scalar(_ text: String) throws -> YAMLScalar {
    var diagnostics = Diagnostics()
    let source = SourceFile(path: "a.yaml", bytes: Array("- \(text)\n".utf8))
    let node = try #require(parseYAML(source, reporting: &diagnostics))
    #expect(diagnostics.all.isEmpty)
    guard case .scalar(let scalar)? = node.items?.first?.value else {
      return try #require(nil)
    }
    return scalar
  }

  @Test(
    arguments: [
      "no", "yes", "on", "off", "y", "n", "No", "ON", "nULL", "tRUE", "1_000", "0b1", "0o8", "0xg",
      "1:30", "2001-12-14", "2001-12-14T21:59:43.10-05:00", "1.2.3", "+", ".", "e1", "1e",
      "1e+", "+0x1F", "-0o7", ".inF", "+.nan", "--1", "1 000", "Infinity", "NaN", "=", "0x", "'1'",
      "\"true\"", "'~'", "!!str 1", "! 12", "!!str",
    ])
  func string(_ text: String) throws {
    #expect(try scalar(text).kind == .string)
  }

  @Test(arguments: ["0", "12", "-12", "+12", "017", "0o17", "0x1F", "0xaB", "-0", "!!int '3'"])
  func integer(_ text: String) throws {
    #expect(try scalar(text).kind == .integer)
  }

  @Test(
    arguments: [
      "1.5", "-1.5", ".5", "-.5", "5.", "1e3", "1E-3", "1.5e+3", ".5e1", "0.", ".inf", "-.INF",
      "+.Inf", ".nan", ".NaN", "!!float 1",
    ])
  func float(_ text: String) throws {
    #expect(try scalar(text).kind == .float)
  }

  @Test(arguments: ["~", "null", "Null", "NULL", "", "!!null ''"])
  func null(_ text: String) throws {
    #expect(try scalar(text).kind == .null)
  }

  @Test(arguments: [("true", true), ("True", true), ("TRUE", true), ("false", false)])
  func boolean(_ text: String, _ value: Bool) throws {
    #expect(try scalar(text).kind == .boolean(value))
  }

  @Test(
    arguments: [
      ("017", 17), ("0o17", 15), ("0x1F", 31), ("-12", -12), ("1e3", 1000), ("1.50e1", 15),
      ("9223372036854775807", .max), ("-9223372036854775808", .min),
    ])
  func value(_ text: String, _ value: Int) throws {
    #expect(DecimalNumber(try scalar(text).text)?.int == value)
  }
}
