import Screen
import Testing

@Suite struct ASCIITests {
  /// A line as a terminal without UTF-8 shows it.
  func shown(_ text: String) -> String {
    var canvas = Canvas(Size(width: 90, height: 1))
    canvas.put(text, x: 0, y: 0, style: .text)
    return (0..<90).filter { canvas[$0, 0].width > 0 }.map { ASCII.glyph(canvas[$0, 0].glyph.text) }.joined()
      .replacing(#/ +$/#, with: "")
  }

  @Test(arguments: [
    ("plain ASCII ~!", "plain ASCII ~!"),
    ("“Quoted”, ‘so’ – and — on…", "\"Quoted\", 'so' - and - on."),
    ("▌• KGS/USD 0.01144 ▲ +0.55% ▼ −0.06% ≡ peg ★", ">o KGS/USD 0.01144 ^ +0.55% v -0.06% = peg *"),
    ("───┬│┃└", "---+||+"),
    ("Тенге укрепился третий день подряд", "Tenge ukrepilsa tretij den' podrad"),
    (
      "Қазақстан ғ ү ұ ң ө һ і; Ҷумҳурии Ӣ Ӯ; Ўзбекистон қ ғ ҳ",
      "Kazakstan g u u n o h i; Cumhurii I U; Ozbekiston k g h"
    ),
    ("Français, Žižek, Łódź, ốt, e\u{301}", "Francais, Zizek, Lodz, ot, e"),
    ("作者 😀", "?? ?"), ("שלום", "????"), ("100\u{A0}km Ａ１", "100 km A1"), ("⠤⠀█", ". #"),
  ])
  func glyphsBecomeWhatComesNearest(_ text: String, _ ascii: String) {
    #expect(shown(text) == ascii)
  }

  @Test func everyGlyphTakesOneColumnOfASCII() {
    for scalar in (UInt32(0x20)..<0x30000).lazy.compactMap(Unicode.Scalar.init) where Width.of(scalar) > 0 {
      let glyph = ASCII.glyph(String(scalar))
      #expect(glyph.utf8.count == 1 && glyph.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    }
  }
}
