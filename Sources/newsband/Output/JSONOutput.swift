import Model
import Money
import Parse
import Query

/// The output of `parse`, for every kind of input.
enum JSONOutput {
  static func write(_ parsed: Parsed, to writer: inout JSONWriter) {
    switch parsed {
    case .feed(let feed): JSONFeed.write(feed, to: &writer)
    case .subscriptions(let list): write(list, to: &writer)
    case .rates(let publications): write(publications, to: &writer)
    }
  }

  /// Writes {"feeds": […]}, with the title of the list and its saved searches if it has them.
  private static func write(_ list: SubscriptionList, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", list.title)
      writer.member("feeds") { writer in
        writer.array(list.subscriptions) { writer, subscription in
          writer.object { writer in
            writer.member("title", subscription.title)
            writer.member("feed_url", subscription.feedURL)
            writer.member("home_page_url", subscription.homePageURL)
            writer.member("folder", subscription.folder)
            writer.member("tags", subscription.tags)
          }
        }
      }
      writer.member("searches", list.searches) { writer, search in
        writer.object { writer in
          writer.member("name", search.name)
          writer.member("query", search.query)
        }
      }
      writer.member("problems", list.problems.map(\.description))
    }
  }

  /// Writes the newest day as the object itself. An archive has the other days in `earlier`, the newest first.
  private static func write(_ publications: [Publication], to writer: inout JSONWriter) {
    writer.object { writer in
      guard let newest = publications.first else { return }
      writeMembers(of: newest, to: &writer)
      writer.member("earlier", Array(publications.dropFirst())) { writer, publication in
        writer.object { writeMembers(of: publication, to: &$0) }
      }
    }
  }

  private static func writeMembers(of publication: Publication, to writer: inout JSONWriter) {
    writer.member("source", publication.source)
    writer.member("date", publication.date.description)
    writer.member("rates") { writer in
      writer.array(publication.rates) { writer, rate in
        writer.object { writer in
          writer.member("base", rate.pair.base)
          writer.member("quote", rate.pair.quote)
          writer.member("nominal", rate.nominal)
          writer.member("value", rate.value)
        }
      }
    }
    writer.member("problems", publication.problems.map(\.description))
  }
}
