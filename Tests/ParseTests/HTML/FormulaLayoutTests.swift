import Model
import Parse
import Testing

/// Parts of formulas that the sites seldom use, and what their authors get wrong.
@Suite struct FormulaLayoutTests {
  private func text(_ formula: String) -> String {
    HTML.blocks(of: "<p><math>\(formula)</math></p>", base: nil).map(\.text).joined(separator: "|")
  }

  @Test(arguments: [
    ("<mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac>", "(n over k)"),
    ("<mfrac linethickness='0.0px'><mi>n</mi><mi>k</mi></mfrac>", "(n over k)"),
    ("<mfrac linethickness='1'><mi>n</mi><mi>k</mi></mfrac>", "n/k"), ("<mfrac><mn>1</mn></mfrac>", "1"),
    ("<mfrac><mi>a</mi><mi>b</mi><mi>c</mi></mfrac>", "abc"),
    ("<mfrac><mfrac><mi>a</mi><mi>b</mi></mfrac><mi>c</mi></mfrac>", "(a/b)/c"),
    ("<mfrac><mrow><mn>2</mn><mi>x</mi></mrow><mrow><mn>3</mn><mi>y</mi></mrow></mfrac>", "(2x)/(3y)"),
    ("<mfrac><mtext>two words</mtext><mi>t</mi></mfrac>", "(two words)/t"),
  ])
  func aFractionHasItsStroke(_ formula: String, _ expected: String) {
    #expect(text(formula) == expected)
  }

  @Test(arguments: [
    ("<mroot><mi>x</mi><mn>2</mn></mroot>", "√x"), ("<mroot><mi>x</mi><mrow></mrow></mroot>", "√x"),
    ("<mroot><mi>x</mi><mn>4</mn></mroot>", "∜x"),
    ("<mroot><mi>x</mi><mn>5</mn></mroot>", "⁵√x"), ("<mroot><mi>x</mi><mi>Ж</mi></mroot>", "root(x, Ж)"),
    ("<mroot><mi>x</mi></mroot>", "√x"),
    ("<mroot><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>3</mn></mroot>", "∛(a + b)"),
    ("<menclose notation='radical'><mi>x</mi></menclose>", "√x"),
    ("<menclose notation='box'><mi>x</mi></menclose>", "x"),
    ("<msqrt><mfrac><mi>a</mi><mi>b</mi></mfrac></msqrt>", "√(a/b)"),
  ])
  func aRootHasItsIndex(_ formula: String, _ expected: String) {
    #expect(text(formula) == expected)
  }

  @Test(arguments: [
    ("<msup><mi>f</mi><mo>′</mo></msup>", "f′"), ("<msup><mi>f</mi><mo>*</mo></msup>", "f*"),
    ("<msup><mi>x</mi><mi>Ж</mi></msup>", "x^Ж"),
    ("<msup><mi>x</mi><mrow><mi>Ж</mi><mi>Ы</mi></mrow></msup>", "x^(ЖЫ)"),
    ("<msub><mi>x</mi><mi>Ж</mi></msub>", "x_Ж"), ("<msup><mi>x</mi></msup>", "x"),
    ("<msup></msup>", ""), ("<mover><mi>x</mi><mo>→</mo></mover>", "x\u{20D7}"),
    ("<mover><mi>x</mi><mo>^</mo></mover>", "x\u{302}"),
    ("<mover><mi>x</mi><mo>~</mo></mover>", "x\u{303}"), ("<mover><mi>x</mi><mo>˙</mo></mover>", "x\u{307}"),
    ("<mover><mi>x</mi><mo>¨</mo></mover>", "x\u{308}"),
    ("<mover><mrow><mi>A</mi><mi>B</mi></mrow><mo>⏞</mo></mover>", "(AB)"),
    ("<munder><mi>x</mi><mo>⏟</mo></munder>", "x"),
    ("<msup><msup><mi>x</mi><mn>2</mn></msup><mn>3</mn></msup>", "x²³"),
    ("<msub><mi>log</mi><mn>2</mn></msub><mi>x</mi>", "log₂ x"),
    ("<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup><mi>f</mi>", "∫₀¹ f"),
  ])
  func whatStandsAboveAndBelowStandsBehind(_ formula: String, _ expected: String) {
    #expect(text(formula) == expected)
  }

  @Test(arguments: [
    ("<mmultiscripts><mi>C</mi><mn>1</mn><mn>2</mn></mmultiscripts>", "C₁²"),
    ("<mmultiscripts><mi>C</mi><mn>1</mn><none/></mmultiscripts>", "C₁"),
    ("<mmultiscripts><mi>C</mi><none/><mn>2</mn><mprescripts/><mn>6</mn><none/></mmultiscripts>", "₆C²"),
    ("<mmultiscripts></mmultiscripts>", ""),
    ("<mmultiscripts><mi>C</mi><mprescripts/></mmultiscripts>", "C"),
  ])
  func marksStandOnBothSides(_ formula: String, _ expected: String) {
    #expect(text(formula) == expected)
  }

  @Test(arguments: [
    ("<mfenced open='[' close=')' separators=';'><mi>a</mi><mi>b</mi></mfenced>", "[a; b)"),
    ("<mfenced separators=''><mi>a</mi><mi>b</mi></mfenced>", "(ab)"),
    ("<mfenced separators=';,'><mi>a</mi><mi>b</mi><mi>c</mi><mi>d</mi></mfenced>", "(a; b, c, d)"),
    ("<mfenced></mfenced>", "()"),
    ("<mfenced open='|' close='|'><mi>x</mi></mfenced>", "|x|"),
  ])
  func fencesStandAroundTheirParts(_ formula: String, _ expected: String) {
    #expect(text(formula) == expected)
  }

  @Test(arguments: [
    ("<mtable><mtr><mtd><mi>x</mi></mtd><mtd><mo>=</mo><mn>1</mn></mtd></mtr></mtable>", "x =1"),
    ("<mtable><mi>a</mi></mtable>", ""),
    ("<mtable><mtr><mtd><mn>1</mn></mtd><mtd></mtd></mtr></mtable>", "1"),
  ])
  func rowsOfATableStandInARow(_ formula: String, _ expected: String) {
    #expect(text(formula).hasPrefix(expected))
  }

  @Test(arguments: [
    ("<mi>a</mi><mo>,</mo><mi>b</mi>", "a, b"), ("<mi>x</mi><mo>-</mo><mi>y</mi>", "x - y"),
    ("<mo>(</mo><mo>-</mo><mi>x</mi><mo>)</mo>", "(-x)"),
    ("<mi>a</mi><mo>=</mo>", "a="), ("<mn>2</mn><mn>3</mn>", "2 3"), ("<mtext>if</mtext><mi>x</mi>", "if x"),
    ("<mi>x</mi><mi>y</mi>", "xy"),
    ("<mi>a</mi><mo>mod</mo><mi>b</mi>", "a mod b"), ("<mi>a</mi><mspace/><mi>b</mi>", "ab"),
    ("text <mi>a</mi>", "text a"),
    ("<maction><mi>a</mi><mi>b</mi></maction>", "a"), ("<unknown><mi>a</mi></unknown>", "a"),
    ("<msup><mrow><mo>(</mo><mi>a</mi><mo>+</mo><mi>b</mi><mo>)</mo></mrow><mn>2</mn></msup>", "(a + b)²"),
    ("<msup><mrow><mo>(</mo><mi>a</mi><mo>)</mo><mo>(</mo><mi>b</mi><mo>)</mo></mrow><mn>2</mn></msup>", "((a)(b))²"),
  ])
  func partsInARowNeverRunIntoEachOther(_ formula: String, _ expected: String) {
    #expect(text(formula) == expected)
  }

  @Test func aFormulaOfManyPartsIsItsWords() {
    let long = String(repeating: "<mi>x</mi>", count: 4100)
    #expect(text(long).count >= 4100 && !text(long).contains("<"))
  }
}
