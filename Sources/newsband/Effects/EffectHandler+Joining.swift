import Fetch
import Foundation
import Model
import Reader
import Store
import Sync
import Text

/// Joining accounts on the screen.
extension EffectHandler {
  /// Signs in to an account, and compares its feeds with those here. Changes nothing. Nil when it was stopped.
  func checkAccount(_ request: AccountRequest) async -> Event? {
    guard let fetcher, let kind = ServiceKind.named(request.service) else { return nil }
    do throws(Problem) {
      let login = AccountLogin(fetcher, environment: environment)
      let joining = AccountJoining(login.secrets, store)
      let account = kind.account(at: request.address, user: request.user, name: nil, Places(environment))
      try login.refuseOpenPassword(of: account)
      let (reached, feeds) = try await login.reach(account, as: kind, password: request.password)
      if Task.isCancelled { return nil }
      var named = reached
      named.name = try joining.freeName(reached.name)
      let plan = try joining.plan(feeds, of: named)
      func sentences(_ takesAll: Bool) -> [String] {
        plan.lines(in: named.name, takesAll: takesAll, fetchesHere: named.isFolder)
      }
      return .answered(
        JoiningAnswer.plan(
          JoinPlan(
            named, feeds: feeds, changes: sentences(false), changesOfAll: plan.local.isEmpty ? nil : sentences(true),
            password: request.password)))
    } catch {
      return Task.isCancelled ? nil : .answered(JoiningAnswer.refused(error))
    }
  }

  func joined(_ plan: JoinPlan, allFeeds: Bool) -> Event {
    do throws(Problem) {
      let joining = AccountJoining(AccountSecrets(environment: environment), store)
      let added = try joining.add(
        plan.account, plan.feeds, .password(plan.password), headers: [], allFeeds: allFeeds, at: now())
      let feeds = try store.feeds(of: added.account.id)
      let joined = JoinedAccount(added.account, feeds: feeds.sorted(), joining: added.joining)
      return .answered(JoiningAnswer.joined(joined))
    } catch {
      return .answered(JoiningAnswer.refused(error))
    }
  }
}

extension ServiceChoice {
  init(_ kind: ServiceKind) {
    self.init(
      name: kind.name, title: kind.title, programs: kind.programs, passwordNote: kind.passwordNote,
      isFolder: kind.isFolder)
  }
}
