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

  /// Signs in at the address that was typed, and at the usual paths below it. Throws the failure that says most: that of the
  /// first address which spoke the protocol, else that of the first, with a word about the address.
  package func connect() async throws(SyncFailure) -> Connection {
    guard case .server(let paths, let connect) = kind.access else {
      throw .wrongServer("a folder has no address")
    }
    var failures: [SyncFailure] = []
    for address in addresses(paths) {
      var login = login
      login.address = address
      let service = connect(login)
      do throws(SyncFailure) {
        try await service.signIn()
        return Connection(address: address, service: service, feeds: try await service.feeds())
      } catch {
        // No other path helps where no server answers.
        if case .unreachable = error { throw error }
        failures.append(error)
      }
    }
    throw failures.first(where: \.spokeTheProtocol) ?? failures.first?.doubtingTheAddress
      ?? .wrongServer("no address was given")
  }

  /// The address that was typed, without user and password in it, with each path that it does not end with already.
  private func addresses(_ paths: [String]) -> [String] {
    var typed = login.address.withoutUser
    while typed.hasSuffix("/") { typed.removeLast() }
    return paths.filter { $0.isEmpty || !typed.hasSuffix($0) }.map { typed + $0 }
  }

  /// Why the password may not go to this address: it is not encrypted, and leads to another machine. Nil where it may.
  package static func refusal(of address: String, isAllowed: Bool) -> String? {
    if !["http", "https"].contains(address.prefix { $0 != ":" }.lowercased()) || address.addressHost.isEmpty {
      return "the address must begin with https:// or http://"
    }
    let host = address.withoutUser.addressHost
    let name = host.hasPrefix("[") ? String(host.prefix { $0 != "]" }.dropFirst()) : String(host.prefix { $0 != ":" })
    let numbers = name.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    let isOwn =
      name == "localhost" || name == "::1" || numbers.count == 4 && numbers[0] == 127 && !numbers.contains(nil)
    if address.isEncrypted || isOwn || isAllowed { return nil }
    return "the password would go over the network without encryption; use https, or --insecure if you accept that"
  }
}

extension SyncFailure {
  fileprivate var spokeTheProtocol: Bool {
    switch self {
    case .password, .busy, .switchedOff: true
    case .unreachable, .redirected, .wrongServer, .refused, .unanswered, .broken, .stopped, .local: false
    }
  }

  /// The failure of an address at which no protocol was found: it may be the wrong one.
  fileprivate var doubtingTheAddress: SyncFailure {
    switch self {
    case .refused(let why): .wrongServer("\(why); the address may be wrong")
    case .redirected(let why): .redirected("\(why); if that is where the server is, give that address")
    case .unreachable, .password, .wrongServer, .switchedOff, .busy, .unanswered, .broken, .stopped, .local: self
    }
  }
}
