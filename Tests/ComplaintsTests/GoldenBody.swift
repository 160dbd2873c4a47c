// SPDX-License-Identifier: Apache-2.0
import Complaints

/// One event body exactly as it stands in a row; never changed once released, only added to.
struct GoldenBody: Sendable {
    let kind: Event.Kind
    let json: String

    /// One of every kind with all its fields, in the order of the kinds.
    static let full: [GoldenBody] = [
        GoldenBody(
            kind: .received,
            json: #"{"attachments":["019a0000-0000-7000-8000-000000000005"],"#
                + #""category":"019a0000-0000-7000-8000-000000000004","channel":"partner","#
                + #""code":"RT707KQ2M9XD3","identityLevel":"withheld","kind":"grievance","language":"th","#
                + #""narrative":"ไฟดับ","partner":"019a0000-0000-7000-8000-000000000006","#
                + #""place":{"area":"1038","point":{"latitude":13.5,"longitude":100.25},"words":"ปากซอย"},"#
                + #""repeatOf":"019a0000-0000-7000-8000-000000000007","#
                + #""respondent":{"agency":"019a0000-0000-7000-8000-000000000002","#
                + #""officer":"019a0000-0000-7000-8000-000000000008"},"#
                + #""submission":"019a0000-0000-7000-8000-000000000009","version":1}"#),
        GoldenBody(
            kind: .informationRequested,
            json: #"{"answerBy":1792461600000000,"text":"เสาไหน","version":1}"#),
        GoldenBody(
            kind: .informationProvided,
            json: #"{"attachments":["019a0000-0000-7000-8000-000000000005"],"channel":"web","#
                + #""isFromComplainant":true,"submission":"019a0000-0000-7000-8000-000000000009","#
                + #""text":"เสาที่สาม","version":1}"#),
        GoldenBody(
            kind: .closedUnanswered,
            json: #"{"contestableUntil":1795053600000000,"reason":"incomplete","text":"ไม่ได้รับคำตอบ","#
                + #""version":1}"#),
        GoldenBody(
            kind: .screened,
            json: #"{"category":"019a0000-0000-7000-8000-000000000004","isPublicInterest":true,"#
                + #""kind":"relief","secrecy":"verySecret","urgency":"mostUrgent","version":1}"#),
        GoldenBody(
            kind: .refused,
            json: #"{"contestableUntil":1795053600000000,"goTo":"ป.ป.ช. 1205","#
                + #""other":"019a0000-0000-7000-8000-000000000007","reason":"outsideMandate","#
                + #""text":"อยู่นอกอำนาจ","version":1}"#),
        GoldenBody(
            kind: .answeredAtOnce,
            json: #"{"contestableUntil":1795053600000000,"outcome":"explained","text":"เปิดทุกวัน","#
                + #""version":1}"#),
        GoldenBody(
            kind: .referred,
            json: #"{"joint":["019a0000-0000-7000-8000-000000000003","019a0000-0000-7000-8000-000000000004"],"#
                + #""lead":"019a0000-0000-7000-8000-000000000002","version":1}"#),
        GoldenBody(
            kind: .accepted,
            json: #"{"agency":"019a0000-0000-7000-8000-000000000002","version":1}"#),
        GoldenBody(
            kind: .returned,
            json: #"{"agency":"019a0000-0000-7000-8000-000000000002","isDisputed":true,"#
                + #""reason":"ไม่อยู่ในอำนาจ","suggested":"019a0000-0000-7000-8000-000000000004","version":1}"#),
        GoldenBody(
            kind: .ruled,
            json: #"{"agency":"019a0000-0000-7000-8000-000000000002","reason":"ตามกฎหมาย","version":1}"#),
        GoldenBody(
            kind: .assigned,
            json: #"{"agency":"019a0000-0000-7000-8000-000000000002","#
                + #""officer":"019a0000-0000-7000-8000-000000000008","#
                + #""unit":"019a0000-0000-7000-8000-000000000014","version":1}"#),
        GoldenBody(
            kind: .progressed,
            json: #"{"agency":"019a0000-0000-7000-8000-000000000002","cause":"procurement","#
                + #""text":"สั่งซื้อหลอดไฟแล้ว","version":1}"#),
        GoldenBody(
            kind: .reportProposed,
            json: #"{"agency":"019a0000-0000-7000-8000-000000000002","#
                + #""author":"officer:019a0000-0000-7000-8000-000000000008","#
                + #""evidence":["019a0000-0000-7000-8000-000000000005"],"outcome":"solved","text":"ซ่อมแล้ว","#
                + #""version":1}"#),
        GoldenBody(
            kind: .reportDeclined,
            json: #"{"reason":"ขอรูปถ่าย","version":1}"#),
        GoldenBody(
            kind: .reported,
            json: #"{"agency":"019a0000-0000-7000-8000-000000000002","#
                + #""author":"partner:019a0000-0000-7000-8000-000000000006","#
                + #""evidence":["019a0000-0000-7000-8000-000000000005"],"outcome":"partlySolved","#
                + #""text":"ซ่อมแล้ว","version":1}"#),
        GoldenBody(
            kind: .reportRejected,
            json: #"{"reason":"ยังไม่ครบ","version":1}"#),
        GoldenBody(
            kind: .concluded,
            json: #"{"contestableUntil":1795053600000000,"master":"019a0000-0000-7000-8000-00000000000a","#
                + #""masterLead":"019a0000-0000-7000-8000-000000000002","outcome":"solved","text":"แจ้งผล","#
                + #""version":1}"#),
        GoldenBody(
            kind: .contested,
            json: #"{"reason":"ไฟยังดับอยู่","version":1}"#),
        GoldenBody(
            kind: .contestUpheld,
            json: #"{"agency":"019a0000-0000-7000-8000-000000000002","reason":"ฟังขึ้น","version":1}"#),
        GoldenBody(
            kind: .contestDismissed,
            json: #"{"reason":"ฟังไม่ขึ้น","version":1}"#),
        GoldenBody(
            kind: .withdrawn,
            json: #"{"continues":true,"reason":"ไม่ติดใจ","version":1}"#),
        GoldenBody(
            kind: .merged,
            json: #"{"master":"019a0000-0000-7000-8000-00000000000a","version":1}"#),
        GoldenBody(
            kind: .unmerged,
            json: #"{"reason":"คนละเรื่อง","version":1}"#),
        GoldenBody(
            kind: .rated,
            json: #"{"ease":1,"fairness":2,"result":4,"speed":3,"version":1,"words":"ขอบคุณ"}"#),
        GoldenBody(
            kind: .submissionAdded,
            json: #"{"attachments":[],"channel":"hotline","isFromComplainant":false,"#
                + #""submission":"019a0000-0000-7000-8000-000000000009","text":"ดับอีกแล้ว","version":1}"#),
        GoldenBody(
            kind: .messageSent,
            json: #"{"attachments":["019a0000-0000-7000-8000-000000000005"],"isFromComplainant":true,"#
                + #""message":"019a0000-0000-7000-8000-00000000000b","text":"ถึงไหนแล้ว","version":1}"#),
        GoldenBody(
            kind: .noted,
            json: #"{"text":"โทรหาแล้ว","version":1}"#),
        GoldenBody(
            kind: .identityRequested,
            json: #"{"needsApproval":true,"reason":"ต้องโทรนัดหมาย","#
                + #""reveal":"019a0000-0000-7000-8000-00000000000c","version":1}"#),
        GoldenBody(
            kind: .identityApproved,
            json: #"{"reveal":"019a0000-0000-7000-8000-00000000000c","version":1}"#),
        GoldenBody(
            kind: .identityOpened,
            json: #"{"reveal":"019a0000-0000-7000-8000-00000000000c","version":1}"#),
        GoldenBody(
            kind: .extended,
            json: #"{"amount":7,"answerBy":1792461600000000,"clock":"information","reason":"ขอเวลา","#
                + #""version":1}"#),
        GoldenBody(
            kind: .reminded,
            json: #"{"agency":"019a0000-0000-7000-8000-000000000002","clock":"result","level":2,"run":1,"#
                + #""version":1}"#),
        GoldenBody(
            kind: .extensionRequested,
            json: #"{"amount":7,"clock":"result","reason":"รอของ","version":1}"#),
        GoldenBody(
            kind: .extensionDeclined,
            json: #"{"clock":"result","reason":"เวลาพอแล้ว","version":1}"#),
        GoldenBody(
            kind: .escalationAnswered,
            json: #"{"reminder":{"agency":"019a0000-0000-7000-8000-000000000002","clock":"result","level":3,"#
                + #""run":1},"text":"เร่งดำเนินการ","version":1}"#),
    ]

    /// Bodies without what is optional.
    static let bare: [GoldenBody] = [
        GoldenBody(
            kind: .received,
            json: #"{"attachments":[],"channel":"web","code":"RT707KQ2M9XD3","identityLevel":"anonymous","#
                + #""kind":"opinion","language":"en","narrative":"x","#
                + #""submission":"019a0000-0000-7000-8000-000000000009","version":1}"#),
        GoldenBody(
            kind: .received,
            json: #"{"attachments":[],"channel":"web","code":"RT707KQ2M9XD3","identityLevel":"named","#
                + #""kind":"relief","language":"en","narrative":"x","place":{"words":"here"},"#
                + #""respondent":{"agency":"019a0000-0000-7000-8000-000000000002"},"#
                + #""submission":"019a0000-0000-7000-8000-000000000009","version":1}"#),
        GoldenBody(
            kind: .closedUnanswered,
            json: #"{"contestableUntil":1,"outcome":"noContact","text":"x","version":1}"#),
        GoldenBody(
            kind: .refused,
            json: #"{"contestableUntil":1,"reason":"beforeCourt","text":"x","version":1}"#),
        GoldenBody(
            kind: .concluded,
            json: #"{"contestableUntil":1,"outcome":"solved","text":"x","version":1}"#),
        GoldenBody(
            kind: .assigned,
            json: #"{"agency":"019a0000-0000-7000-8000-000000000002","version":1}"#),
        GoldenBody(
            kind: .progressed,
            json: #"{"agency":"019a0000-0000-7000-8000-000000000002","text":"x","version":1}"#),
        GoldenBody(
            kind: .contestUpheld,
            json: #"{"reason":"x","version":1}"#),
        GoldenBody(
            kind: .rated,
            json: #"{"ease":1,"fairness":2,"result":4,"speed":3,"version":1}"#),
        GoldenBody(
            kind: .informationProvided,
            json: #"{"attachments":[],"channel":"web","submission":"019a0000-0000-7000-8000-000000000009","#
                + #""text":"x","version":1}"#),
        GoldenBody(
            kind: .submissionAdded,
            json: #"{"attachments":[],"channel":"web","submission":"019a0000-0000-7000-8000-000000000009","#
                + #""text":"x","version":1}"#),
        GoldenBody(
            kind: .extended,
            json: #"{"amount":7,"clock":"result","reason":"x","version":1}"#),
        GoldenBody(
            kind: .reminded,
            json: #"{"clock":"result","level":2,"version":1}"#),
    ]
}
