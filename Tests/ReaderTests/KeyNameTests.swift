import Model
import Screen
import Testing

@testable import Reader

/// Names of keys in config.toml, in key scripts and on the screen.
@Suite struct KeyNameTests {
  @Test(
    arguments: [
      ("j", Key.character("j")), ("J", .character("J")), ("қ", .character("қ")), ("-", .character("-")),
      ("ctrl-x", .control("x")), ("Ctrl-X", .control("x")),
      ("C-x", .control("x")), ("^x", .control("x")), ("control-x", .control("x")), ("alt-g", .alt("g")),
      ("M-G", .alt("G")), ("meta-ж", .alt("ж")),
      ("f1", .function(1)), ("F12", .function(12)), ("f24", .function(24)), ("space", .character(" ")),
      ("SPACE", .character(" ")), ("return", .enter),
      ("ENTER", .enter), ("esc", .escape), ("escape", .escape), ("pgup", .pageUp), ("PageDown", .pageDown),
      ("shift-tab", .backTab), ("s-tab", .backTab),
      ("del", .delete), ("ins", .insert), ("bs", .backspace), ("shift-g", .character("G")),
      ("ctrl-space", .control(" ")),
      ("alt-space", .alt(" ")),
      ("ctrl-]", .control("]")), ("alt--", .alt("-")),
      // Terminals send the same for these.
      ("ctrl-i", .tab), ("ctrl-m", .enter), ("ctrl-j", .enter), ("ctrl-h", .backspace), ("ctrl-[", .escape),
    ] as [(String, Key)])
  func aNameIsRead(_ name: String, _ key: Key) {
    #expect(Key(named: name) == key)
    #expect(Key(named: key.name) == key, "\(key.name)")
  }

  @Test(arguments: [
    "", " ", "jj", "ctrl-", "ctrl-xx", "ctrl-5", "ctrl-ж", "alt-", "alt-f1", "alt-ctrl-x", "f0", "f25", "f01",
    "shift-", "shift-5", "hyper-x",
    "enterr", "\t",
  ])
  func anyOtherNameIsNone(_ name: String) {
    #expect(Key(named: name) == nil)
  }

  @Test func everyNameThatMayBeMeantIsRead() {
    for name in Key.allNames { #expect(Key(named: name) != nil, "\(name)") }
    #expect(Set(Key.allNames).count == Key.allNames.count)
  }

  @Test(
    arguments: [
      ("jj", [Key.character("j"), .character("j")]),
      ("/a b<enter>", [.character("/"), .character("a"), .character(" "), .character("b"), .enter]),
      ("<lt>", [.character("<")]), ("a>b", [.character("a"), .character(">"), .character("b")]),
      ("<C-D><PgUp>", [.control("d"), .pageUp]),
      ("x\ny", [.character("x"), .enter, .character("y")]), ("<f24>", [.function(24)]),
      ("е\u{308}", [.character("е\u{308}")]), ("", []),
    ] as [(String, [Key])])
  func aScriptIsItsKeys(_ script: String, _ keys: [Key]) throws {
    #expect(try KeyScript(script).keys == keys)
  }

  @Test(arguments: [
    ("a<", "a < has no > after it; <lt> types a <"), ("<nokey>", "there is no key <nokey>"),
    ("<>", "there is no key <>"), ("<f25>", "there is no key <f25>"),
    ("<c-xx>", "there is no key <c-xx>"),
  ])
  func aScriptThatCannotBeReadSaysWhy(_ script: String, _ why: String) {
    #expect(throws: Problem(doing: "read the keys", to: script, why: why)) { try KeyScript(script) }
  }

  @Test(
    arguments: [
      (Key.character("g"), "g", "g"), (.character(" "), "space", "space"), (.control("d"), "^D", "^D"),
      (.alt("g"), "M-g", "M-g"), (.function(5), "F5", "F5"),
      (.enter, "↵", "enter"), (.up, "↑", "up"), (.left, "←", "left"), (.pageDown, "pgdn", "pgdn"),
      (.backTab, "shift-tab", "shift-tab"), (.escape, "esc", "esc"),
    ] as [(Key, String, String)])
  func aKeyHasALabelAlsoWithoutSymbols(_ key: Key, _ label: String, _ word: String) {
    #expect(key.label == label)
    #expect(Keymap().label(of: key) == label && Keymap(isASCII: true).label(of: key) == word)
  }

  @Test func aSequenceBeginsALongerOne() {
    let (g, gg, gh) = (KeySequence("g"), KeySequence(["g", "g"]), KeySequence(["g", "h"]))
    #expect(g.begins(gg) && g.begins(gh) && !gg.begins(g) && !gg.begins(gh) && !g.begins(g))
    #expect(gg.name == "g g" && KeySequence([.control("x"), " "]).name == "ctrl-x space")
  }

  @Test(arguments: [
    ("next", "next", ""), ("NEXT", "next", ""), ("go-to-feed  Курсив KZ ", "go-to-feed", "Курсив KZ"),
    (" go-to-feed", "go-to-feed", ""),
    ("go-to-feed\tx", "go-to-feed", "x"),
  ])
  func aCallIsACommandAndItsArgument(_ typed: String, _ word: String, _ argument: String) throws {
    let call = try #require(CommandCall(typed: typed))
    #expect(call.command?.word == word && call.argument == argument)
    #expect(CommandCall(typed: call.text) == call)
    #expect(argument.isEmpty || call.title.hasSuffix(": \(argument)"))
  }

  @Test(arguments: ["", " ", "nosuch", "next-", "-next", "go to feed"]) func otherWordsAreNoCall(_ typed: String) {
    #expect(CommandCall(typed: typed) == nil)
  }
}
