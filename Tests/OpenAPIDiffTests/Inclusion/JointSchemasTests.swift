import OpenAPIDocument
import Testing

@testable import OpenAPIDiff

@Suite("Schemas of two versions as one graph")
struct JointSchemasTests {
  private func areOne(_ old: String, _ new: String) throws -> Bool {
    let pair = try TwoSchemas(old, new)
    let joint = JointSchemas(old: pair.old, new: pair.new, direction: .neither)
    let first = try #require(pair.old.components.first).value
    let second = try #require(pair.new.components.first).value
    return joint.numbers.id(of: first, in: .old) == joint.numbers.id(of: second, in: .new)
  }

  @Test(arguments: [
    (#"{"type":"string","title":"A","description":"b"}"#, #"{"type":["string"],"x-y":1}"#),
    (#"{"required":["a","b"],"type":"object"}"#, #"{"type":"object","required":["b","a"]}"#),
    (#"{"enum":["a"]}"#, #"{"const":"a"}"#),
    (#"{"type":"string","enum":["a",1]}"#, #"{"const":"a"}"#),
    (#"{"enum":[1,2]}"#, #"{"enum":[2.0,1e0]}"#),
    (#"{"allOf":[{"type":"string"}]}"#, #"{"type":"string"}"#),
    (##"{"$ref":"#/$defs/A","$defs":{"A":{"type":"string"}}}"##, #"{"type":"string"}"#),
    (#"{"allOf":[{},{"type":"string"}]}"#, #"{"type":"string"}"#),
    (#"{"allOf":[false,{"type":"string"}]}"#, "false"),
    (#"{"minLength":0,"required":[],"minItems":0,"uniqueItems":false}"#, "true"),
    (#"{"type":"string","maximum":3}"#, #"{"type":"string","minItems":1}"#),
    (#"{"type":["number","integer"]}"#, #"{"type":"number"}"#),
    (
      #"{"anyOf":[{"type":"string"},{"type":"null"}]}"#,
      #"{"anyOf":[{"type":"null"},{"type":"string"}]}"#
    ),
    (
      #"{"properties":{"a":{},"b":{"type":"null"}}}"#,
      #"{"properties":{"b":{"type":"null"},"a":true}}"#
    ),
    (#"{"multipleOf":0.10}"#, #"{"multipleOf":1e-1}"#),
    (#"{"then":{"type":"string"},"minContains":2}"#, "{}"),
  ])
  func equalMeaningIsOneSchema(_ old: String, _ new: String) throws {
    #expect(try areOne(old, new))
  }

  @Test(arguments: [
    (#"{"const":"\u00e9"}"#, #"{"const":"e\u0301"}"#),
    (#"{"properties":{"a":{}}}"#, #"{"properties":{"b":{}}}"#),
    (#"{"maximum":1}"#, #"{"maximum":1.0000000000000000000000000000001}"#),
    (#"{"prefixItems":[{"type":"null"},{}]}"#, #"{"prefixItems":[{},{"type":"null"}]}"#),
    (#"{"oneOf":[{"type":"null"},{"type":"null"}]}"#, #"{"type":"null"}"#),
    ("true", "false"),
  ])
  func othersAreTwo(_ old: String, _ new: String) throws {
    #expect(try !areOne(old, new))
  }

  @Test func recursiveSchemasAreOne() throws {
    func list(_ item: String, _ name: String) -> String {
      #"{"$defs":{"\#(name)":{"type":"object","properties":{"v":{"type":"\#(item)"},"#
        + ##""next":{"$ref":"#/$defs/\##(name)"}}}},"$ref":"#/$defs/\##(name)"}"##
    }
    #expect(try areOne(list("string", "A"), list("string", "B")))
    #expect(try !areOne(list("string", "A"), list("number", "A")))
    let turned =
      ##"{"$defs":{"A":{"type":"object","properties":{"v":{"type":"string"},"##
      + ##""next":{"type":"object","properties":{"v":{"type":"string"},"##
      + ##""next":{"$ref":"#/$defs/A"}}}}}},"$ref":"#/$defs/A"}"##
    #expect(try areOne(list("string", "A"), turned))
    #expect(
      try areOne(
        ##"{"$defs":{"A":{"$ref":"#/$defs/B"},"B":{"allOf":[{"$ref":"#/$defs/A"}]}},"$ref":"#/$defs/A"}"##,
        "true"))
  }

  @Test func insertedSchemasAreFound() throws {
    let pair = try TwoSchemas(#"{"type":"string","minLength":1}"#, "true")
    var joint = JointSchemas(old: pair.old, new: pair.new, direction: .neither)
    let root = joint.numbers.id(of: try #require(pair.old.components.first).value, in: .old)
    #expect(joint.insert([.minLength(1), .type([.string])]) == root)
    #expect(joint.insert([.allOf([root])]) == root)
    let other = joint.insert([.minLength(2)])
    #expect(other != root)
    #expect(joint.insert([.minLength(2)]) == other)
    #expect(joint[other] == [.minLength(2)])
    let aside = joint.insertAside([.minLength(3)])
    #expect(joint[aside] == [.minLength(3)])
    #expect(joint.insert([.minLength(4)]).index == other.index + 1)
  }
}
