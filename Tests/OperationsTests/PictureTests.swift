// SPDX-License-Identifier: Apache-2.0
import CGd
import Foundation
import TestSupport
import Testing

@testable import Operations

/// Pictures come out as they are seen, upright, and with nothing else.
@Suite struct PictureTests {
    private static let (width, height) = (32, 16)
    private static let colours: [Int32] = [0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF]

    /// The colour of each quarter of the upright picture.
    private static func colour(x: Int, y: Int) -> Int32 {
        colours[(y >= height / 2 ? 2 : 0) + (x >= width / 2 ? 1 : 0)]
    }

    /// The picture as a camera stores it that says this orientation (EXIF 2.3, 4.6.4).
    private static func stored(_ orientation: Int) throws -> gdImagePtr {
        let isTurned = orientation >= 5
        let (columns, rows) = isTurned ? (height, width) : (width, height)
        let image = try #require(gdImageCreateTrueColor(Int32(columns), Int32(rows)))
        for row in 0..<rows {
            for column in 0..<columns {
                let (x, y): (Int, Int) =
                    switch orientation {
                    case 2: (width - 1 - column, row)
                    case 3: (width - 1 - column, height - 1 - row)
                    case 4: (column, height - 1 - row)
                    case 5: (row, column)
                    case 6: (width - 1 - row, column)
                    case 7: (width - 1 - row, height - 1 - column)
                    case 8: (row, height - 1 - column)
                    default: (column, row)
                    }
                gdImageSetPixel(image, Int32(column), Int32(row), colour(x: x, y: y))
            }
        }
        return image
    }

    private static func bytes(
        _ image: gdImagePtr, _ encode: (gdImagePtr, UnsafeMutablePointer<Int32>) -> UnsafeMutableRawPointer?
    ) throws -> [UInt8] {
        defer { gdImageDestroy(image) }
        var count: Int32 = 0
        let data = try #require(encode(image, &count))
        defer { gdFree(data) }
        return [UInt8](UnsafeRawBufferPointer(start: data, count: Int(count)))
    }

    /// A JPEG with a directory of one entry behind which a secret lies.
    private static func jpeg(_ orientation: Int) throws -> [UInt8] {
        let plain = try bytes(try stored(orientation)) { gdImageJpegPtr($0, $1, 100) }
        let entry: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0]
        let exif: [UInt8] =
            Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1] + entry + [0, 0, 0, 0] + Array("SECRET-PLACE".utf8)
        return Array(plain[..<2]) + [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + Array(plain[2...])
    }

    private func redrawn(_ bytes: [UInt8], _ type: String) async throws -> (bytes: [UInt8], type: String)? {
        let path = NSTemporaryDirectory() + "/rongthuk-picture-" + UUID().uuidString
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { unlink(path) }
        let file = IncomingFile(path: path, name: "a", byteCount: bytes.count, sha256: "")
        guard let drawn = PictureLane().redraw(file, type: type) else { return nil }
        defer { unlink(drawn.file.path) }
        let data = try Data(contentsOf: URL(fileURLWithPath: drawn.file.path))
        #expect(drawn.file.byteCount == data.count && drawn.file.sha256.count == 64)
        return ([UInt8](data), drawn.type)
    }

    @Test(arguments: 1...8)
    func `a photograph is turned upright and loses where it was taken`(orientation: Int) async throws {
        let given = try Self.jpeg(orientation)
        #expect(Data(given).contains(Data("SECRET-PLACE".utf8)))
        #expect(PictureShape(given, type: "image/jpeg")?.orientation == orientation)

        var drawn = try #require(try await redrawn(given, "image/jpeg"))

        #expect(drawn.type == "image/jpeg")
        for word in ["SECRET-PLACE", "Exif"] { #expect(!Data(drawn.bytes).contains(Data(word.utf8))) }
        let count = Int32(drawn.bytes.count)
        let image = try #require(gdImageCreateFromJpegPtr(count, &drawn.bytes))
        defer { gdImageDestroy(image) }
        #expect(image.pointee.sx == Int32(Self.width) && image.pointee.sy == Int32(Self.height))
        for (x, y) in [(4, 4), (28, 4), (4, 12), (28, 12)] {
            let (seen, wanted) = (gdImageGetTrueColorPixel(image, Int32(x), Int32(y)), Self.colour(x: x, y: y))
            for shift in [16, 8, 0] as [Int32] {
                #expect(abs((seen >> shift & 0xFF) - (wanted >> shift & 0xFF)) < 48, "\(orientation) at \(x),\(y)")
            }
        }
    }

    @Test func `other kinds of pictures stay what they are, without their texts`() async throws {
        let png = try Self.bytes(try Self.stored(1)) { gdImagePngPtr($0, $1) }
        let text: [UInt8] = [0, 0, 0, 13] + Array("tEXtSECRET\0PLACE".utf8.prefix(17)) + [0, 0, 0, 0]
        let withText = Array(png[..<33]) + text + Array(png[33...])
        let drawn = try await redrawn(withText, "image/png")
        // A text with a wrong check sum is passed over by some readers and refused by others; it never stays.
        if let drawn { #expect(!Data(drawn.bytes).contains(Data("SECRET".utf8)) && drawn.type == "image/png") }
        #expect(try await redrawn(png, "image/png")?.type == "image/png")
        let webp = try Self.bytes(try Self.stored(1)) { gdImageWebpPtr($0, $1) }
        #expect(try await redrawn(webp, "image/webp")?.type == "image/webp")
        let gif = try Self.bytes(try Self.stored(1)) { gdImageGifPtr($0, $1) }
        #expect(try await redrawn(gif, "image/gif")?.type == "image/gif")
        for (bytes, type) in [(png, "image/png"), (webp, "image/webp"), (gif, "image/gif")] {
            #expect(PictureShape(bytes, type: type) == PictureShape(width: 32, height: 16), "\(type)")
        }
    }

    @Test func `a picture of more than its bound is refused before it is decoded`() async throws {
        var png = try Self.bytes(try Self.stored(1)) { gdImagePngPtr($0, $1) }
        png.replaceSubrange(16..<24, with: [0, 0, 0x40, 0, 0, 0, 0x40, 0])
        #expect(try #require(PictureShape(png, type: "image/png")).pixels == 268_435_456)
        #expect(try await redrawn(png, "image/png") == nil)
        png.replaceSubrange(16..<24, with: [UInt8](repeating: 0xFF, count: 8))
        #expect(try await redrawn(png, "image/png") == nil)
    }

    @Test func `whatever is cut or changed is refused or drawn, and never breaks`() async throws {
        let whole = try Self.jpeg(6)
        var random = SystemRandomNumberGenerator()
        for length in stride(from: 0, to: whole.count, by: 37) {
            _ = try await redrawn(Array(whole[..<length]), "image/jpeg")
        }
        for _ in 0..<60 {
            var changed = whole
            for _ in 0..<8 {
                changed[Int.random(in: 2..<120, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            _ = try await redrawn(changed, "image/jpeg")
            _ = PictureShape(changed, type: "image/heic")
            _ = PictureShape(changed, type: "image/webp")
        }
        #expect(try await redrawn(Array("no picture".utf8), "image/jpeg") == nil)
    }
}
