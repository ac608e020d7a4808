import Model
import Parse
import Testing

@Suite struct HTMLFormulaTests {
  @Test(arguments: [
    ("<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>", "E = mc²"),
    ("<mfrac><mn>1</mn><mn>2</mn></mfrac>", "1/2"),
    ("<mn>1</mn><mfrac><mn>1</mn><mn>2</mn></mfrac>", "1 1/2"),
    ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>", "(a + b)/c"),
    ("<mfrac><mi>a</mi><mi>b</mi></mfrac><mi>x</mi>", "(a/b)x"),
    ("<msup><mi>e</mi><mrow><mi>k</mi><mi>t</mi></mrow></msup>", "e^(kt)"),
    ("<msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></msup>", "(a + b)²"),
    ("<msqrt><mn>2</mn></msqrt>", "√2"), ("<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>", "√(a + b)"),
    ("<mroot><mn>8</mn><mn>3</mn></mroot>", "∛8"), ("<mroot><mi>x</mi><mi>n</mi></mroot>", "ⁿ√x"),
    ("<msub><mi>x</mi><mn>1</mn></msub>", "x₁"), ("<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>", "x₁²"),
    (
      "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>",
      "∑_(i = 1)ⁿ i"
    ),
    ("<munder><mi>lim</mi><mrow><mi>x</mi><mo>→</mo><mn>0</mn></mrow></munder><mi>f</mi>", "lim_(x → 0) f"),
    (
      "<mo>[</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable><mo>]</mo>",
      "[1, 2; 3, 4]"
    ),
    ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a, b)"), ("<mover><mi>x</mi><mo>¯</mo></mover>", "x\u{304}"),
    ("<mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>", "¹⁴₆C"),
    ("<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>", "sin x"), ("<mn>2</mn><mo>&#x2062;</mo><mn>3</mn>", "2 3"),
    ("<mo>-</mo><mn>5</mn>", "-5"), ("<mn>1</mn><mphantom><mn>0</mn></mphantom>", "1"),
  ])
  func aFormulaReadsTheSameOnALine(_ formula: String, _ expected: String) {
    #expect(texts(of: "<p><math>\(formula)</math></p>") == [expected])
  }

  @Test func whatIsForProgramsIsNotShownBesideTheFormula() {
    let html = """
      <p>so <math><semantics><mi>x</mi><annotation encoding="application/x-tex">y</annotation>\
      <annotation-xml encoding="MathML-Content"><ci>z</ci></annotation-xml></semantics></math> is</p>
      """
    #expect(texts(of: html) == ["so x is"])
  }

  @Test func aFormulaWithNothingElseIsShownAsItsAnnotation() {
    #expect(texts(of: "<math><semantics><mrow></mrow><annotation>x^2</annotation></semantics></math>") == ["x^2"])
  }

  @Test func aFormulaMayHaveAPrefix() {
    #expect(
      texts(of: "<p>a <mml:math><mml:msup><mml:mi>c</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math> b</p>") == [
        "a c² b"
      ])
  }

  @Test func formulasOfProgramsThatDrawThemAreShownOnce() {
    let drawn = """
      <p><span class="katex"><span class="katex-mathml"><math><mi>x</mi></math></span>\
      <span class="katex-html" aria-hidden="true"><span>x</span></span></span></p>
      """
    #expect(texts(of: drawn) == ["x"])
    #expect(texts(of: "<p>a <script type='math/tex'>x^2 < 3</script> b</p>") == ["a x^2 < 3 b"])
  }

  @Test func formulasInDollarsAreLeftAlone() {
    #expect(texts(of: "<p>so $$x_1^2$$ and \\(y\\) it is</p>") == ["so $$x_1^2$$ and \\(y\\) it is"])
  }

  @Test func aFormulaOfHostileDepthIsItsText() {
    let deep = String(repeating: "<mrow>", count: 3_000) + "<mi>x</mi>" + String(repeating: "</mrow>", count: 3_000)
    #expect(texts(of: "<p><math>\(deep)</math></p>") == ["x"])
    #expect(HTML.text(of: String(repeating: "<math><mi>x", count: 20_000)).contains("x"))
  }
}
