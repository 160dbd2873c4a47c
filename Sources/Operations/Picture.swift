// SPDX-License-Identifier: Apache-2.0
import CGd
import FoundationEssentials
import Glibc
import Secrets
import Synchronization

/// Draws pictures anew, one at a time, so that nothing but what is seen goes on: no place, no device, no thumbnail.
///
/// One picture takes up to four bytes a pixel while it is decoded, which is why there is a line; whoever stands in
/// it keeps their thread, so that what comes after happens in the order in which it was asked for.
package final class PictureLane: Sendable {
    private let turn = Mutex(())

    package init() {
        // The library's own way to complain is to write to the standard error.
        gdSetErrorMethod(beSilent)
    }

    /// Writes the picture without metadata, upright, to a file beside the given one.
    ///
    /// Nil when it cannot be decoded or has more than ``Limits/picturePixelsMax``.
    func redraw(_ file: IncomingFile, type: String) -> (file: IncomingFile, type: String)? {
        turn.withLock { _ in draw(file, type: type) }
    }

    private func draw(_ file: IncomingFile, type: String) -> (file: IncomingFile, type: String)? {
        guard let data = FileManager.default.contents(atPath: file.path) else { return nil }
        let bytes = [UInt8](data)
        let head = [UInt8](bytes.prefix(Limits.pictureHeadBytesMax))
        guard let shape = PictureShape(head, type: type), shape.pixels <= Limits.picturePixelsMax,
            let picture = Picture(bytes, type: type, orientation: shape.orientation),
            let encoded = picture.encoded(as: type)
        else { return nil }
        let path = file.path + ".picture"
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(encoded), attributes: [.posixPermissions: 0o600])
        else { return nil }
        var hash = SHA256()
        hash.update(encoded)
        let drawn = IncomingFile(path: path, name: file.name, byteCount: encoded.count, sha256: hash.hex())
        return (drawn, Picture.keptType(of: type))
    }
}

private func beSilent(_ level: Int32, _ format: UnsafePointer<CChar>?, _ arguments: CVaListPointer?) {}

/// A decoded picture; its memory goes with it.
private struct Picture: ~Copyable {
    private var image: gdImagePtr

    /// Decodes and turns upright; nil for what is no whole picture of that type.
    init?(_ bytes: [UInt8], type: String, orientation: Int) {
        var bytes = bytes
        let count = Int32(clamping: bytes.count)
        let decoded: gdImagePtr? = bytes.withUnsafeMutableBytes { buffer in
            switch type {
            case "image/jpeg": gdImageCreateFromJpegPtrEx(count, buffer.baseAddress, 0)
            case "image/png": gdImageCreateFromPngPtr(count, buffer.baseAddress)
            case "image/gif": gdImageCreateFromGifPtr(count, buffer.baseAddress)
            case "image/webp": gdImageCreateFromWebpPtr(count, buffer.baseAddress)
            default: gdImageCreateFromHeifPtr(count, buffer.baseAddress)
            }
        }
        guard let decoded else { return nil }
        guard let upright = Self.upright(decoded, orientation) else {
            gdImageDestroy(decoded)
            return nil
        }
        image = upright
    }

    deinit { gdImageDestroy(image) }

    /// Undoes what EXIF says the camera did; takes the picture over.
    private static func upright(_ picture: gdImagePtr, _ orientation: Int) -> gdImagePtr? {
        if orientation == 2 || orientation == 5 || orientation == 7 { gdImageFlipHorizontal(picture) }
        if orientation == 4 { gdImageFlipVertical(picture) }
        // Against the clock, as the library turns.
        let degrees: Float? =
            switch orientation {
            case 3: 180
            case 5, 8: 90
            case 6, 7: 270
            default: nil
            }
        guard let degrees else { return picture }
        guard let turned = gdImageRotateInterpolated(picture, degrees, 0) else { return nil }
        gdImageDestroy(picture)
        return turned
    }

    /// The same type again, but a JPEG for what few programs can show.
    static func keptType(of type: String) -> String {
        ["image/png", "image/gif", "image/webp"].contains(type) ? type : "image/jpeg"
    }

    func encoded(as type: String) -> [UInt8]? {
        var count: Int32 = 0
        let written: UnsafeMutableRawPointer?
        switch Self.keptType(of: type) {
        case "image/png":
            gdImageSaveAlpha(image, 1)
            written = gdImagePngPtr(image, &count)
        case "image/gif": written = gdImageGifPtr(image, &count)
        case "image/webp": written = gdImageWebpPtrEx(image, &count, Limits.pictureQuality)
        default: written = gdImageJpegPtr(image, &count, Limits.pictureQuality)
        }
        guard let written else { return nil }
        defer { gdFree(written) }
        return count > 0 ? [UInt8](UnsafeRawBufferPointer(start: written, count: Int(count))) : nil
    }
}
