// SPDX-License-Identifier: Apache-2.0
import HTML

/// The first page: what one can do here, and what to do in an emergency.
struct HomePage: Framed {
    let frame: Frame

    var layout: Layout {
        Layout(frame, title: say(.homeTitle), current: .home, isWide: true, html)
    }

    private var html: HTML {
        """
        <section class="hero"><h1>\(say(.homeTitle))</h1><p>\(say(.homeLead))</p>
        <div class="hero-ways"><a class="btn btn-primary btn-lg" href="\(Link.file)">\(say(.homeFileButton))</a>
        <a class="btn btn-outline-primary btn-lg" href="\(Link.track)">\(say(.homeTrackButton))</a></div></section>
        <section class="emergency" aria-labelledby="emergency">
          <h2 id="emergency">\(say(.homeEmergency))</h2><p>\(say(.homeEmergencyText))</p>
        </section>
        <ul class="ways">
          <li><h2>\(say(.navigationFile))</h2><p>\(say(.homeFileText))</p></li>
          <li><h2>\(say(.navigationTrack))</h2><p>\(say(.homeTrackText))</p></li>
          <li><h2>\(say(.homeCall))</h2><p>\(say(.homeCallText))</p>
        <a class="btn btn-outline-primary" href="tel:1111">\(say(.homeCallButton))</a></li>
        </ul>
        <h2>\(say(.homeHow))</h2>
        <ol class="steps">\([Message.homeStep1, .homeStep2, .homeStep3, .homeStep4].map(step))</ol>

        """
    }

    private func step(_ message: Message) -> HTML {
        "<li>\(say(message))</li>"
    }
}
