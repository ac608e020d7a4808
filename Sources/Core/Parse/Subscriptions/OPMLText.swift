import Text
import Model

extension SubscriptionList {
  /// The list as OPML 2.0: folders as outlines around their feeds, tags as categories.
  ///
  /// Saved searches and short names, for which OPML has no form, are attributes of our own, which others pass over.
  package var opml: String {
    var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#]
    let hasOwn = !searches.isEmpty || subscriptions.contains { $0.shortName != nil }
    let namespace = !hasOwn ? "" : #" xmlns:newsband="urn:newsband:opml""#
    lines.append("<opml version=\"2.0\"\(namespace)>")
    lines.append("  <head>")
    if let title { lines.append("    <title>\(title.xmlEscaped)</title>") }
    lines += ["  </head>", "  <body>"]
    var top = Folder()
    for subscription in subscriptions {
      top.add(subscription, path: (subscription.folder ?? "").split(separator: "/", maxSplits: FolderPath.deepest)[...])
    }
    lines += top.lines(indent: "    ")
    lines += searches.map { search in
      "    <outline type=\"search\"" + attribute("text", search.name) + attribute("newsband:query", search.query) + "/>"
    }
    let text = (lines + ["  </body>", "</opml>", ""]).joined(separator: "\n")
    // A text that only looks as if it was encoded twice is read as it stands behind a byte-order mark.
    return DoubleEncoding.undone(Array(text.utf8)) == nil ? text : "\u{FEFF}" + text
  }
}

/// A folder of a list, in the order in which the list first speaks of it.
private struct Folder {
  private var feeds: [Subscription] = []
  private var names: [Substring] = []
  private var folders: [Substring: Folder] = [:]

  /// Files a feed under the folders of a path, which are made where they are new.
  mutating func add(_ subscription: Subscription, path: ArraySlice<Substring>) {
    guard let name = path.first else {
      feeds.append(subscription)
      return
    }
    if folders[name] == nil { names.append(name) }
    folders[name, default: Folder()].add(subscription, path: path.dropFirst())
  }

  /// The feeds of the folder, then its folders.
  func lines(indent: String) -> [String] {
    var lines = feeds.map { indent + Folder.outline($0) }
    for name in names {
      lines.append(indent + "<outline" + attribute("text", FolderPath.written(name)) + ">")
      lines += folders[name]?.lines(indent: indent + "  ") ?? []
      lines.append(indent + "</outline>")
    }
    return lines
  }

  private static func outline(_ feed: Subscription) -> String {
    var outline = "<outline type=\"rss\"" + attribute("text", feed.title ?? feed.feedURL.shownAddress)
    if let title = feed.title { outline += attribute("title", title) }
    outline += attribute("xmlUrl", feed.feedURL)
    if let site = feed.homePageURL { outline += attribute("htmlUrl", site) }
    if let name = feed.shortName { outline += attribute("newsband:shortName", name) }
    if !feed.tags.isEmpty { outline += attribute("category", feed.category) }
    return outline + "/>"
  }
}

private func attribute(_ name: String, _ value: String) -> String {
  " \(name)=\"\(value.xmlEscaped)\""
}

extension String {
  /// Safe inside of an element and of an attribute.
  fileprivate var xmlEscaped: String {
    var escaped = ""
    for character in displaySafe {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
