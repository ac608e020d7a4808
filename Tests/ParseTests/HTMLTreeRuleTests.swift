import TestKit
import Testing

@testable import Parse

/// The trees of the HTML5 algorithm, in short: "p('one' b)" for a paragraph with a text and an empty element.
@Suite struct HTMLTreeRuleTests {
  private func shape(_ tree: HTMLTree, _ place: HTMLTree.Place) -> String {
    let node = tree[place]
    switch node.kind {
    case .text: return "'\(node.text)'"
    case .comment: return "!'\(node.text)'"
    case .document, .element:
      let below = tree.children(place).map { shape(tree, $0) }.joined(separator: " ")
      if node.kind == .document { return below }
      let attributes = node.attributes.map { "@\($0.name)=\($0.value)" }.joined()
      return tree.name(place) + attributes + (below.isEmpty ? "" : "(\(below))")
    }
  }

  private func body(_ html: String) throws -> String {
    let tree = HTMLTree(parsing: html, isStrict: true)
    let body = try #require(tree.first(.body))
    return tree.children(body).map { shape(tree, $0) }.joined(separator: " ")
  }

  @Test(arguments: [
    ("", ""), ("one", "'one'"), ("<p>a<p>b", "p('a') p('b')"), ("<p>a<div>b</div>c", "p('a') div('b') 'c'"),
    ("<p>a</div>b", "p('ab')"), ("a</p>b", "'a' p 'b'"), ("a</br>b", "'a' br 'b'"),
    ("<h1>a<h2>b</h1>c", "h1('a') h2('b') 'c'"),
    ("<li>a<li>b", "li('a') li('b')"), ("<ul><li>a<ul><li>b</ul><li>c</ul>", "ul(li('a' ul(li('b'))) li('c'))"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt('a') dd('b') dt('c'))"), ("<button>a<button>b", "button('a') button('b')"),
    ("<option>a<option>b", "option('a') option('b')"), ("<image>", "img"),
    ("<div><p>a</div>b", "div(p('a')) 'b'"), ("<p><ul><li>a</ul>b", "p ul(li('a')) 'b'"),
    ("<hr>a<hr/>b", "hr 'a' hr 'b'"),
  ])
  func anElementEndsWhereAnotherCannotStandInIt(_ html: String, _ tree: String) throws {
    #expect(try body(html) == tree)
  }

  @Test(arguments: [
    ("<b>a<i>b</b>c</i>d", "b('a' i('b')) i('c') 'd'"), ("<p><b>a<p>b</b>c", "p(b('a')) p(b('b') 'c')"),
    ("<a>a<a>b", "a('a') a('b')"), ("<a href=x><div>a</a>b</div>", "a@href=x div(a@href=x('a') 'b')"),
    ("<nobr>a<nobr>b", "nobr('a') nobr('b')"), ("<b><b><b><b>a<p>b", "b(b(b(b('a' p('b')))))"), ("a</b>b", "'ab'"),
  ])
  func lettersOfAKindGoOnInTheNextBlock(_ html: String, _ tree: String) throws {
    #expect(try body(html) == tree)
  }

  @Test(arguments: [
    ("<table><tr><td>a<td>b</table>", "table(tbody(tr(td('a') td('b'))))"),
    ("<table>a<tr><td>b</table>", "'a' table(tbody(tr(td('b'))))"),
    ("<table><p>a</p><tr><td>b</table>", "p('a') table(tbody(tr(td('b'))))"),
    ("<table><td>a<table><td>b</table>c</table>", "table(tbody(tr(td('a' table(tbody(tr(td('b')))) 'c'))))"),
    ("<table><thead><tr><th>a<tbody><tr><td>b</table>", "table(thead(tr(th('a'))) tbody(tr(td('b'))))"),
    ("<table><caption>a<tr><td>b</table>", "table(caption('a') tbody(tr(td('b'))))"), ("<tr><td>a</table>b", "'ab'"),
    ("<!DOCTYPE html><p>a<table><td>b</table>", "p('a') table(tbody(tr(td('b'))))"),
    ("<p>a<table><td>b</table>", "p('a' table(tbody(tr(td('b')))))"),
  ])
  func tablesGetTheirPartsAndWhatIsNoPartStandsBefore(_ html: String, _ tree: String) throws {
    #expect(try body(html) == tree)
  }

  @Test(arguments: [
    ("<textarea>\n<p>a</textarea>b", "textarea('<p>a') 'b'"), ("<pre>\n\na</pre>", "pre('\na')"),
    ("<xmp><b>a</xmp>b", "xmp('<b>a') 'b'"),
    ("<p>&notit; &not; &amp &lt&gt;", "p('¬it; ¬ & <>')"), ("<a href='?a&copy=1&amp;b'>", "a@href=?a&copy=1&b"),
    ("<p a=1 A=2 b>x", "p@a=1@b=('x')"), ("<P>x</p >y", "p('x') 'y'"), ("a<!-- b -->c", "'a' !' b ' 'c'"),
    ("a<?b>c", "'a' !'?b' 'c'"),
    ("<plaintext><b>a</b>", "plaintext('<b>a</b>')"), ("a < b <3", "'a < b <3'"), ("a</>b", "'ab'"),
    ("<x-y>a</x-y>", "x-y('a')"),
  ])
  func textIsReadAsItsElementAsks(_ html: String, _ tree: String) throws {
    #expect(try body(html) == tree)
  }

  @Test(arguments: [
    ("<svg><path/><g>a</g></svg>b", "svg(path g('a')) 'b'"), ("<svg><g><p>a", "svg(g) p('a')"),
    ("<math><mi>a</mi></math>", "math(mi('a'))"), ("<svg><![CDATA[<b>]]></svg>", "svg('<b>')"),
  ])
  func drawingsAndFormulasAreForeign(_ html: String, _ tree: String) throws {
    #expect(try body(html) == tree)
    let parsed = HTMLTree(parsing: html, isStrict: true)
    let top = try #require(parsed.first(.svg) ?? parsed.first(.math))
    #expect(parsed[top].isForeign)
  }

  @Test(arguments: [
    ("<title><b>a</title>b", "html(head(title('<b>a')) body('b'))"), ("<link><p>a", "html(head(link) body(p('a')))"),
    ("<!-- a --><p>b", "!' a ' html(head body(p('b')))"), ("<style>a<b</style>b", "html(head(style('a<b')) body('b'))"),
    ("<script><!--<script></script>--></script>a", "html(head(script('<!--<script></script>-->')) body('a'))"),
    ("<p>a</p></body><p>b", "html(head body(p('a') p('b')))"),
    ("<html lang=kk><body id=x><html a=b>", "html@lang=kk@a=b(head body@id=x)"),
  ])
  func aDocumentHasAHeadAndABody(_ html: String, _ whole: String) {
    #expect(shape(HTMLTree(parsing: html, isStrict: true), HTMLTree.root) == whole)
  }

  /// Without a select, in which the parser reads over a title.
  private static let pieces = [
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i class=x>", "</i>", "<a href='?a=1&amp;b'>", "</a>", "<table>",
    "</table>", "<tr>",
    "<td>", "<ul>", "<li>", "</ul>", "<h2>", "</h2>", "<br>", "<hr/>", "<pre>\n", "</pre>", "<title>", "</title>",
    "<script>", "</script>",
    "<textarea>", "</textarea>", "<svg>", "</svg>", "<math>", "</math>", "<option>",
    "<template>", "</template>",
    "<!-- a comment of some length -->", "<!--", "-->", "<![CDATA[", "]]>", "x", " ", "\n",
    "a text that is a little longer", "&eacute;",
    "&amp", "&", "<", ">", "作", "<custom-element data-x=\"a long value of it\">", "</custom-element>", "<form>",
    "</form>", "\r\n",
    "<body>", "<head>", "<iframe>", "</iframe>", "<noscript>", "</noscript>", "<img alt='two words'>", "</br>",
  ]

  @Test func longTextsThatTheParserNeverSeesMakeNoDifference() {
    var dice = Dice(seed: 112)
    for _ in 0..<1500 {
      let html = (0..<Int.random(in: 1...14, using: &dice)).map { _ in Self.pieces.randomElement(using: &dice) ?? "" }
        .joined()
      let whole = shape(HTMLTree(parsing: html, shortest: .max, isStrict: true), HTMLTree.root)
      #expect(shape(HTMLTree(parsing: html, shortest: 1, isStrict: true), HTMLTree.root) == whole, "\(html)")
    }
  }

  @Test func theLinksOfATreeFitTogether() {
    var dice = Dice(seed: 113)
    for _ in 0..<500 {
      let html = (0..<Int.random(in: 1...30, using: &dice)).map { _ in Self.pieces.randomElement(using: &dice) ?? "" }
        .joined()
      let tree = HTMLTree(parsing: html)
      var seen: Set<HTMLTree.Place> = []
      for place in tree.descendants(HTMLTree.root) {
        #expect(seen.insert(place).inserted, "\(html)")
        let children = Array(tree.children(place))
        #expect(children.first == tree.first(place) && children.last == tree.last(place), "\(html)")
        for (one, next) in zip(children, children.dropFirst()) {
          #expect(tree.next(one) == next && tree.previous(next) == one, "\(html)")
        }
        for child in children { #expect(tree.parent(child) == place, "\(html)") }
      }
      #expect(seen.count == tree.nodes.count, "\(html)")
    }
  }
}
