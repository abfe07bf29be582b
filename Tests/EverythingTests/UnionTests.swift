import SpecwrightRuntime
import Testing
import UnionsAPI

/// What alternatives become, and by what one is chosen.
@Suite struct UnionTests {
  private func issues<Value: JSONReadable>(_ type: Value.Type, _ text: String) -> [String] {
    do throws(ValidationError) {
      _ = try Value.decoded(from: Array(text.utf8))
      return []
    } catch {
      return error.issues.map { "\($0.pointer) \($0.keyword)" }
    }
  }

  @Test func aDiscriminatorSelectsByItsMappingAndByNames() throws {
    for text in [#"{"lives":3,"kind":"cat"}"#, #"{"kind":"kitten"}"#, #"{"kind":"Cat"}"#] {
      let pet = try Pet.decoded(from: Array(text.utf8))
      guard case .cat = pet else {
        Issue.record("another alternative")
        return
      }
    }
    let dog = try Pet.decoded(from: Array(#"{"kind":"dog","name":"A"}"#.utf8))
    guard case .dog(let dog) = dog else {
      Issue.record("another alternative")
      return
    }
    #expect(dog.name == "A")
  }

  @Test func onlyTheSelectedAlternativeIsReported() {
    #expect(issues(Pet.self, #"{"kind":"dog"}"#) == [" required"])
    #expect(issues(Pet.self, #"{"kind":"cat","lives":10}"#) == ["/lives maximum"])
    #expect(issues(Pet.self, #"{"kind":"cow"}"#) == ["/kind discriminator"])
    #expect(issues(Pet.self, #"{"lives":1}"#) == [" required"])
    #expect(issues(Pet.self, #"{"kind":7}"#) == ["/kind discriminator"])
    #expect(issues(Pet.self, "[]") == [" type"])
  }

  @Test func constantsOfARequiredMemberSelect() throws {
    let event = try Event.decoded(from: Array(#"{"at":1,"event":"started"}"#.utf8))
    guard case .started(let started) = event else {
      Issue.record("another alternative")
      return
    }
    #expect(started.at == 1)
    #expect(issues(Event.self, #"{"event":"failed","reason":1}"#) == ["/reason type"])
    #expect(issues(Event.self, #"{"event":"paused"}"#) == ["/event discriminator"])
  }

  @Test func whereNothingTellsThemApartJustOneMayAccept() throws {
    let address = try Address.decoded(from: Array(#"{"box":1}"#.utf8))
    guard case .box(let box) = address else {
      Issue.record("another alternative")
      return
    }
    #expect(box.box == 1)
    #expect(issues(Address.self, #"{"box":1,"street":"S"}"#) == [" oneOf"])
    #expect(issues(Address.self, #"{"box":"1"}"#) == ["/box type"])
    #expect(issues(Address.self, "{}") == [" oneOf"])
  }

  @Test func overlappingAlternativesOfAOneOfCanBeTaken() throws {
    var options = JSONReader.Options()
    options.overlappingAlternatives = .takeClosest
    let address = try Address.decoded(
      from: Array(#"{"box":1,"street":"S"}"#.utf8), options: options)
    guard case .street(let street) = address else {
      Issue.record("another alternative")
      return
    }
    #expect(street.street == "S")
    guard
      case .circle = try Figure.decoded(
        from: Array(#"{"side":1,"radius":1}"#.utf8), options: options)
    else {
      Issue.record("another alternative")
      return
    }
    let error = #expect(throws: ValidationError.self) {
      try Address.decoded(from: Array("{}".utf8), options: options)
    }
    #expect(error?.issues.map(\.keyword) == ["oneOf"])
  }

  @Test func ofSeveralThatAcceptTheOneThatKnowsTheMostMembersIsTaken() throws {
    guard case .string("A1") = try Owner.decoded(from: Array(#""A1""#.utf8)),
      case .person(let person) = try Owner.decoded(
        from: Array(#"{"id":"1","name":"A","owner":{"id":"2","gone":true}}"#.utf8)),
      case .formerPerson? = person.owner,
      case .headline = try Draft.decoded(from: Array(#"{"title":"T"}"#.utf8)),
      case .article(let article) = try Draft.decoded(from: Array(#"{"title":"T","text":"A"}"#.utf8)),
      case .stringArray(["a"]) = try Codes.decoded(from: Array(#"["a"]"#.utf8)),
      case .integerArray([1]) = try Codes.decoded(from: Array("[1]".utf8)),
      case .stringArray([]) = try Codes.decoded(from: Array("[]".utf8))
    else {
      Issue.record("another alternative")
      return
    }
    #expect(String(decoding: article.encoded(), as: UTF8.self) == #"{"title":"T","text":"A"}"#)
    #expect(issues(Owner.self, #""A""#) == [" minLength"])
    #expect(issues(Owner.self, #"{"id":"1","gone":0}"#) == ["/gone type"])
    #expect(issues(Owner.self, "[]") == [" anyOf"])
    #expect(issues(Codes.self, #"["a",1]"#) == [" anyOf"])
    #expect(Owner.string("A").validate().map(\.keyword) == ["minLength"])
  }

  @Test func scalarsOfOneTypeAreOneAlternativeAndEnforced() throws {
    guard case .string("2026-01-31") = try Moment.decoded(from: Array(#""2026-01-31""#.utf8)),
      case .number(1.5) = try Moment.decoded(from: Array("1.5".utf8))
    else {
      Issue.record("another alternative")
      return
    }
    #expect(issues(Moment.self, "-2") == [])
    #expect(issues(Moment.self, "-1.5").count == 1)
    #expect(issues(Moment.self, #""yesterday""#) == [" anyOf"])
    #expect(issues(Moment.self, "true") == [" type", " anyOf"])
    #expect(Moment.string("yesterday").validate().map(\.keyword) == ["anyOf"])
  }

  @Test func alternativesWithinAlternativesAreTheirOwn() throws {
    guard case .value(.number(2)) = try Nullable<Condition>.decoded(from: Array("2".utf8)),
      case .value(.object) = try Nullable<Condition>.decoded(from: Array("{}".utf8)),
      case .null = try Nullable<Condition>.decoded(from: Array("null".utf8)),
      case .object(.motor) = try Party.decoded(from: Array(#"{"motor":"M"}"#.utf8))
    else {
      Issue.record("another alternative")
      return
    }
    #expect(issues(Party.self, #"{"motor":1}"#) == ["/motor type"])
  }

  @Test func recursionEnds() throws {
    let text = #"{"sum":[1.5,{"sum":["a",2.5]}]}"#
    let expression = try Expression.decoded(from: Array(text.utf8))
    #expect(String(decoding: expression.encoded(), as: UTF8.self) == text)
    #expect(issues(Expression.self, #"{"sum":[{"sum":["A"]}]}"#) == ["/sum/0/sum/0 pattern"])
  }

  @Test func theTagOfABaseSelectsAmongThoseDerivedFromIt() throws {
    for type in [Vehicle.self, Car.self] as [any JSONReadable.Type] {
      #expect(issues(type, #"{"kind":"Car","doors":2}"#) == [])
      #expect(issues(type, #"{"kind":"Bus"}"#) == ["/kind discriminator"])
    }
    #expect(issues(Vehicle.self, #"{"kind":"Car","doors":4}"#) == [])
    #expect(issues(Vehicle.self, #"{"kind":"Van","doors":4}"#) == ["/doors maximum"])
    #expect(issues(Van.self, #"{"kind":"Van","doors":"4"}"#) == ["/doors type"])
    #expect(
      try Vehicle.decoded(from: Array(#"{"kind":"Van","doors":2}"#.utf8)).validate() == [])
  }

  @Test func withoutATagThoseThatDoNotNeedOneAreAsked() throws {
    guard case .circle = try Figure.decoded(from: Array(#"{"radius":1}"#.utf8)),
      case .square = try Figure.decoded(from: Array(#"{"side":1,"form":"Square"}"#.utf8)),
      case .dot = try Figure.decoded(from: Array(#"{"side":1,"form":"Dot"}"#.utf8)),
      case .circle = try Mark.decoded(from: Array(#"{"side":1,"radius":1}"#.utf8)),
      case .square = try Mark.decoded(from: Array(#"{"side":1}"#.utf8))
    else {
      Issue.record("another alternative")
      return
    }
    #expect(issues(Figure.self, #"{"radius":1,"side":1}"#) == [" oneOf"])
    #expect(issues(Figure.self, #"{"radius":"1"}"#) == ["/radius type"])
    #expect(issues(Figure.self, #"{"radius":1,"form":"Square"}"#) == [" required"])
    #expect(issues(Figure.self, #"{"radius":1,"form":"Oval"}"#) == ["/form discriminator"])
    #expect(issues(Figure.self, "1") == [" oneOf"])
    #expect(issues(Mark.self, #"{"form":"round","side":1}"#) == [" required"])
    #expect(issues(Mark.self, "{}") == [" anyOf"])
  }

  @Test func derivedMembersOfABaseAreKept() throws {
    let text = #"{"type":"derived","more":[1.0]}"#
    let base = try Base.decoded(from: Array(text.utf8))
    #expect(String(decoding: base.encoded(), as: UTF8.self) == text)
  }

  @Test func keywordsWithoutAShapeAreAsserted() throws {
    #expect(issues(Range.self, #"{"from":1,"to":2,"x-unit":"m","x-scale":"1"}"#) == [])
    #expect(issues(Range.self, #"{"from":1,"to":2,"x-unit":"m"}"#) == [" dependentRequired"])
    #expect(issues(Range.self, #"{"from":1,"to":2,"x-a":1}"#) == ["/x-a type"])
    #expect(issues(Range.self, #"{"from":1,"to":2,"y":1}"#) == ["/y false"])
    #expect(issues(Range.self, #"{"from":11,"to":2}"#) == ["/to minimum"])
  }

  @Test func valuesInMemoryAreToldTheSame() throws {
    var range = try Range.decoded(from: Array(#"{"from":11,"to":12}"#.utf8))
    range.to = 2
    #expect(range.validate().map { "\($0.pointer) \($0.keyword)" } == ["/to minimum"])
  }

  @Test func alternativesThatAreConstantsAreAnEnumeration() throws {
    #expect(Stage.allCases == [.inReview, .done, .rejected])
    #expect(Stage.inReview.rawValue == "IN_REVIEW")
    #expect(issues(Stage.self, #""unknown""#) == [" enum"])
    let ticket = try Ticket.decoded(
      from: Array(
        #"{"stage":"DONE","priority":2,"before":null,"size":"large","earlier":[1,2]}"#.utf8))
    #expect(ticket.stage == .done)
    #expect(ticket.priority == .high)
    #expect(ticket.before == .null)
    #expect(ticket.size == .value(.large))
    #expect(ticket.earlier == [.low, .high])
  }

  @Test func valuesThatNoConstantIsAreRefused() {
    func issues(_ member: String) -> [String] {
      self.issues(Ticket.self, #"{"stage":"DONE","priority":1,\#(member)}"#)
    }
    #expect(
      self.issues(Ticket.self, #"{"stage":"IN","priority":3}"#) == [
        "/stage enum", "/priority enum",
      ])
    #expect(self.issues(Ticket.self, #"{"stage":"DONE","priority":2.5}"#) == ["/priority type"])
    #expect(issues(#""size":null"#) == [])
    #expect(issues(#""size":"tall""#) == ["/size enum"])
    #expect(issues(#""mixed":0"#) == [])
    #expect(issues(#""mixed":"none""#) == [])
    #expect(issues(#""mixed":1"#) == ["/mixed const"])
    #expect(issues(#""longer":"lengthy""#) == [])
    #expect(issues(#""longer":"tiny""#) == ["/longer minLength"])
    #expect(issues(#""earlier":[1,3]"#) == ["/earlier/1 enum"])
  }

  @Test func enumerationsAreEqualByTheirCases() {
    #expect(Stage.inReview != .done)
    #expect(Set([Stage.done, .done, .rejected]).count == 2)
  }

  @Test func alternativesOfOneScalarTypeAreThatType() throws {
    let settings = try Settings.decoded(
      from: Array(#"{"model":"any","voice":"longer","amount":-0.5}"#.utf8))
    #expect(settings.model == "any")
    #expect(settings.voice == .value("longer"))
    #expect(settings.amount == -0.5)
    #expect(issues(Settings.self, #"{"voice":null,"amount":1}"#) == [])
    #expect(issues(Settings.self, #"{"model":1}"#) == ["/model type"])
    #expect(issues(Settings.self, #"{"voice":"long"}"#) == ["/voice maxLength"])
    #expect(issues(Settings.self, #"{"amount":0.5}"#) == ["/amount maximum"])
  }
}
