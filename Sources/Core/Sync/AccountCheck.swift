import Fetch
import Foundation
import Model
import Text

/// Finds the base address of a server, and explains why an account does not work.
package struct AccountCheck: Sendable {
  private let kind: ServiceKind
  private let login: ServerLogin

  package init(_ kind: ServiceKind, _ login: ServerLogin) {
    self.kind = kind
    self.login = login
  }

  /// A server that accepted user and password.
  package struct Connection: Sendable {
    /// The address that answered.
    package let address: String
    package let service: any SyncService
    package let feeds: [RemoteFeed]
  }

  /// Signs in at the address that was typed, and at the usual paths below it. First a probe looks for the protocol there, and
  /// above, as for the address of a web page: a password that is wrong where it finds it goes nowhere else. Throws the failure
  /// that says most: that of the first address which spoke the protocol, else that of the first, with a word about the address
  /// to type.
  package func connect() async throws(SyncFailure) -> Connection {
    guard case .server(let paths, let probe, let connect) = kind.access else {
      throw .wrongServer("a folder has no address")
    }
    let typed = typedAddress
    let addresses = AccountCheck.addresses(typed, paths)
    let above = AccountCheck.above(typed).flatMap { AccountCheck.addresses($0, paths) }
    let found = try await firstThatSpeaks(probe, addresses + above)
    var failures: [SyncFailure] = []
    for address in [found].compactMap(\.self) + addresses.filter({ $0 != found }) {
      var login = login
      login.address = address
      let service = connect(login)
      do throws(SyncFailure) {
        try await service.signIn()
        return Connection(address: address, service: service, feeds: try await service.feeds())
      } catch {
        switch error {
        // No other path helps where no server answers, or where it wants no more requests.
        case .unreachable(let why): throw await openServer(why) ?? error
        case .busy, .switchedOff: throw error
        case .redirected, .password, .wrongServer, .refused, .failed, .unanswered, .broken, .stopped, .local: break
        }
        if address == found, error.spokeTheProtocol { throw error }
        failures.append(error)
      }
    }
    throw failures.first(where: \.spokeTheProtocol) ?? failures.first.map(kind.explained)
      ?? .wrongServer("no address was given")
  }

  /// Without user and password, and without what follows the path.
  private var typedAddress: String {
    var typed = String(login.address.withoutUser.prefix { $0 != "?" && $0 != "#" })
    while typed.hasSuffix("/") { typed.removeLast() }
    return typed
  }

  /// An address with each path that it does not end with already.
  private static func addresses(_ base: String, _ paths: [String]) -> [String] {
    paths.filter { $0.isEmpty || !base.hasSuffix($0) }.map { base + $0 }
  }

  /// The addresses above one on the same host, the nearest first: of "https://a.example/p/i" that with "/p", and that without.
  private static func above(_ address: String) -> [String] {
    guard let scheme = address.range(of: "://") else { return [] }
    var above: [String] = []
    var rest = address
    while above.count < AccountCheck.mostAbove, let stroke = rest.lastIndex(of: "/"), stroke >= scheme.upperBound {
      rest = String(rest[..<stroke])
      if !rest.hasSuffix("/") { above.append(rest) }
    }
    return above
  }

  private static let mostAbove = 4

  /// The first address at which the probe finds the protocol; nil where it finds it nowhere. No password is sent, and no header
  /// that a person gave: they may be keys. A server that wants these is not probed. Throws when the server wants no more
  /// requests, or names a pause.
  private func firstThatSpeaks(_ probe: AddressProbe?, _ addresses: [String]) async throws(SyncFailure) -> String? {
    guard let probe, login.headers.isEmpty else { return nil }
    for address in addresses {
      let response = await ServiceClient(address, login.fetcher).send(probe.path)
      if Task.isCancelled { throw .stopped }
      if probe.recognises(response) { return address }
      // Nothing answers: the sign-in says so.
      if response.status == 0 { return nil }
      do throws(SyncFailure) { _ = try ServiceClient.body(response) } catch {
        if case .busy(_, let seconds) = error, seconds != nil || response.status == 429 { throw error }
      }
    }
    return nil
  }

  /// The failure of an address with https whose server answers http only, with the ways that there are; nil where nothing
  /// shows that. The request has no password, and no header that a person gave, and an answer of another host does not count.
  private func openServer(_ why: String) async -> SyncFailure? {
    guard login.address.isEncrypted, [HTTPResponse.noEncryption, HTTPResponse.noServer].contains(why) else {
      return nil
    }
    let open = "http" + typedAddress.dropFirst("https".count)
    let response = await ServiceClient(open, login.fetcher).send("/")
    // A failure of 5xx may be that of a proxy, to which the connection was made.
    guard (200..<500).contains(response.status), response.status != 407, !response.url.isEncrypted,
      response.url.addressHost == open.addressHost
    else { return nil }
    let shown = open.shownAddress
    return .unreachable(
      AccountCheck.isOwn(open)
        ? "\(why): the server answers http only; it is on this machine, so give \(shown)"
        : "\(why): the server answers http only, so anyone on the way could read the password and all marks. Either give an "
          + "address of it with https, or, if you accept that, \(shown) with --insecure on the command line")
  }

  /// Why the password may not go to this address: it is not encrypted, and leads to another machine. Nil where it may.
  package static func refusal(of address: String, isAllowed: Bool) -> String? {
    if !["http", "https"].contains(address.prefix { $0 != ":" }.lowercased()) || address.addressHost.isEmpty {
      return "the address must begin with https:// or http://"
    }
    if address.isEncrypted || isOwn(address) || isAllowed { return nil }
    return
      "the password would go over the network without encryption; use https, or --insecure on the command line if you "
      + "accept that"
  }

  /// True for an address of this machine.
  private static func isOwn(_ address: String) -> Bool {
    let name = hostName(address)
    let numbers = name.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return name == "localhost" || name == "::1" || numbers.count == 4 && numbers[0] == 127 && !numbers.contains(nil)
  }

  /// The host of an address without its port, and without the brackets of IPv6.
  package static func hostName(_ address: String) -> String {
    let host = address.withoutUser.addressHost
    return host.hasPrefix("[") ? String(host.prefix { $0 != "]" }.dropFirst()) : String(host.prefix { $0 != ":" })
  }
}

extension ServiceKind {
  /// The failure of a sign-in, with a word about the address to type where that may be wrong.
  package func explained(_ failure: SyncFailure) -> SyncFailure { failure.doubtingTheAddress(addressNote) }
}

extension SyncFailure {
  fileprivate var spokeTheProtocol: Bool {
    switch self {
    case .password, .busy, .switchedOff: true
    case .unreachable, .redirected, .wrongServer, .refused, .failed, .unanswered, .broken, .stopped, .local: false
    }
  }

  /// The failure of an address at which no protocol was found: it may be the wrong one.
  ///
  /// - Parameter note: the address to type, as the end of a sentence.
  fileprivate func doubtingTheAddress(_ note: String) -> SyncFailure {
    switch self {
    case .refused(let why), .failed(let why): .wrongServer("\(why); \(note)")
    case .wrongServer(let why): .wrongServer(why.replacing("the address may be wrong", with: note))
    case .redirected(let why): .redirected("\(why); if that is where the server is, give that address")
    case .unreachable, .password, .switchedOff, .busy, .unanswered, .broken, .stopped, .local: self
    }
  }
}
