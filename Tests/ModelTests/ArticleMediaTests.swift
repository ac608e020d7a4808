import Model
import Testing

/// The media of an article, as `has:image` and its like find them.
@Suite struct ArticleMediaTests {
  private func media(_ change: (inout Article) -> Void) -> Media {
    var article = Article(key: "1")
    change(&article)
    return article.media
  }

  @Test func anArticleOfTextHasNone() {
    #expect(media { _ in } == [])
    #expect(media { $0.html = "<p>An image of a video &lt;img&gt;</p>" } == [])
  }

  private static let bodies: [(String, Media)] = [
    ("<img src=x>", Media.image), ("<IMG SRC=x>", .image), ("<p><Video controls>", .video), ("<audio>", .audio),
    ("<img><video>", [.image, .video]), ("<im", []), ("<vide", []), ("a < img", []), ("</img>", []), ("img>", []),
    ("<figure><img", .image),
  ]

  @Test(arguments: bodies)
  func theElementsOfTheBodyTell(_ html: String, _ expected: Media) {
    #expect(media { $0.html = html + " " } == expected)
  }

  @Test func aBodyThatEndsInsideATagIsReadToItsEnd() {
    #expect(media { $0.html = "<" } == [])
    #expect(media { $0.html = "<im" } == [])
    #expect(media { $0.html = "" } == [])
  }

  @Test func aLeadImageAndABlockAreImages() {
    #expect(media { $0.image = "https://a.example/1.png" } == .image)
    #expect(media { $0.blocks = [Block(.image, url: "https://a.example/1.png")] } == .image)
    #expect(media { $0.blocks = [Block(.paragraph, "image")] } == [])
  }

  private static let files: [(String, Media)] = [
    ("audio/mpeg", Media([.attachment, .audio])), ("video/mp4", [.attachment, .video]),
    ("image/png", [.attachment, .image]),
    ("application/pdf", .attachment), ("application/zip", .attachment), ("x/y", .attachment),
  ]

  @Test(arguments: files)
  func aFileIsAnAttachmentAndItsKind(_ type: String, _ expected: Media) {
    #expect(media { $0.attachments = [Model.Attachment(url: "https://a.example/x", mimeType: type)] } == expected)
  }

  @Test func everyKindHasItsNameInTheSearchLanguage() {
    #expect(Media.names.map(\.0) == ["image", "audio", "video", "attachment"])
    #expect(Set(Media.names.map(\.1.rawValue)).count == 4)
  }

  @Test(arguments: [
    ("https://a.example/a.tar.gz", Model.Attachment.Kind.archive), ("https://a.example/a.7Z?x", .archive),
    ("https://a.example/a.m3u8", .video), ("https://a.example/a.opus", .audio), ("https://a.example/a.svg#top", .image),
    ("https://a.example/a.docx", .document), ("https://a.example/a.torrent", .archive), ("https://a.example/.", .file),
    ("https://a.example/mp3", .file), ("a.pdf", .document), ("", .file),
  ])
  func theEndingOfAnAddressTellsItsKind(_ address: String, _ kind: Model.Attachment.Kind) {
    #expect(Model.Attachment(url: address).kind == kind)
  }

  @Test(arguments: [
    ("text/plain", Model.Attachment.Kind.document), ("APPLICATION/PDF", .document),
    ("application/vnd.ms-excel", .document),
    ("application/vnd.oasis.opendocument.text", .document), ("application/epub+zip", .document),
    ("application/x-rar-compressed", .archive), ("application/gzip", .archive), ("audio/x-m4a", .audio),
    ("audio", .file),
  ])
  func theTypeComesBeforeTheEnding(_ type: String, _ kind: Model.Attachment.Kind) {
    #expect(Model.Attachment(url: "https://a.example/x.bin", mimeType: type).kind == kind)
  }
}
