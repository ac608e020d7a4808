import Testing
import Text

@Test(
  arguments: [
    ("https://a.example/1?utm_source=rss&id=2&UTM_Medium=x#top", "https://a.example/1?id=2#top"),
    ("https://a.example/1?fbclid=abc", "https://a.example/1"),
    ("https://a.example/1?gclid=abc#part", "https://a.example/1#part"),
    ("https://a.example/1?id=2&&x", "https://a.example/1?id=2&&x"),
    ("https://a.example/1#?utm_source=rss", "https://a.example/1#?utm_source=rss"),
    ("https://a.example/utm_source=1", "https://a.example/utm_source=1"),
    ("mailto:aru@a.example?subject=utm_source", "mailto:aru@a.example?subject=utm_source"),
    ("?utm_source", ""), ("", ""),
  ])
func parametersThatFollowAReaderAreCut(_ address: String, _ expected: String) {
  #expect(address.withoutTracking == expected)
}
