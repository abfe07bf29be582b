import PeerCasesAPI
import SpecwrightRuntime
import Testing

/// What the generated code for `Tests/Fixtures/peer-cases/openapi.yaml` does with values.
@Suite struct PeerCaseTests {
  private static func refusals<Value: JSONReadable>(
    _ text: String, as type: Value.Type
  ) -> [String] {
    do {
      _ = try Value.decoded(from: Array(text.utf8))
      return []
    } catch {
      return error.issues.map { "\($0.pointer) \($0.keyword)" }
    }
  }

  private static func again<Value: JSONReadable & JSONWritable>(
    _ text: String, as type: Value.Type
  ) throws -> String {
    String(decoding: try Value.decoded(from: Array(text.utf8)).encoded(), as: UTF8.self)
  }

  @Test("A component that only refers to another is a second name of its type")
  func secondName() throws {
    let fronds: Fronds = try Fronds.decoded(from: Array(#"[{"size":1}]"#.utf8))
    let leaf: Leaf? = fronds.first
    let frond: Frond? = leaf
    #expect(frond?.size == 1)
  }

  @Test(arguments: [
    #""a""#, "1.5", "true", "null", "[]", #"[null,["a",{}]]"#, #"{"a":{"b":[null]}}"#,
  ])
  func anyJSONIsAValue(_ text: String) throws {
    #expect(try Self.again(text, as: Nullable<Value>.self) == text)
  }

  @Test func objectsMayContainThemselves() throws {
    let expression =
      #"{"operator":"plus","left":1.5,"right":{"operator":"minus","left":2.5,"right":3.5}}"#
    #expect(try Self.again(expression, as: Expression.self) == expression)
    #expect(
      Self.refusals(#"{"operator":"plus","left":"1"}"#, as: Expression.self) == [
        "/left type", " required",
      ])
    let ring = #"{"next":{"next":{"next":{}}}}"#
    #expect(try Self.again(ring, as: First.self) == ring)
    #expect(
      Self.refusals(#"{"next":{"next":{"next":1}}}"#, as: First.self) == ["/next/next/next type"])
    #expect(
      Self.refusals(#"{"children":[{"children":1}]}"#, as: Tree.self) == [
        "/children/0/children type"
      ])
  }

  @Test func whatLeadsBackToItselfEnds() throws {
    #expect(
      try Self.again(#"{"again":"a","round":"r"}"#, as: Round.self) == #"{"again":"a","round":"r"}"#
    )
    #expect(Self.refusals(#"{"again":1,"round":2}"#, as: Round.self).count == 2)
  }

  @Test func listsAndMapsOfEachOtherAreCheckedAsAWhole() throws {
    let rings = #"{"rows":[null,[[]]],"columns":null,"floors":{"a":{"b":{}}},"reply":1,"or":[]}"#
    #expect(try Self.again(rings, as: Rings.self) == rings)
    #expect(Self.refusals(#"{"rows":[[[1]]]}"#, as: Rings.self) == ["/rows/0/0/0 type"])
    #expect(Self.refusals(#"{"columns":[null]}"#, as: Rings.self) == ["/columns/0 type"])
    #expect(Self.refusals(#"{"floors":{"a":{"b":1}}}"#, as: Rings.self) == ["/floors/a/b type"])
    #expect(Self.refusals(#"{"rooms":{"a":1}}"#, as: Rings.self) == ["/rooms/a type"])
  }

  @Test func anAlternativeMayBeNullAndHaveARule() throws {
    #expect(try Self.again(#""ab""#, as: Bounded.self) == #""ab""#)
    #expect(try Self.again("null", as: Bounded.self) == "null")
    #expect(Self.refusals(#""abcd""#, as: Bounded.self) == [" oneOf"])
    #expect(Bounded.option2(.value("toolong")).validate().map(\.keyword).contains("maxLength"))
    #expect(Bounded.option2(.null).validate().isEmpty)
  }

  @Test func integersAreNumbers() {
    let whole: Whole = 1
    #expect(whole == 1)
    #expect(Self.refusals("1.5", as: Whole.self) == [" type"])
  }

  @Test func objectsManyLevelsDeep() throws {
    let text =
      (1...60).map { #"{"level\#($0)":"# }.joined() + #""end""#
      + String(repeating: "}", count: 60)
    #expect(try Self.again(text, as: Deep.self) == text)
    let pointer = (1...60).map { "/level\($0)" }.joined()
    let wrong = text.replacing("\"end\"", with: "1")
    #expect(Self.refusals(wrong, as: Deep.self) == ["\(pointer) type"])
  }

  @Test func listsManyLevelsDeep() throws {
    func list(_ depth: Int, _ value: String) -> String {
      #"{"lists":"# + String(repeating: "[", count: depth) + value
        + String(repeating: "]", count: depth) + "}"
    }
    #expect(try Self.again(list(20, "1"), as: Listed.self) == list(20, "1"))
    let pointer = "/lists" + String(repeating: "/0", count: 20)
    #expect(Self.refusals(list(20, "true"), as: Listed.self) == ["\(pointer) type"])
  }

  @Test func absentAndNullAreKeptApart() throws {
    let least = #"{"none":null,"text":null,"leaf":null}"#
    #expect(try Self.again(least, as: Nulls.self) == least)
    let all = #"""
      {"none":null,"text":"t","leaf":{"size":1},"other":null,"each":{"a":null,"b":{"size":2}},"listed":null,"metadata":{"a":"b"}}
      """#
    #expect(try Self.again(all, as: Nulls.self) == all)
    #expect(
      Self.refusals("{}", as: Nulls.self) == [" required", " required", " required"])
    #expect(
      Self.refusals(
        #"{"none":0,"text":1,"leaf":{},"listed":"","metadata":{"a":null}}"#, as: Nulls.self) == [
          "/none type", "/text type", "/leaf required", "/listed enum", "/metadata/a type",
        ])
    #expect(Self.refusals(#"{"size":null}"#, as: Leaf.self) == ["/size type"])
  }

  @Test(arguments: [
    (#""several":true"#, "/several type"), (#""tuple":["a",1,2]"#, "/tuple/2 false"),
    (#""tuple":[1]"#, "/tuple/0 type"), (#""condition":{"kind":"sized"}"#, "/condition required"),
    (#""closed":{"size":1,"x":2}"#, "/closed/x false"),
    (#""patterned":{"y":"a"}"#, "/patterned/y false"),
    (#""patterned":{"x-a":1}"#, "/patterned/x-a type"),
    (#""named":{"abc":1}"#, "/named propertyNames"),
    (#""containing":[1]"#, "/containing minContains"),
    (#""containing":[1,1,1,1]"#, "/containing maxContains"),
    (#""dependent":{"a":1}"#, "/dependent dependentRequired"),
    (#""dependentSchema":{"a":1}"#, "/dependentSchema required"), (#""unlike":"a""#, "/unlike not"),
    (#""never":1"#, "/never false"), (#""yes":false"#, "/yes const"),
    (#""constantObject":{"a":2}"#, "/constantObject const"), (#""mixed":"b""#, "/mixed enum"),
    (#""numbers":9"#, "/numbers enum"), (#""untyped":"zz""#, "/untyped enum"),
    (#""largest":9223372036854775808"#, "/largest maximum"),
    (#""unsigned":-1"#, "/unsigned minimum"), (#""unsigned":1.5"#, "/unsigned type"),
    (#""unsigned":18446744073709551616"#, "/unsigned maximum"),
    (#""even":18446744073709551615"#, "/even maximum"), (#""even":0"#, "/even minimum"),
    (#""even":9223372036854775809"#, "/even multipleOf"),
    (#""listedLarge":18446744073709551615"#, "/listedLarge maximum"),
    (#""positive":0"#, "/positive exclusiveMinimum"),
    (#""time":"today""#, "/time format"), (#""count":2147483648"#, "/count maximum"),
    (#""id":"1""#, "/id format"), (#""narrowed":"ab""#, "/narrowed minLength"),
    (#""text":"abc""#, "/text maxLength"), (#""size":"1""#, "/size type"),
    (#""unique":[1,1]"#, "/unique uniqueItems"), (#""unique":[]"#, "/unique minItems"),
    (#""switches":[true]"#, "/switches/0 type"), (#""count":1.5"#, "/count type"),
    (#""time":null"#, "/time type"),
  ])
  func isRefused(_ member: String, _ refusal: String) {
    #expect(Self.refusals("{\(member)}", as: Keywords.self).contains(refusal))
  }

  @Test(arguments: [
    #""several":"a""#, #""several":1"#, #""tuple":["a",1]"#, #""condition":{"kind":"other"}"#,
    #""condition":{"kind":"sized","size":1}"#, #""closed":{"size":1}"#,
    #""patterned":{"x-a":"b"}"#, #""named":{"ab":1}"#, #""containing":[1,2,1.0]"#,
    #""dependent":{"a":1,"b":2}"#, #""dependentSchema":{"b":2}"#, #""unlike":"b""#,
    #""whatever":[null]"#, #""yes":true"#, #""constantObject":{"a":1.0}"#, #""mixed":[1]"#,
    #""mixed":null"#, #""numbers":2.5"#, #""untyped":"b""#, #""largest":9223372036854775807"#,
    #""larger":9223372036854775807"#, #""unsigned":18446744073709551615"#, #""unsigned":0"#,
    #""even":18446744073709551614"#, #""listedLarge":1"#, #""positive":0.5"#,
    #""time":"2024-02-29T23:59:60.123456Z""#,
    #""time":"2024-01-01T00:00:00.5+01:00""#, #""text":"ab""#, #""narrowed":"abc""#,
    #""switches":["no","on","null","1","no "]"#,
  ])
  func isKept(_ member: String) throws {
    #expect(try Self.again("{\(member)}", as: Keywords.self) == "{\(member)}")
  }

  @Test func integersMayBeWrittenAsNumbers() throws {
    #expect(
      try Self.again(#"{"count":1e3,"size":1.0}"#, as: Keywords.self) == #"{"count":1000,"size":1}"#
    )
  }

  @Test func alternativesAreToldApart() throws {
    let cat = #"{"kind":"cat","lives":9}"#
    #expect(try Self.again(cat, as: Animal.self) == cat)
    let dog = #"{"kind":"Dog","trick":"sit"}"#
    #expect(try Self.again(dog, as: Animal.self) == dog)
    #expect(!Self.refusals(#"{"kind":"cow"}"#, as: Animal.self).isEmpty)
    let coffee = #"{"kind":"coffee","beans":3}"#
    #expect(try Self.again(coffee, as: Inline.self) == coffee)
    #expect(Self.refusals(#"{"kind":"tea","leaves":"3"}"#, as: Inline.self) == ["/leaves type"])
    #expect(try Self.again(#"{"b":"x"}"#, as: Exactly.self) == #"{"b":"x"}"#)
    #expect(Self.refusals(#"{"a":"x","b":"y"}"#, as: Exactly.self) == [" oneOf"])
    #expect(!Self.refusals("{}", as: Exactly.self).isEmpty)
  }

  @Test func aBaseKeepsWhatDerivedTypesAdd() throws {
    let derived = #"{"kind":"derived","size":1,"more":"m"}"#
    #expect(try Self.again(derived, as: Base.self) == derived)
    #expect(try Derived.decoded(from: Array(derived.utf8)).more == "m")
  }

  @Test func allOfKeepsItsSiblings() throws {
    let sibling = try Sibling.decoded(from: Array(#"{"size":1,"colour":"red"}"#.utf8))
    #expect(sibling.size == 1)
    #expect(sibling.colour == "red")
    #expect(Self.refusals("{}", as: Sibling.self) == [" required", " required"])
    #expect(Self.refusals(#"{"kind":"cat"}"#, as: Demanding.self) == [" required"])
  }

  private static func refusals<R: Rule>(_ text: String, by rule: R) -> [String] {
    do {
      _ = try rule.decoded(from: Array(text.utf8))
      return []
    } catch {
      return error.issues.map { "\($0.pointer) \($0.keyword)" }
    }
  }

  @Test func componentsWithoutTypesOfTheirOwnHaveRules() throws {
    #expect(Self.refusals("[]", by: Rules.shelf) == [" minItems"])
    #expect(Self.refusals(#"["a"]"#, by: Rules.shelf) == ["/0 minLength"])
    #expect(Self.refusals(#"["a",1]"#, by: Rules.shelf) == ["/0 minLength", "/1 type"])
    #expect(Self.refusals(#""a""#, by: Rules.code) == [" minLength"])
    #expect(Self.refusals("1", by: Rules.lists) == [" type"])
    #expect(Self.refusals(#"[[],[1]]"#, by: Rules.lists) == ["/1/0 type"])
    #expect(Self.refusals("2", by: Rules.ratio) == [" maximum"])
    #expect(Self.refusals("null", by: Rules.ratio) == [])
    #expect(Self.refusals("null", by: Rules.owner) == [])
    #expect(Self.refusals(#"{"name":1}"#, by: Rules.owner) == ["/name type"])
    let codes: Shelf = try Rules.shelf.decoded(from: Array(#"["ab"]"#.utf8))
    #expect(codes == ["ab"])
    #expect(Rules.shelf.validate(["a"]).map { "\($0.pointer) \($0.keyword)" } == ["/0 minLength"])
  }

  @Test func directionsDecideWhatHasToBeThere() throws {
    func refusals(_ text: String, in direction: JSONReader.Direction?) -> [String] {
      var options = JSONReader.Options()
      options.direction = direction
      do {
        _ = try Written.decoded(from: Array(text.utf8), options: options)
        return []
      } catch {
        return error.issues.map(\.expected)
      }
    }
    #expect(refusals(#"{"file":"f"}"#, in: nil) == [])
    #expect(refusals(#"{"file":"f"}"#, in: .response) == ["a member 'id'"])
    #expect(refusals(#"{"file":"f"}"#, in: .request) == ["a member 'secret'"])
    #expect(refusals(#"{"file":"f","id":1}"#, in: .response) == [])
    #expect(refusals(#"{"file":"f","secret":"s"}"#, in: .request) == [])
    #expect(refusals(#"{}"#, in: .request) == ["a member 'file'", "a member 'secret'"])
  }

  @Test func collidingNamesAreNumbered() throws {
    #expect(try Self.again(#"{"one":"1"}"#, as: FooBar3.self) == #"{"one":"1"}"#)
    #expect(try Self.again(#"{"two":"2"}"#, as: FooBar4.self) == #"{"two":"2"}"#)
    #expect(try Self.again(#"{"three":"3"}"#, as: FooBar.self) == #"{"three":"3"}"#)
    #expect(try Self.again(#"{"four":"4"}"#, as: FooBar2.self) == #"{"four":"4"}"#)
    let alike = Alike(pageCount2: 1, pageCount3: 2, pageCount: "3", order: .byName_2)
    #expect(
      String(decoding: alike.encoded(), as: UTF8.self)
        == #"{"page-count":1,"page_count":2,"pageCount":"3","order":"by-name"}"#)
    #expect(AB.description.id == "aB")
    #expect(AB2.description.id == "a-b")
    #expect(AB3.description.id == "a_b")
  }

  @Test func namesOfSwiftCanBeUsed() throws {
    let text = #"{"text":"t","codes":["c"],"self":{"text":"u"}}"#
    #expect(try Self.again(text, as: SwiftModel.self) == text)
    #expect(try Self.again(text, as: StringModel.self) == text)
    #expect(try Self.again(text, as: SpecwrightRuntimeModel.self) == text)
    #expect(try Self.again(text, as: OpenAPIRuntime.self) == text)
    #expect(Self.refusals(#"{"text":""}"#, as: PeerCasesAPI.Codable.self) == ["/text minLength"])
    let names =
      #"{"self":"a","Type":"b","init":"c","1":"d","":"e","😀":"f","hashValue":"g","case":"😀"}"#
    #expect(try Self.again(names, as: Names.self) == names)
  }
  @Test func scriptsWithoutUpperAndLowerCaseCanBeUsed() throws {
    let first = #"{"ª":{"ª":1},"状态":"正常"}"#
    #expect(try Self.again(first, as: Value选择.self) == first)
    #expect(try Value甲.decoded(from: Array(first.utf8)).状态 == .正常)
    guard case .乙(let second) = try Value选择.decoded(from: Array(#"{"内":["a"]}"#.utf8)) else {
      Issue.record("another alternative")
      return
    }
    #expect(second.内 == ["a"])
  }

  @Test func securitySchemesThatWouldHaveOneNameAreNumbered() {
    #expect(SecuritySchemes.apiKey.name == "apiKey")
    #expect(SecuritySchemes.apiKey2.name == "api_key")
    #expect(SecuritySchemes.all.map(\.name) == ["api_key", "apiKey", "all"])
  }
}
