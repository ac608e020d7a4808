/// The metadata of an article in JSON-LD, in the words of schema.org (https://schema.org/Article).
struct LinkedData {
  private(set) var name: String?
  private(set) var headline: String?
  private(set) var authors: [String] = []
  private(set) var summary: String?
  private(set) var publisher: String?
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var image: String?
  /// The whole text, in HTML or plain: https://schema.org/articleBody.
  private(set) var body: String?

  /// Reads the first article that a script of the page describes; empty when none does. A script that is no JSON counts as none.
  init(_ tree: HTMLTree) {
    for script in tree.all(.script, below: HTMLTree.root) {
      // https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
      guard tree.attribute("type", of: script)?.asciiLowercased == "application/ld+json",
        let value = LinkedData.value(tree.text(script)), let article = LinkedData.article(in: value)
      else { continue }
      read(article)
      return
    }
  }

  /// https://schema.org/Article; a property may be a text, an object with a name, or a list of these.
  private mutating func read(_ article: JSONValue) {
    name = article["name"].flatMap(LinkedData.text)
    headline = article["headline"].flatMap(LinkedData.text)
    summary = article["description"].flatMap(LinkedData.text)
    publisher = article["publisher"].flatMap(LinkedData.names).flatMap(\.first)
    authors = article["author"].flatMap(LinkedData.names) ?? []
    published = article["datePublished"]?.string?.trimmed.nonEmpty
    modified = article["dateModified"]?.string?.trimmed.nonEmpty
    image = article["image"].flatMap(LinkedData.address)
    body = article["articleBody"]?.string?.trimmed.nonEmpty
  }

  private static func value(_ text: String) -> JSONValue? {
    // Some wrap it in CDATA or a comment, as scripts of XHTML are.
    let json = text.replacing("<![CDATA[", with: "").replacing("]]>", with: "")
    do {
      return try JSONReader.read(Array(json.utf8))
    } catch {
      // Metadata that cannot be read is as good as none: the page has other places for it.
      return nil
    }
  }

  /// The article itself, one of a list, or one of a graph; of schema.org's vocabulary only.
  private static func article(in value: JSONValue, isInContext: Bool = false) -> JSONValue? {
    if let list = value.array {
      return list.lazy.compactMap { article(in: $0, isInContext: isInContext) }.first
    }
    guard value.object != nil else { return nil }
    let isOurs = isInContext || value["@context"].map(isSchema) == true
    if isOurs, let type = value["@type"], isArticle(type) { return value }
    return value["@graph"].flatMap { article(in: $0, isInContext: isOurs) }
  }

  private static func isSchema(_ context: JSONValue) -> Bool {
    let name = context.string ?? context["@vocab"]?.string ?? context.array?.lazy.compactMap(\.string).first ?? ""
    return name.contains("schema.org")
  }

  /// NewsArticle, BlogPosting and their kin.
  private static func isArticle(_ type: JSONValue) -> Bool {
    let names = type.array?.compactMap(\.string) ?? [type.string].compactMap(\.self)
    return names.contains { name in
      name.hasSuffix("Article") || name.hasSuffix("Posting")
        || ["Report", "APIReference", "AskPublicNewsArticle"].contains(name)
    }
  }

  /// Of one person or organisation or of several; nil when none has a name.
  private static func names(_ value: JSONValue) -> [String]? {
    let people = value.array ?? [value]
    let names = people.compactMap { person in
      // Several names of one person are the same name in several languages.
      LinkedData.text(person["name"]?.array?.first ?? person["name"] ?? person)
    }
    return names.isEmpty ? nil : names
  }

  /// A text without the references and the tags of HTML, which have no meaning in JSON and are written there all the same;
  /// nil for one that is empty, and for what is no text.
  private static func text(_ value: JSONValue) -> String? {
    value.string.map(PlainLine.ofTitle)?.trimmed.nonEmpty
  }

  /// Of a picture that is a text or an object, the first of several.
  private static func address(_ value: JSONValue) -> String? {
    let first = value.array?.first ?? value
    return (first.string ?? first["url"]?.string)?.nonEmpty
  }
}
