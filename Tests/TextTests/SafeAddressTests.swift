import Testing
import Text

@Suite struct SafeAddressTests {
  @Test(arguments: [
    "http://a.example", "https://a.example/b?c=d#e", "HTTPS://A.example", "mailto:a@b.example", "gemini://a.example/",
    "gopher://a.example",
    "https://пример.рф/путь",
  ])
  func harmlessSchemesAreOpened(_ text: String) {
    #expect(SafeAddress(text)?.description == text)
  }

  @Test(arguments: [
    "", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://a.example", "/path", "a.example",
    "//a.example", "-o", "https:",
    "https://", "https:///path", "mailto:", "java\nscript:x", "view-source:https://a.example", "tel:+7", ":",
    "http:a.example",
  ])
  func everyOtherAddressIsRefused(_ text: String) {
    #expect(SafeAddress(text) == nil)
  }

  @Test func charactersThatCannotBeShownArePercentEncoded() {
    #expect(
      SafeAddress(" https://a.example/b c\u{202E}d\u{1B}[0m\n ")?.description
        == "https://a.example/b%20c%E2%80%AEd%1B[0m")
  }

  @Test func aBreakInsideAnAddressIsDropped() {
    #expect("\thttps://a.ex\r\nample/\tx".printableAddress == "https://a.example/x")
  }

  @Test func theSchemeIsInLowerCase() {
    #expect(SafeAddress("MailTo:a@b.example")?.scheme == "mailto")
  }
}
