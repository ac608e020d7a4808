import Testing
import Text

@Suite struct LocalAddressTests {
  @Test(arguments: [
    "http://localhost/", "http://LOCALHOST./", "http://a.localhost:80/", "http://printer.local/",
    "http://127.0.0.1:8899/feed", "http://127.1.2.3/", "http://0.0.0.0/", "http://0.1.2.3/", "http://10.0.0.1/",
    "http://192.168.1.5/", "http://172.16.0.1/", "http://172.31.255.255/", "http://169.254.169.254/",
    "http://100.64.0.1/", "http://100.127.9.9/", "http://192.0.0.8/", "http://me:pw@127.0.0.1/",
  ])
  func thisMachineAndItsNetworkAreLocal(_ address: String) {
    #expect(address.isLocalAddress)
  }

  @Test(arguments: ["http://127.1/", "http://127.0.0/", "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/"])
  func anUnusualWayToWriteAnAddressHidesNothing(_ address: String) {
    #expect(address.isLocalAddress)
  }

  @Test(arguments: [
    "::1", "::", "fe80::1", "fe80::1%eth0", "febf::1", "fec0::1", "feff::1", "fc00::1", "fdff::1", "::ffff:127.0.0.1",
    "::ffff:c0a8:1", "::127.0.0.1", "::ffff:0:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::10.1.2.3", "64:ff9b:1::8.8.8.8",
    "2002:7f00:1::", "2002:c0a8:101::1", "2001:0:a00:1::", "2001::f5ff:fffe",
  ])
  func soAreTheirIPv6Addresses(_ host: String) {
    #expect(host.isLocalHost)
    #expect("http://[\(host)]:8080/x".isLocalAddress)
  }

  @Test(arguments: [
    "https://a.example/", "http://172.32.0.1/", "http://172.15.0.1/", "http://11.0.0.1/", "http://100.63.0.1/",
    "http://100.128.0.1/", "http://10.example/", "http://127.0.0.1.example/", "http://192.0.2.1/", "http://8.8.8.8/",
    "http://198.18.0.5/", "http://local/", "http://notlocalhost/", "edition:", "http://:80/", "http:///x",
    "http://[2001:db8::1]/", "http://[2a00:1450::1]/", "http://[64:ff9b::808:808]/", "http://[2002:808:808::1]/",
    "http://[2001:0:808:808::f7f7:f7f7]/", "http://[::ffff:8.8.8.8]/",
  ])
  func theRestOfTheNetIsNot(_ address: String) {
    #expect(!address.isLocalAddress)
  }
}
