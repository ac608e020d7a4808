import Model
import Money

/// The meaning of elements for a reader.
extension Tag {
  /// Stands on lines of its own: text before and after it is another block.
  var isBlock: Bool {
    switch self {
    case .html, .body, .article, .aside, .footer, .header, .main, .nav, .section, .hgroup, .address, .div, .center, .p,
      .hr, .pre, .listing, .xmp, .plaintext, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .details, .summary, .ul, .ol,
      .li, .dir, .menu, .dl, .dt, .dd, .table, .caption, .thead, .tbody, .tfoot, .tr, .th, .td, .figure, .figcaption,
      .fieldset, .legend, .form:
      true
    default: false
    }
  }

  /// Is never shown: scripts, forms and their controls, the parts of the head, drawings, fallbacks of frames.
  var vanishes: Bool {
    switch self {
    case .script, .style, .template, .head, .title, .meta, .link, .base, .form, .input, .button, .select, .option,
      .optgroup, .textarea, .datalist, .progress, .meter, .keygen, .isindex, .map, .area, .svg,
      .noframes, .noembed, .frameset, .frame, .param, .source, .track, .col, .colgroup, .dialog, .annotation, .applet:
      true
    // Readings get parentheses whether the page has some or not.
    case .rp: true
    default: false
    }
  }

  /// The marks of the text in it.
  var marks: InlineRun.Marks {
    switch self {
    case .em, .i, .cite, .dfn, .var: .emphasis
    case .strong, .b, .mark: .strong
    case .code, .kbd, .samp, .tt: .code
    case .sup: .superscript
    case .sub: .subscript
    case .s, .strike, .del: .struck
    case .u, .ins: .underline
    default: []
    }
  }

  /// 1...6; nil for what is no heading.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
