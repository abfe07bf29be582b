import Patterns
import Testing

struct MatchingTests {
  struct Case: CustomTestStringConvertible {
    let pattern: String
    let found: [String]
    let notFound: [String]

    init(_ pattern: String, in found: [String], notIn notFound: [String] = []) {
      self.pattern = pattern
      self.found = found
      self.notFound = notFound
    }

    var testDescription: String { pattern }
  }

  static let structure = [
    Case("", in: ["", "a"]),
    Case("a", in: ["a", "xay"], notIn: ["", "b"]),
    Case("^a|b$", in: ["ax", "xb"], notIn: ["xa", "bx"]),
    Case("^(a|bc|)d$", in: ["ad", "bcd", "d"], notIn: ["bd", "abcd"]),
    Case("^(?:ab)+$", in: ["ab", "abab"], notIn: ["", "aba"]),
    Case("^(?<year>[0-9]+)$", in: ["2024"], notIn: ["x"]),
    Case("^a*?b??c+?$", in: ["c", "aabc", "acc"], notIn: ["abb"]),
    Case("^a{2}$", in: ["aa"], notIn: ["a", "aaa"]),
    Case("^a{2,}$", in: ["aa", "aaaaa"], notIn: ["a"]),
    Case("^a{1,3}?$", in: ["a", "aaa"], notIn: ["", "aaaa"]),
    Case("^(a{0}b)$", in: ["b"], notIn: ["ab"]),
    Case("^(?:a?){3}$", in: ["", "a", "aaa"], notIn: ["aaaa"]),
    Case("^(a*)*(b?c?)*$", in: ["", "aab", "cbbc"], notIn: ["x", "ba"]),
    Case("a$b", in: [], notIn: ["ab", "a\nb", "b"]),
    Case("b^a|(^$)", in: [""], notIn: ["ba", "b\na"]),
    Case("^[^]$", in: ["a", "\n"], notIn: ["", "ab"]),
    Case("[]", in: [], notIn: ["", "a"]),
  ]

  static let characters = [
    Case("^.$", in: ["a", "é", "😀", "\u{85}"], notIn: ["", "\n", "\r", "\u{2028}", "\u{2029}"]),
    Case("^[a-cx]$", in: ["a", "b", "c", "x"], notIn: ["d", "-", "A"]),
    Case("^[^a-c]$", in: ["d", "é", "\n"], notIn: ["a", "b"]),
    Case("^[a-]$", in: ["a", "-"], notIn: ["b"]),
    Case("^[-a]$", in: ["a", "-"], notIn: ["b"]),
    Case(#"^[\w-.]$"#, in: ["a", "-", ".", "_"], notIn: ["/"]),
    Case(#"^[a-\d]$"#, in: ["a", "-", "7"], notIn: ["b"]),
    Case(#"^[\b]$"#, in: ["\u{8}"], notIn: ["b"]),
    Case(#"^[\]\\^-]$"#, in: ["]", "\\", "^", "-"], notIn: ["["]),
    Case(#"^\d$"#, in: ["0", "9"], notIn: ["٣", "a"]),
    Case(#"^\w\W$"#, in: ["a-", "_é", "9 "], notIn: ["aa", "é-"]),
    Case(
      #"^\s$"#, in: [" ", "\t", "\u{FEFF}", "\u{A0}", "\u{2028}"], notIn: ["", "a", "\u{200B}"]),
    Case(#"^\S\D$"#, in: ["aé"], notIn: [" a", "a1"]),
    Case(#"^\t\n\v\f\r\0$"#, in: ["\t\n\u{B}\u{C}\r\0"], notIn: ["tnvfr0"]),
    Case(#"^\cA\cz\x41\u00e9$"#, in: ["\u{1}\u{1A}Aé"]),
    Case(#"^\u{1F600}\uD83D\uDE00$"#, in: ["😀😀"], notIn: ["😀"]),
    Case(#"^[\uD83D\uDE00-\uD83D\uDE02]$"#, in: ["😀", "😁", "😂"], notIn: ["😃"]),
    Case(#"\uD83D"#, in: [], notIn: ["😀", ""]),
    Case(#"^[\u0020-\uD7FF\uE000-\uFFFD]$"#, in: ["a", "퟿", "\u{E000}"], notIn: ["😀", "\n"]),
    Case("^😀{2}$", in: ["😀😀"], notIn: ["😀"]),
    Case(#"^\-\_\@\/\ \"\é$"#, in: ["-_@/ \"é"]),
    Case("^a]b{c}d{,e{1$", in: ["a]b{c}d{,e{1"]),
    Case("^é$", in: ["é"], notIn: ["e\u{301}"]),
  ]

  static let properties = [
    Case(#"^\p{L}\p{Letter}\p{Lu}\p{gc=Ll}$"#, in: ["aБZé", "漢aÀß"], notIn: ["aБzé", "1aZé"]),
    Case(#"^\p{General_Category=Decimal_Number}\p{Nd}$"#, in: ["1٣"], notIn: ["a1"]),
    Case(#"^\P{L}$"#, in: ["1", "-", "\n"], notIn: ["a", "é"]),
    Case(#"^[\p{Lu}\d_]+$"#, in: ["A1_É"], notIn: ["a"]),
    Case(#"^[^\p{P}]$"#, in: ["a"], notIn: ["!", "—"]),
    Case(#"^\p{Alphabetic}\p{White_Space}\p{ASCII}\p{Any}$"#, in: ["é\u{2003}a😀"], notIn: ["1 aa"]),
    Case(#"^\p{ID_Start}\p{ID_Continue}*$"#, in: ["größe9"], notIn: ["9a"]),
    Case(#"^\p{Uppercase}\p{Lower}$"#, in: ["Éa"], notIn: ["aa"]),
    Case(#"^\p{RI}{2}$"#, in: ["🇩🇪"], notIn: ["DE"]),
    Case(#"^\p{Emoji_Presentation}$"#, in: ["😀"], notIn: ["1"]),
    Case(#"^\p{Cn}$"#, in: ["\u{378}"], notIn: ["a"]),
  ]

  static let conditions = [
    Case(#"\bfoo\b"#, in: ["foo", "a foo b", "é foo", "éfooé"], notIn: ["foot", "afoo", "_foo"]),
    Case(#"^\b$|^\B$"#, in: [""], notIn: ["a"]),
    Case(#"a\Bb"#, in: ["ab"], notIn: ["a-b", "ba"]),
    Case(#"^(\b[a-z]+\b\W?)+$"#, in: ["ab cd", "a"], notIn: ["", "ab  cd"]),
    Case(
      #"^(?=.*[A-Z])(?=.*\d).{8,}$"#, in: ["Passw0rd", "0aaaaaaaZ"], notIn: ["Passw0r", "passw0rd"]),
    Case("^(?!foo)[a-z]+$", in: ["bar", "fo"], notIn: ["foo", "food"]),
    Case("^(?!foo$)[a-z]+$", in: ["food"], notIn: ["foo"]),
    Case("^(?:(?!ab).)*$", in: ["ba", "aab".replacing("ab", with: "ac")], notIn: ["xaby"]),
    Case("foo(?=bar)", in: ["xfoobar"], notIn: ["foo", "foobaz"]),
    Case("foo(?!bar)", in: ["foo", "foobarfoo"], notIn: ["foobar"]),
    Case("^(?=a(?!b))(?:ab|ac)", in: ["ac"], notIn: ["ab"]),
    Case("^(a(?=b)|b(?=a))*[ab]$", in: ["abab", "a"], notIn: ["aa", "abb"]),
    Case(#"^(?=.{3,5}$)\w+-\w+$"#, in: ["a-b", "aa-bb"], notIn: ["aaa-bb", "-bb"]),
    Case("^(?!)|b", in: ["b"], notIn: ["", "a"]),
    Case("^(?=)a(?=$)", in: ["a"], notIn: ["ab"]),
    Case("(?=^)a", in: ["ab"], notIn: ["ba"]),
    Case(#"^(?:(?=a)|\b|a?b?)*c$"#, in: ["c", "abc", "bac"], notIn: ["xc"]),
    Case(#"a(?=\b)"#, in: ["a-", "ba"], notIn: ["ab"]),
    Case("^(?:(?=.*b)a|a)+$", in: ["a", "aa"], notIn: ["ab", ""]),
    Case(#"^(?:\ba?-?)*$"#, in: ["a", "a-a", "a-"], notIn: ["aa", "--"]),
    Case("^(?:(?=[ab]|c)a?b?){2,}c$", in: ["c", "abc", "bac"], notIn: ["", "cb", "ab"]),
    Case(#"^(?:(?:\b|-)(?:a?|$)){3,}$"#, in: ["a-a", "---"], notIn: ["aa", "-b"]),
    Case("^(?=a)*b$", in: ["b"], notIn: ["ab"]),
  ]

  @Test(
    "A table and a program match alike", arguments: structure + characters + properties + conditions
  )
  func matches(_ example: Case) throws {
    let pattern = try Pattern(example.pattern)
    for (form, compiled) in [
      ("table", pattern.compiled()), ("program", pattern.compiled(stateLimit: 0)),
    ] {
      for text in example.found {
        #expect(compiled.matches(text), "\(form): \(text.debugDescription)")
      }
      for text in example.notFound {
        #expect(!compiled.matches(text), "\(form): \(text.debugDescription)")
      }
    }
  }

  @Test func matchesBytesInPlace() throws {
    let compiled = try Pattern("^é+$").compiled()
    let matches = Array("ééé".utf8).withUnsafeBufferPointer { compiled.matches($0) }
    #expect(matches)
    #expect(!compiled.matches(UnsafeBufferPointer(start: nil, count: 0)))
  }
}
