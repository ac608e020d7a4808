/// Reads the names that page makers give to the parts of a page. The lists grew from those of Readability (see NOTICE).
enum PageWords {
  /// Names of parts that are seldom the article.
  private static let unlikely = [
    "-ad-", "ai2html", "banner", "breadcrumbs", "combx", "comment", "community", "cover-wrap", "disqus", "extra",
    "footer", "gdpr", "header", "legends", "menu", "related", "remark", "replies", "rss", "shoutbox", "sidebar",
    "skyscraper", "social", "sponsor", "supplemental", "ad-break", "agegate", "pagination", "pager", "popup",
    "yom-remote",
  ]
  /// Names that speak for an unlikely part.
  private static let maybe = ["and", "article", "body", "column", "content", "main", "mathjax", "shadow"]
  private static let positive = [
    "article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "pagination", "post", "text", "blog",
    "story",
  ]
  private static let negative = [
    "-ad-", "hidden", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead", "media", "meta",
    "outbrain", "promo", "related", "scroll", "share", "shoutbox", "sidebar", "skyscraper", "sponsor", "shopping",
    "tags", "widget",
  ]
  private static let byline = ["byline", "author", "dateline", "writtenby", "p-author"]
  private static let advertising: Set<String> = [
    "ad", "advertising", "advertisement", "pub", "publicité", "werb", "werbung", "广告", "реклама", "anuncio",
  ]
  private static let loading: Set<String> = ["loading", "正在加载", "загрузка", "chargement", "cargando"]
  /// Roles of ARIA that no article has.
  static let unlikelyRoles: Set<String> = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
  ]
  /// Sites whose videos belong to an article.
  private static let videoSites = [
    "dailymotion.com", "youtube.com", "youtube-nocookie.com", "player.vimeo.com", "v.qq.com", "bilibili.com",
    "archive.org", "upload.wikimedia.org", "player.twitch.tv",
  ]

  static func isUnlikely(_ names: String) -> Bool { contains(unlikely, in: names) && !contains(maybe, in: names) }
  static func isByline(_ names: String) -> Bool { contains(byline, in: names) }

  /// 25 for a good name, -25 for a bad one, 0 for one that is both or neither.
  static func weight(of name: String) -> Int {
    guard !name.isEmpty else { return 0 }
    let isNegative = contains(negative, in: name) || name.lowercased().split(separator: " ").contains("hid")
    return (isNegative ? -25 : 0) + (contains(positive, in: name) ? 25 : 0)
  }

  /// "share" or "sharedaddy" as a word of its own, "_" and "-" being no letters.
  static func isSharing(_ names: String) -> Bool {
    names.lowercased().split { !$0.isLetter && !$0.isNumber }.contains { $0 == "share" || $0 == "sharedaddy" }
  }

  /// Names of posts of social networks that an article quotes.
  private static let posts = [
    "tweet", "twitter", "toot", "mastodon", "telegram", "instagram", "bluesky", "quote", "fb-post", "vk-post",
    "vk_post", "reddit",
    "social-embed", "embedded-post", "threads-post",
  ]

  static func isPost(_ names: String) -> Bool {
    contains(posts, in: names) && !isSharing(names) && !contains(["follow", "button", "icon", "feed"], in: names)
  }

  static func isVideo(_ address: String) -> Bool {
    guard let start = address.firstRange(of: "//")?.upperBound else { return false }
    return videoSites.contains { address[start...].hasPrefix($0) || address[start...].hasPrefix("www." + $0) }
  }

  /// "Advertisement", "Loading…" and nothing else.
  static func isNotice(_ text: String) -> Bool {
    let word = text.lowercased()
    if advertising.contains(word) { return true }
    let stem = word.hasSuffix("…") ? String(word.dropLast()) : word.hasSuffix("...") ? String(word.dropLast(3)) : word
    return loading.contains(stem)
  }

  private static func contains(_ words: [String], in names: String) -> Bool {
    guard !names.isEmpty else { return false }
    var names = names.asciiLowercased
    return names.withUTF8 { bytes in
      words.contains { word in
        var word = word
        return word.withUTF8 { bytes.contains($0) }
      }
    }
  }
}

extension Bytes {
  /// True if a text occurs anywhere.
  fileprivate func contains(_ text: Bytes) -> Bool {
    guard let first = text.first, count >= text.count else { return text.isEmpty }
    for start in 0...(count - text.count) where self[start] == first {
      if self[start..<start + text.count].elementsEqual(text) { return true }
    }
    return false
  }
}
