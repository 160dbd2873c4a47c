// SPDX-License-Identifier: Apache-2.0
import Complaints
import FoundationEssentials
import Glibc
package import Outbound

/// Stands in for mail server and gateways in demonstrations: every message becomes a file.
package struct MessageFolder: Sendable {
    let path: String

    package init(path: String) {
        self.path = path
    }

    /// Where the message of a notice lies, or would.
    func path(of id: String, by channel: NoticeChannel) -> String {
        path + "/" + id + (channel == .email ? ".eml" : ".json")
    }

    /// Keeps a mail under the first part of its id, in the place of an earlier copy.
    package func keep(_ message: MailMessage) -> Delivery {
        let id = message.id.split(separator: "@").first.map(String.init) ?? message.id
        return write(message.bytes, to: path(of: id, by: .email))
    }

    package func keep(_ message: ShortMessage) -> Delivery {
        guard let channel = NoticeChannel(rawValue: message.channel) else { return .refused("no such channel") }
        return write(GatewayTemplate.standard.body(for: message), to: path(of: message.id, by: channel))
    }

    private func write(_ bytes: [UInt8], to file: String) -> Delivery {
        if mkdir(path, 0o700) != 0, errno != EEXIST { return .unreachable("the folder can't be made") }
        do {
            try Data(bytes).write(to: URL(filePath: file), options: .atomic)
            return .accepted
        } catch {
            return .failed("the file can't be written")
        }
    }
}
