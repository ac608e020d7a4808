import Text

/// Finds the words of readers under an article, by the names of their parts and by the headings above them.
enum Discussion {
  /// Names of parts of a page, as words of `class` and `id`.
  private static let names: Set<Substring> = [
    "comment", "comments", "commentlist", "commentlisting", "commentsection", "commentarea", "commentform",
    "commentbox",
    "commentthread", "commentcontainer", "commentswrapper", "respond", "responses", "disqus", "livefyre", "hyvor",
    "facebookcomments", "fbcomments", "wpdiscuz", "cackle", "hypercomments", "isso", "commento", "utterances", "giscus",
    "remark42", "coral", "spotim", "openweb", "viafoura", "vuukle", "kommentare", "kommentar", "leserkommentare",
    "kommentarbereich", "commentaires", "reactions", "comentarios", "commenti", "otzyvy", "kommentarii", "yorumlar",
    "izohlar", "pikirler", "reacties", "komentarze", "kommentarer", "discussion", "forumposts",
  ]
  /// Words beside a name that say that the part is something else: the number of comments, a switch for them.
  private static let others: Set<Substring> = [
    "open", "closed", "no", "has", "with", "without", "count", "counter", "enabled", "disabled", "single", "hentry",
    "page",
    "template", "article", "story",
  ]

  /// Tells by the names of an element whether it holds what readers say.
  static func isNamed(_ names: String) -> Bool {
    guard names.utf8.count > 4, names.utf8.count < 400 else { return false }
    for name in names.split(whereSeparator: \.isWhitespace) {
      let words = self.words(of: name)
      let isNamed =
        words.contains(where: self.names.contains) || self.names.contains(Substring(words.joined()))
      if isNamed, !words.contains(where: others.contains) { return true }
    }
    return false
  }

  /// "post-commentList" is post, comment, list.
  private static func words(of name: Substring) -> [Substring] {
    var words: [Substring] = []
    for part in name.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      var start = part.startIndex
      for index in part.indices.dropFirst()
      where part[index].isUppercase && !part[part.index(before: index)].isUppercase {
        words.append(part[start..<index])
        start = index
      }
      words.append(part[start...])
    }
    return words.map { Substring($0.lowercased()) }
  }

  /// Headings that stand above what readers say, in small letters and without numbers.
  private static let headings: Set<String> = [
    "comments", "comment", "reader comments", "readers comments", "user comments", "leave a comment", "leave a reply",
    "post a comment", "join the discussion", "join the conversation", "responses", "replies", "discussion",
    "add a comment",
    "add comment", "view comments", "comments closed", "write a comment", "responses to", "thoughts on",
    "комментарии", "комментарий", "комментариев", "комментария", "отзывы", "обсуждение", "добавить комментарий",
    "оставить комментарий", "оставьте комментарий", "комментарии читателей", "коментарі", "відгуки",
    "пікірлер", "пікір қалдыру", "пикирлер", "комментарийлер", "изоҳлар", "izohlar", "fikrlar", "fikr bildirish",
    "шарҳҳо",
    "назарҳо", "teswirler", "yorumlar", "yorum", "kommentare", "kommentar", "leserkommentare", "kommentar schreiben",
    "diskussion", "meinungen", "commentaires", "commentaire", "réactions", "laisser un commentaire", "vos commentaires",
    "comentarios", "comentario", "deja un comentario", "comentários", "commenti", "commento", "lascia un commento",
    "reacties",
    "komentarze", "kommentarer", "评论", "评论列表", "コメント", "댓글",
  ]

  /// Tells whether a short text is such a heading: "Comments (12)", "12 комментариев".
  static func isHeading(_ text: String) -> Bool {
    guard text.count <= 48 else { return false }
    let words = text.lowercased().split { !$0.isLetter }
    return headings.contains(words.joined(separator: " "))
  }
}
