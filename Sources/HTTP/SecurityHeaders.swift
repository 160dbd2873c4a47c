// SPDX-License-Identifier: Apache-2.0

/// The headers that every answer carries unless it sets its own.
package struct SecurityHeaders: Sendable {
    package var lines: [ResponseHeaders.Line]

    /// Own scripts, styles, images and fonts only; nothing inline, no frames, no sniffing, nothing kept.
    package static let strict = SecurityHeaders.strict(imagesFrom: nil)

    /// The same with pictures from one more origin, such as `https://tiles.example`.
    package static func strict(imagesFrom origin: String?) -> SecurityHeaders {
        let images = ["'self'", "data:", origin].compactMap(\.self).joined(separator: " ")
        return SecurityHeaders(
            contentSecurityPolicy: "default-src 'self'; img-src \(images); object-src 'none'; base-uri 'none'; "
                + "form-action 'self'; frame-ancestors 'none'")
    }

    package init(contentSecurityPolicy: String) {
        lines = [
            .init(name: "Content-Security-Policy", value: contentSecurityPolicy),
            .init(name: "X-Content-Type-Options", value: "nosniff"),
            .init(name: "Referrer-Policy", value: "same-origin"),
            .init(name: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(self)"),
            .init(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
            .init(name: "Cache-Control", value: "no-store"),
        ]
    }
}
