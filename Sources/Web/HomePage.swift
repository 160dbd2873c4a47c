// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// The first page: what one can do here, and what to do in an emergency.
struct HomePage: Framed {
    let frame: Frame
    let news: [News]
    /// Nil before anything was counted.
    let published: PublishedFigures?

    var layout: Layout {
        Layout(frame, title: say(.homeTitle), current: .home, isWide: true, html)
    }

    private var html: HTML {
        """
        <section class="hero"><h1>\(whole(.homeTitle))</h1><p>\(whole(.homeLead))</p>
        <div class="hero-ways"><a class="btn btn-primary btn-lg" href="\(Link.file)">\(say(.homeFileButton))</a>
        <a class="btn btn-outline-primary btn-lg" href="\(Link.track)">\(say(.homeTrackButton))</a></div></section>
        <section class="emergency" aria-labelledby="emergency">
          <h2 id="emergency">\(whole(.homeEmergency))</h2><p>\(whole(.homeEmergencyText))</p>
        </section>
        <ul class="ways">
          <li><h2>\(say(.navigationFile))</h2><p>\(whole(.homeFileText))</p></li>
          <li><h2>\(say(.navigationTrack))</h2><p>\(whole(.homeTrackText))</p></li>
          <li><h2>\(say(.homeCall))</h2><p>\(whole(.homeCallText))</p>
        <a class="btn btn-outline-primary" href="tel:1111">\(say(.homeCallButton))</a></li>
        </ul>
        <h2>\(whole(.homeHow))</h2>
        <ol class="steps">\([Message.homeStep1, .homeStep2, .homeStep3, .homeStep4].map(step))</ol>
        \(figures)\(latest)

        """
    }

    private var figures: HTML {
        guard let published else { return .empty }
        let tiles = KeyFigures(frame: frame, figures: published.figures, columns: [.cases, .concluded, .solved])
        return """
            <section><h2>\(say(.homeFigures)) (\(frame.shortName(of: published.period)))</h2>
            \(tiles.html)<p><a href="\(Link.statistics)">\(say(.homeFiguresMore))</a></p></section>

            """
    }

    private var latest: HTML {
        guard !news.isEmpty else { return .empty }
        let items = news.map { news -> HTML in
            let time = news.publishedAt.map { TimeElement($0, in: frame.language).html }
            return """
                <li><p class="headline-date">\(time)</p><h3><a href="\(Link.news(news.id))">\
                \(news.title(in: frame.language))</a></h3></li>

                """
        }
        return """
            <section><h2>\(say(.homeNews))</h2><ul class="headlines">\(items)</ul>
            <p><a href="\(Link.news)">\(say(.homeNewsMore))</a></p></section>

            """
    }

    private func step(_ message: Message) -> HTML {
        "<li>\(whole(message))</li>"
    }
}
