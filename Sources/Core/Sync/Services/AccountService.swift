import Foundation
import Model

/// The other side of an account.
package enum AccountService: Sendable {
  /// A server, which has the articles too.
  case server(any SyncService)
  /// A folder, which has marks and feeds only.
  case folder(DecSync)

  /// Checks user and password, or that the folder can be used.
  package func signIn() async throws(SyncFailure) {
    switch self {
    case .server(let service): try await service.signIn()
    case .folder(let folder): try folder.check()
    }
  }

  /// All feeds of the account, with their folders.
  package func feeds(at now: Date) async throws(SyncFailure) -> [RemoteFeed] {
    switch self {
    case .server(let service): try await service.feeds()
    case .folder(let folder): try folder.feeds(at: now)
    }
  }
}
