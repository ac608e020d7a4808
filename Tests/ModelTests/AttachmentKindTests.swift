import Model
import Testing

@Suite struct AttachmentKindTests {
  private static let files: [(String?, String, Model.Attachment.Kind)] = [
    ("audio/mpeg", "https://a.example/x", .audio), (nil, "https://a.example/x.MP3?y=1", .audio),
    ("video/mp4", "https://a.example/x.mp3", .video), ("application/pdf", "https://a.example/x", .document),
    ("application/octet-stream", "https://a.example/x.pdf", .document), (nil, "https://a.example/x.webp#y", .image),
    ("application/x-bittorrent", "https://a.example/x", .archive), (nil, "https://a.example/x", .file),
    (nil, "https://a.example/v1.2/download", .file),
  ]

  @Test(arguments: files)
  func aFileIsKnownByItsTypeElseByItsEnding(_ type: String?, _ address: String, _ kind: Model.Attachment.Kind) {
    #expect(Model.Attachment(url: address, mimeType: type).kind == kind)
  }
}
