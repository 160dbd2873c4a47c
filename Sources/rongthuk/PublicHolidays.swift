// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage

/// The days that Thai government offices were or will be closed, 2022–2027, by order of the Cabinet.
///
/// Labour Day and Children's Day are public holidays on which government offices work, so they are not here;
/// the Royal Ploughing Ceremony closes government offices alone and is.
enum PublicHolidays {
    /// In no particular order.
    static let all: [Holiday] = table.split(separator: "\n\n").flatMap { paragraph in
        let lines = paragraph.split(separator: "\n")
        precondition(lines.count > 2, "a holiday has two names and its dates")
        return lines.dropFirst(2).flatMap { $0.split(separator: " ") }.map { text in
            guard let day = Day(String(text)) else { preconditionFailure("no date: \(text)") }
            return Holiday(day: day, nameThai: String(lines[0]), nameEnglish: String(lines[1]))
        }
    }

    /// Thai name, English name, dates; a blank line between holidays.
    private static let table = """
        วันขึ้นปีใหม่
        New Year's Day
        2022-01-01 2023-01-01 2024-01-01 2025-01-01 2026-01-01 2027-01-01

        ชดเชยวันขึ้นปีใหม่
        New Year's Day (in lieu)
        2022-01-03 2023-01-02

        วันมาฆบูชา
        Makha Bucha
        2022-02-16 2023-03-06 2024-02-24 2025-02-12 2026-03-03 2027-02-21

        วันพระบาทสมเด็จพระพุทธยอดฟ้าจุฬาโลกมหาราช และวันที่ระลึกมหาจักรีบรมราชวงศ์
        Chakri Memorial Day
        2022-04-06 2023-04-06 2024-04-06 2025-04-06 2026-04-06 2027-04-06

        วันสงกรานต์
        Songkran Festival
        2022-04-13 2022-04-14 2022-04-15 2023-04-13 2023-04-14 2023-04-15 2024-04-13 2024-04-14 2024-04-15
        2025-04-13 2025-04-14 2025-04-15 2026-04-13 2026-04-14 2026-04-15 2027-04-13 2027-04-14 2027-04-15

        วันฉัตรมงคล
        Coronation Day
        2022-05-04 2023-05-04 2024-05-04 2025-05-04 2026-05-04 2027-05-04

        วันวิสาขบูชา
        Visakha Bucha
        2022-05-15 2024-05-22 2025-05-11 2026-05-31 2027-05-20

        ชดเชยวันวิสาขบูชา
        Visakha Bucha (in lieu)
        2022-05-16 2025-05-12 2026-06-01

        วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าสุทิดา พัชรสุธาพิมลลักษณ พระบรมราชินี
        HM Queen Suthida's Birthday
        2022-06-03 2024-06-03 2025-06-03 2026-06-03 2027-06-03

        วันอาสาฬหบูชา
        Asarnha Bucha
        2022-07-13 2023-08-01 2024-07-20 2025-07-10 2026-07-29 2027-07-18

        วันเข้าพรรษา
        Buddhist Lent Day
        2022-07-14 2023-08-02 2024-07-21 2025-07-11 2026-07-30 2027-07-19

        วันหยุดพิเศษ (เพิ่มเติม)
        Bridge Public Holiday
        2022-07-15 2022-07-29 2022-10-14 2022-12-30 2023-05-05 2023-07-31 2023-12-29 2024-04-12 2024-12-30
        2025-06-02 2025-08-11 2026-01-02

        วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระปรเมนทรรามาธิบดีศรีสินทรมหาวชิราลงกรณ พระวชิรเกล้าเจ้าอยู่หัว
        HM King Maha Vajiralongkorn's Birthday
        2022-07-28 2023-07-28 2024-07-28 2025-07-28 2026-07-28 2027-07-28

        วันเฉลิมพระชนมพรรษาสมเด็จพระบรมราชชนนีพันปีหลวง; วันแม่แห่งชาติ
        HM Queen Sirikit The Queen Mother's Birthday; National Mother's Day
        2022-08-12 2023-08-12 2024-08-12 2025-08-12 2026-08-12 2027-08-12

        วันคล้ายวันสวรรคตพระบาทสมเด็จพระบรมชนกาธิเบศร มหาภูมิพลอดุลยเดชมหาราช บรมนาถบพิตร
        HM King Bhumibol Adulyadej the Great Memorial Day
        2022-10-13

        วันปิยมหาราช
        HM King Chulalongkorn Memorial Day
        2022-10-23 2023-10-23 2024-10-23 2025-10-23 2026-10-23 2027-10-23

        ชดเชยวันปิยมหาราช
        HM King Chulalongkorn Memorial Day (in lieu)
        2022-10-24 2027-10-25

        วันคล้ายวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระบรมชนกาธิเบศร มหาภูมิพลอดุลยเดชมหาราช บรมนาถบพิตร; วันชาติ\
        ; วันพ่อแห่งชาติ
        HM King Bhumibol Adulyadej the Great's Birthday; National Day; National Father's Day
        2022-12-05 2023-12-05 2024-12-05 2025-12-05 2026-12-05 2027-12-05

        วันรัฐธรรมนูญ
        Constitution Day
        2022-12-10 2023-12-10 2024-12-10 2025-12-10 2026-12-10 2027-12-10

        ชดเชยวันรัฐธรรมนูญ
        Constitution Day (in lieu)
        2022-12-12 2023-12-11

        วันสิ้นปี
        New Year's Eve
        2022-12-31 2023-12-31 2024-12-31 2025-12-31 2026-12-31 2027-12-31

        วันพืชมงคล
        Royal Ploughing Ceremony
        2022-05-13 2023-05-17 2024-05-10 2025-05-09 2026-05-13

        ชดเชยวันสิ้นปี
        New Year's Eve (in lieu)
        2023-01-03

        ชดเชยวันสงกรานต์
        Songkran Festival (in lieu)
        2023-04-17 2024-04-16 2025-04-16

        วันวิสาขบูชา; วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าสุทิดา พัชรสุธาพิมลลักษณ พระบรมราชินี
        HM Queen Suthida's Birthday; Visakha Bucha
        2023-06-03

        ชดเชยวันวิสาขบูชา; ชดเชยวันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าสุทิดา พัชรสุธาพิมลลักษณ พระบรมราชินี
        HM Queen Suthida's Birthday (in lieu); Visakha Bucha (in lieu)
        2023-06-05

        ชดเชยวันเฉลิมพระชนมพรรษาสมเด็จพระบรมราชชนนีพันปีหลวง; ชดเชยวันแม่แห่งชาติ
        HM Queen Sirikit The Queen Mother's Birthday (in lieu); National Mother's Day (in lieu)
        2023-08-14

        วันนวมินทรมหาราช
        HM King Bhumibol Adulyadej Memorial Day
        2023-10-13 2024-10-13 2025-10-13 2026-10-13 2027-10-13

        ชดเชยวันมาฆบูชา
        Makha Bucha (in lieu)
        2024-02-26 2027-02-22

        ชดเชยวันพระบาทสมเด็จพระพุทธยอดฟ้าจุฬาโลกมหาราช และวันที่ระลึกมหาจักรีบรมราชวงศ์
        Chakri Memorial Day (in lieu)
        2024-04-08 2025-04-07

        ชดเชยวันฉัตรมงคล
        Coronation Day (in lieu)
        2024-05-06 2025-05-05

        ชดเชยวันอาสาฬหบูชา
        Asarnha Bucha (in lieu)
        2024-07-22 2027-07-20

        ชดเชยวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระปรเมนทรรามาธิบดีศรีสินทรมหาวชิราลงกรณ พระวชิรเกล้าเจ้าอยู่หัว
        HM King Maha Vajiralongkorn's Birthday (in lieu)
        2024-07-29

        ชดเชยวันนวมินทรมหาราช
        HM King Bhumibol Adulyadej Memorial Day (in lieu)
        2024-10-14

        ชดเชยวันคล้ายวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระบรมชนกาธิเบศร มหาภูมิพลอดุลยเดชมหาราช บรมนาถบพิตร; \
        ชดเชยวันชาติ; ชดเชยวันพ่อแห่งชาติ
        HM King Bhumibol Adulyadej the Great's Birthday (in lieu); National Day (in lieu); \
        National Father's Day (in lieu)
        2026-12-07 2027-12-06
        """
}

/// Declares the holidays that are known in advance, once per installation; later changes are an administrator's.
func seedCalendar(_ operations: Operations) async throws {
    guard try operations.database.read({ try $0.setting("calendar") }) == nil else { return }
    try await operations.database.write { transaction in
        for holiday in PublicHolidays.all { try transaction.save(holiday, at: Instant(microseconds: 0)) }
        try transaction.setSetting("calendar", to: "2022-2027")
    }
}
