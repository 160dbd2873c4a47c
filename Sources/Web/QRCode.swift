// SPDX-License-Identifier: Apache-2.0
import CQREncode
import Glibc
import HTML

/// A text as squares that telephones read.
struct QRCode {
    /// Squares on each side, without the quiet zone.
    let side: Int
    /// Row by row, true for dark.
    private let isDark: [Bool]

    /// Nil for a text that no code holds.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        // A quarter of the code may be lost to a fold or a stain.
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_Q) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let cells = code.pointee.data else { return nil }
        side = width
        isDark = (0..<width * width).map { cells[$0] & 1 == 1 }
    }

    /// One path of horizontal runs, with the quiet zone of four squares that readers need.
    func html(label: String) -> HTML {
        let size = side + 8
        return """
            <svg class="qr" role="img" aria-label="\(label)" viewBox="0 0 \(size) \(size)" \
            xmlns="http://www.w3.org/2000/svg" shape-rendering="crispEdges">\
            <path fill="#fff" d="M0 0h\(size)v\(size)H0z"></path><path fill="#000" d="\(path)"></path></svg>
            """
    }

    private var path: String {
        var path = ""
        for row in 0..<side {
            var column = 0
            while column < side {
                let start = column
                while column < side, isDark[row * side + column] { column += 1 }
                if column > start { path += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z" }
                column += 1
            }
        }
        return path
    }
}
