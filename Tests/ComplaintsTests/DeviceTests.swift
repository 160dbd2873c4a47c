// SPDX-License-Identifier: Apache-2.0
import Complaints
import Testing

@Suite struct DeviceTests {
    private static let chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0"

    @Test(arguments: [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) \(chrome) Safari/537.36", "chrome/windows"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) \(chrome) Safari/537.36 Edg/140.0.0.0", "edge/windows"),
        ("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) \(chrome) Safari/537.36 OPR/120.0", "opera/chromeOS"),
        ("Mozilla/5.0 (Linux; Android 10; K) \(chrome) Mobile Safari/537.36", "chrome/android"),
        ("Mozilla/5.0 (Linux; Android 13; K) SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36", "samsung/android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile/1 Safari/604.1", "safari/iOS"),
        ("Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) CriOS/140.0 Mobile/1 Safari/604.1", "chrome/iOS"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15", "safari/macOS"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", "firefox/linux"),
        ("Mozilla/5.0 (Windows NT 10.0) Gecko/1", "/windows"),
    ])
    func `what a browser calls itself names it and its system, and nothing else is kept`(said: String, kept: String) {
        let device = Device(userAgent: said)
        #expect(device?.text == kept)
        #expect(device == Device(text: kept))
    }

    @Test(arguments: ["", "curl/8.5.0", "python-requests/2.32", "<script>"])
    func `of a program nothing is known`(said: String) {
        #expect(Device(userAgent: said) == nil)
    }

    @Test(arguments: ["", "/", "chrome", "chrome/windows/x", "netscape/amiga"])
    func `what no release has written is nothing`(text: String) {
        #expect(Device(text: text) == nil)
    }
}
