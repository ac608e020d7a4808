/// Elements in the grammar of HTML (https://html.spec.whatwg.org/multipage/syntax.html#elements-2).
extension Tag {
  /// Has neither content nor end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .image, .img, .input, .isindex, .keygen,
      .link, .meta, .param, .source, .track, .wbr:
      true
    default: false
    }
  }

  /// Its content is text without tags.
  var isRaw: Bool {
    switch self {
    case .script, .style, .title, .textarea, .xmp, .iframe, .noembed, .noframes, .plaintext: true
    default: false
    }
  }

  /// Goes on in the next block when it is not closed, so that unclosed ones multiply; a link closes the one before.
  var isFormatting: Bool {
    switch self {
    case .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: true
    default: false
    }
  }

  /// May be left unclosed in good HTML, because the next of its kind closes it.
  var closesItself: Bool {
    switch self {
    case .a, .p, .li, .dt, .dd, .option, .optgroup, .tr, .td, .th, .tbody, .thead, .tfoot, .colgroup, .caption, .rb,
      .rt, .rp, .rtc, .html, .head, .body:
      true
    default: false
    }
  }
}
