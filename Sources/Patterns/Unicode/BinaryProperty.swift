internal import Synchronization

/// The binary properties that ECMA-262 lists for `\p{…}` and that Swift's Unicode tables hold.
enum BinaryProperty {
  private typealias Test = @Sendable (Unicode.Scalar.Properties) -> Bool

  private static let tests: [(names: [String], test: Test)] = [
    (["ASCII_Hex_Digit", "AHex"], { $0.isASCIIHexDigit }),
    (["Alphabetic", "Alpha"], { $0.isAlphabetic }),
    (["Assigned"], { $0.generalCategory != .unassigned }),
    (["Bidi_Control", "Bidi_C"], { $0.isBidiControl }),
    (["Bidi_Mirrored", "Bidi_M"], { $0.isBidiMirrored }),
    (["Case_Ignorable", "CI"], { $0.isCaseIgnorable }),
    (["Cased"], { $0.isCased }),
    (["Changes_When_Lowercased", "CWL"], { $0.changesWhenLowercased }),
    (["Changes_When_NFKC_Casefolded", "CWKCF"], { $0.changesWhenNFKCCaseFolded }),
    (["Changes_When_Titlecased", "CWT"], { $0.changesWhenTitlecased }),
    (["Changes_When_Uppercased", "CWU"], { $0.changesWhenUppercased }),
    (["Dash"], { $0.isDash }),
    (["Default_Ignorable_Code_Point", "DI"], { $0.isDefaultIgnorableCodePoint }),
    (["Deprecated", "Dep"], { $0.isDeprecated }),
    (["Diacritic", "Dia"], { $0.isDiacritic }),
    (["Emoji"], { $0.isEmoji }),
    (["Emoji_Modifier", "EMod"], { $0.isEmojiModifier }),
    (["Emoji_Modifier_Base", "EBase"], { $0.isEmojiModifierBase }),
    (["Emoji_Presentation", "EPres"], { $0.isEmojiPresentation }),
    (["Extender", "Ext"], { $0.isExtender }),
    (["Grapheme_Base", "Gr_Base"], { $0.isGraphemeBase }),
    (["Grapheme_Extend", "Gr_Ext"], { $0.isGraphemeExtend }),
    (["Hex_Digit", "Hex"], { $0.isHexDigit }),
    (["IDS_Binary_Operator", "IDSB"], { $0.isIDSBinaryOperator }),
    (["IDS_Trinary_Operator", "IDST"], { $0.isIDSTrinaryOperator }),
    (["ID_Continue", "IDC"], { $0.isIDContinue }),
    (["ID_Start", "IDS"], { $0.isIDStart }),
    (["Ideographic", "Ideo"], { $0.isIdeographic }),
    (["Join_Control", "Join_C"], { $0.isJoinControl }),
    (["Logical_Order_Exception", "LOE"], { $0.isLogicalOrderException }),
    (["Lowercase", "Lower"], { $0.isLowercase }),
    (["Math"], { $0.isMath }),
    (["Noncharacter_Code_Point", "NChar"], { $0.isNoncharacterCodePoint }),
    (["Pattern_Syntax", "Pat_Syn"], { $0.isPatternSyntax }),
    (["Pattern_White_Space", "Pat_WS"], { $0.isPatternWhitespace }),
    (["Quotation_Mark", "QMark"], { $0.isQuotationMark }),
    (["Radical"], { $0.isRadical }),
    (["Sentence_Terminal", "STerm"], { $0.isSentenceTerminal }),
    (["Soft_Dotted", "SD"], { $0.isSoftDotted }),
    (["Terminal_Punctuation", "Term"], { $0.isTerminalPunctuation }),
    (["Unified_Ideograph", "UIdeo"], { $0.isUnifiedIdeograph }),
    (["Uppercase", "Upper"], { $0.isUppercase }),
    (["Variation_Selector", "VS"], { $0.isVariationSelector }),
    (["White_Space", "space"], { $0.isWhitespace }),
    (["XID_Continue", "XIDC"], { $0.isXIDContinue }),
    (["XID_Start", "XIDS"], { $0.isXIDStart }),
  ]

  /// Properties of the standard for which there are no tables here.
  static let unsupportedNames: Set<String> = [
    "Changes_When_Casefolded", "CWCF", "Changes_When_Casemapped", "CWCM", "Emoji_Component",
    "EComp", "Extended_Pictographic", "ExtPict",
  ]

  private static let found = Mutex<[String: ScalarSet]>([:])

  /// The scalars that have the property; `nil` for an unknown name.
  static func scalars(named name: String) -> ScalarSet? {
    switch name {
    case "Any": return .everything
    case "ASCII": return ScalarSet([0...0x7F])
    case "Regional_Indicator", "RI": return ScalarSet([0x1F1E6...0x1F1FF])
    default: break
    }
    guard let property = tests.first(where: { $0.names.contains(name) }) else { return nil }
    return found.withLock { found in
      if let set = found[property.names[0]] { return set }
      let set = scalars(passing: property.test)
      found[property.names[0]] = set
      return set
    }
  }

  private static func scalars(passing test: Test) -> ScalarSet {
    var ranges: [ClosedRange<UInt32>] = []
    var start: UInt32?
    for value: UInt32 in 0...0x10FFFF {
      if let scalar = Unicode.Scalar(value), test(scalar.properties) {
        start = start ?? value
      } else if let first = start {
        ranges.append(first...value - 1)
        start = nil
      }
    }
    if let start { ranges.append(start...0x10FFFF) }
    return ScalarSet(ranges)
  }
}
