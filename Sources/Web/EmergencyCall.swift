// SPDX-License-Identifier: Apache-2.0
import HTML
import HTTP

/// Numbers to call at once; it blocks nothing, and a script shows it while words are typed.
struct EmergencyCall: Framed {
    let frame: Frame
    let found: [EmergencyWords.Help]

    /// Visible when the words that were sent call for it.
    var html: HTML {
        """
        <section class="emergency-call" id="emergency-call" aria-labelledby="emergency-title" \
        data-words="\(frame.site.assets.path(EmergencyWords.file))"\(flag: "hidden", if: found.isEmpty)>
        <h2 id="emergency-title">\(say(.emergencyTitle))</h2>
        <ul>\(numbers)</ul>
        </section>

        """
    }

    private var numbers: HTML {
        number("191", .emergencyPolice, for: nil) + number("1669", .emergencyAmbulance, for: nil)
            + number("199", .emergencyFire, for: .fire) + number("1323", .emergencyMind, for: .suicide)
    }

    /// `help` names what a number is for alone; it stands there hidden for the script otherwise.
    private func number(_ number: String, _ label: Message, for help: EmergencyWords.Help?) -> HTML {
        let isHidden = help.map { !found.contains($0) } ?? false
        return """
            <li\(attribute: "data-help", help?.rawValue)\(flag: "hidden", if: isHidden)>\
            <a\(attribute: "href", SafeURL(external: "tel:" + number))><strong>\(number)</strong> \(say(label))</a></li>

            """
    }
}
