// SPDX-License-Identifier: Apache-2.0
import Complaints

/// A second-level category with its share of all complaints and who is responsible for it.
struct Topic: Sendable {
    let code: String
    /// The code of the heading above it.
    let parent: String
    let nameThai: String
    let nameEnglish: String
    /// Ten-thousandths of all cases.
    let weight: Int
    let kinds: [(Kind, Int)]
    /// Codes of agencies by weight, in Bangkok and elsewhere.
    let inBangkok: [(String, Int)]
    let elsewhere: [(String, Int)]

    private init(_ line: Substring) {
        let parts = line.split(separator: "|").map(String.init)
        guard parts.count == 7, let weight = Int(parts[4]) else {
            preconditionFailure("a topic has seven columns: \(line)")
        }
        parent = parts[0]
        code = parts[1]
        nameThai = parts[2]
        nameEnglish = parts[3]
        self.weight = weight
        kinds = Self.weighted(parts[5]).map { name, weight in
            guard let kind = Kind(rawValue: name) else { preconditionFailure("no kind \(name)") }
            return (kind, weight)
        }
        let places = parts[6].split(separator: "/").map { Self.weighted(String($0)) }
        inBangkok = places[0]
        elsewhere = places[places.count - 1]
    }

    /// Reads `MOI 3,RTP 2`; a name without a number weighs 1.
    private static func weighted(_ text: String) -> [(String, Int)] {
        text.split(separator: ",").map { entry in
            let words = entry.split(separator: " ")
            return (String(words[0]), words.count > 1 ? Int(words[1]) ?? 1 : 1)
        }
    }

    func agencies(in locality: Locality) -> [(String, Int)] { locality.isBangkok ? inBangkok : elsewhere }

    /// How much likelier it is in a month, in tenths: smoke in the dry season, floods in the rains.
    func season(month: Int) -> Int {
        switch (code, month) {
        case ("AIR", 12), ("AIR", 1...4): 28
        case ("FLOOD", 8...11): 40
        case ("FLOOD", 12), ("FLOOD", 1...4): 3
        case ("WATER", 3...5), ("ELEC", 3...5): 16
        case ("RACE", 4), ("NOISE", 12), ("NOISE", 1): 15
        default: 10
        }
    }

    static let all = table.split(separator: "\n").map(Topic.init)

    /// Code and names of the first level.
    static let headings = [
        ("SOC", "สังคมและสวัสดิการของรัฐ", "Social affairs and state welfare"),
        ("POL", "การเมืองการปกครอง", "Politics and governance"),
        ("OFF", "ร้องเรียนเจ้าหน้าที่และหน่วยงานของรัฐ", "Conduct of officials and agencies"),
        ("ECO", "เศรษฐกิจ", "Economy"),
        ("LAW", "กฎหมายและความสงบเรียบร้อย", "Law and order"),
        ("ENV", "ทรัพยากรธรรมชาติและสิ่งแวดล้อม", "Natural resources and environment"),
        ("LFA", "การอนุญาตตามกฎหมายว่าด้วยการอำนวยความสะดวก", "Licensing facilitation"),
    ]

    private static let table = """
        SOC|NOISE|เสียงรบกวน สั่นสะเทือน|Noise and vibration|1150|relief 9,grievance 1|BMA 4,RTP 5/RTP 6,MOI 5
        SOC|ELEC|ไฟฟ้า|Electricity|700|relief|MEA 8,BMA 1/PEA 8,MOI 1
        SOC|WATER|ประปา|Tap water|460|relief|MWA/PWA 9,MOI 1
        SOC|PHONE|โทรศัพท์ สายด่วน|Telephone and call centres|260|relief 7,grievance 3|NT 5,MDES 3,MOL 1
        SOC|ROAD|ถนน งานก่อสร้างทาง|Roads and road works|620|relief|BMA 6,MOT 4/MOT 6,MOI 4
        SOC|HEALTH|การรักษาพยาบาล|Treatment|480|relief 7,grievance 3|MOPH 8,BMA 2/MOPH
        SOC|WELFARE|บัตรสวัสดิการ เงินช่วยเหลือ|Benefits|760|relief|MOF 7,MSDHS 4
        SOC|LIVING|ค่าครองชีพ|Cost of living|200|relief 6,opinion 4|MOC 5,MOEN 3,MOF 2
        SOC|TRANSIT|รถโดยสาร|Public transport|360|grievance 6,relief 4|BMTA 5,MOT 4,SRT 1/MOT 7,SRT 3
        SOC|LABOUR|แรงงาน|Labour|420|relief 8,grievance 2|MOL
        SOC|EDU|การศึกษา|Education|140|relief 5,grievance 5|MOE 7,MHESI 3
        SOC|NUIS|เหตุเดือดร้อนรำคาญ|Nuisance|300|relief|BMA 8,RTP 1/MOI 6,MOPH 2,RTP 1
        POL|POLICY|ความเห็นต่อนโยบายและโครงการของรัฐ|Government policy and projects|760|opinion|MOF 5,MOI 2,MOT 1,MOAC 1,MOEN 1,MOTS 1
        POL|PROTEST|การเมือง การชุมนุม|Politics and protests|150|opinion|RTP,BMA/RTP,MOI
        POL|LAWREF|ขอแก้ไขกฎหมาย|Change of law|120|opinion|MOJ 3,MOI 1,MOF 1
        POL|LOCAL|การปกครองท้องถิ่น|Local administration|180|grievance 5,opinion 3|BMA/MOI
        OFF|CORR|ทุจริต|Corruption|160|tipoff 8,grievance 2|BMA 2,RTP 2,MOE 1/MOI 5,RTP 2,MOE 2
        OFF|ABUSE|ปฏิบัติหน้าที่มิชอบ|Wrongful performance of duty|250|grievance|RTP 6,BMA 2/RTP 5,MOI 4
        OFF|DELAY|ล่าช้า ละเลย|Delay and neglect|300|grievance 9,fairness 1|RTP 3,BMA 3,MFA 1,MOF 1/MOI 4,RTP 3,MOF 1,MFA 1
        OFF|SERV|บริการไม่สุภาพ|Bad service|170|grievance|BMTA 3,MOPH 3,BMA 2/MOPH 4,MOI 3,SRT 1
        OFF|UNFAIR|ขอความเป็นธรรม|Fairness|150|fairness|RTP 5,MOJ 3,MOD 2,MOL 1
        OFF|PROC|จัดซื้อจัดจ้าง|Procurement|40|tipoff 3,grievance 7|BMA/MOI 3,MOE 2,MOD 1
        ECO|DEBT|หนี้สินในและนอกระบบ|Debts|240|relief 9,fairness 1|MOF 4,GSB 3,MOJ 2,RTP 1
        ECO|LOTTO|สลากเกินราคา|Overpriced lottery|200|relief 6,tipoff 4|GLO
        ECO|CONSUM|คุ้มครองผู้บริโภค|Consumer protection|240|relief|OCPB 7,MOC 2,MOTS 1
        ECO|TAX|ภาษี|Tax|90|relief 8,grievance 2|MOF 9,BMA 1/MOF
        ECO|FARM|ราคาพืชผล|Farm prices|80|relief|MOAC 3,MOC 1
        ECO|INVEST|ธนาคาร การลงทุน|Banking and investment|80|relief|GSB 5,MOF 5
        LAW|DRUG|ยาเสพติด|Drugs|210|tipoff 9,relief 1|RTP 8,MOJ 2
        LAW|GAMBLE|การพนัน|Gambling|80|tipoff|RTP/RTP 8,MOI 2
        LAW|PROP|ทรัพย์สิน ฉ้อโกง คอลเซ็นเตอร์|Theft, fraud and call scams|280|relief 8,fairness 2|RTP 8,MDES 3
        LAW|THREAT|คุกคามชีวิตร่างกาย|Threats|70|relief|RTP
        LAW|LAND|ที่ดิน|Land disputes|70|relief 6,fairness 4|MOI 6,MNRE 2
        LAW|RACE|แข่งรถ|Street racing|60|relief 6,tipoff 4|RTP
        LAW|VENUE|สถานบริการ|Entertainment venues|40|tipoff 6,relief 4|RTP 6,MCUL 2,MOI 2
        ENV|AIR|ฝุ่น กลิ่น ควัน|Dust, smell and smoke|120|relief|BMA 5,MIND 3,MNRE 2/MIND 4,MNRE 4,MOAC 1,MOI 1
        ENV|WASTEW|น้ำเสีย|Waste water|50|relief|BMA 6,MNRE 2,MIND 2/MNRE 5,MIND 4,MOI 1
        ENV|WASTE|ขยะ|Rubbish|70|relief|BMA/MOI
        ENV|FLOOD|น้ำท่วม|Flooding|70|relief|BMA/MOI 6,MOAC 3,MOT 1
        ENV|FOREST|บุกรุกป่า|Encroachment|25|tipoff 7,relief 3|MNRE
        ENV|ANIMAL|สัตว์|Animals|50|relief|BMA/MOAC 4,MNRE 3,MOI 3
        LFA|LATE|อนุญาตล่าช้า|Late licence|8|grievance|BMA/MOI 4,MIND 1
        LFA|MANUAL|ไม่มีคู่มือหรือไม่ตรงคู่มือ|Manual missing or not followed|4|grievance|BMA/MOI
        LFA|EXTRA|เรียกเอกสารเกิน|Extra documents|4|grievance|BMA,MOC/MOI,MOC
        """
}
