// SPDX-License-Identifier: Apache-2.0
import Operations

/// Invented answers of the centre, such as an operator reads out: titles, texts and the words of those who ask.
enum ArticleTable {
    static let all: [ArticleInput] = table.split(separator: "\n").map { line in
        let parts = line.split(separator: "|").map(String.init)
        guard parts.count == 5 else { preconditionFailure("an article has five columns: \(line)") }
        return ArticleInput(
            titleThai: parts[0], titleEnglish: parts[1], textThai: parts[2], textEnglish: parts[3], words: parts[4])
    }

    private static let table = """
        วันเงินเข้าบัตรสวัสดิการ|When the welfare card is topped up|วงเงินในบัตรเข้าทุกวันที่ 1 ของเดือน ใช้ได้ที่ร้านค้าที่ร่วมโครงการ และไม่สะสมไปเดือนถัดไป|The card is topped up on the 1st of each month. It can be used in shops that take part and is not carried over.|บัตรสวัสดิการ, เงินเข้า, วงเงิน, welfare card
        ขอเบี้ยผู้สูงอายุใช้เอกสารใด|Papers for the old-age allowance|ใช้บัตรประชาชน ทะเบียนบ้าน และสมุดบัญชีธนาคาร ยื่นที่สำนักงานท้องถิ่นตามทะเบียนบ้าน ตั้งแต่เดือนที่อายุครบ 59 ปี|Bring the id card, the house registration and a bank book to the local office of your registration, from the month you turn 59.|เบี้ยผู้สูงอายุ, ผู้สูงอายุ, old age allowance
        เปลี่ยนบัญชีรับเงินอุดหนุนบุตร|Another account for the child grant|ยื่นคำขอที่สำนักงานท้องถิ่น หรือผูกพร้อมเพย์กับเลขประจำตัวประชาชน การเปลี่ยนมีผลในรอบจ่ายถัดไป|Ask at the local office, or link PromptPay to the id number. It takes effect with the next payment.|เงินอุดหนุนบุตร, เปลี่ยนบัญชี, child grant
        ใช้สิทธิบัตรทองต่างจังหวัด|The gold card in another province|กรณีฉุกเฉินใช้ได้ทุกแห่ง กรณีทั่วไปใช้หน่วยบริการที่ร่วมโครงการ สอบถามได้ที่สายด่วน 1330|In an emergency any hospital; otherwise units that take part. Ask 1330.|บัตรทอง, สิทธิรักษา, ต่างจังหวัด, gold card
        ขึ้นทะเบียนว่างงาน|Registering as unemployed|ขึ้นทะเบียนภายใน 30 วันหลังออกจากงานทางเว็บไซต์หรือสำนักงานจัดหางาน แล้วรายงานตัวเดือนละครั้ง|Register within 30 days after leaving work, on the website or at an employment office, then report once a month.|ว่างงาน, ตกงาน, ออกจากงาน, unemployed
        ขั้นตอนขอใช้ไฟฟ้าบ้านใหม่|Electricity for a new house|เตรียมบัตรประชาชน ทะเบียนบ้าน และหลักฐานการใช้สถานที่ ยื่นที่สำนักงานการไฟฟ้าในพื้นที่ ใช้เวลาประมาณห้าวันทำการ|Bring the id card, house registration and proof of the place to the local electricity office. It takes about five working days.|ขอใช้ไฟฟ้า, ขอไฟ, มิเตอร์ไฟ, บ้านใหม่, new electricity meter
        ขอติดตั้งมาตรวัดน้ำ|A new water meter|ยื่นคำขอพร้อมสำเนาทะเบียนบ้านที่สำนักงานประปาสาขา ใช้เวลาประมาณห้าวันทำการ|Ask at the branch of the water works with a copy of the house registration. It takes about five working days.|มาตรวัดน้ำ, มิเตอร์น้ำ, ขอน้ำประปา, water meter
        ตรวจสถานะคืนภาษี|Where is my tax refund|ตรวจได้ด้วยเลขประจำตัวประชาชนบนเว็บไซต์ โดยปกติคืนภายใน 90 วันหลังเอกสารครบ|See the website with the id number. It is usually paid within 90 days after the papers are complete.|คืนภาษี, ภาษี, tax refund
        ไกล่เกลี่ยหนี้โดยไม่เสียค่าใช้จ่าย|Debt mediation free of charge|ลงทะเบียนกับศูนย์ไกล่เกลี่ยข้อพิพาทภาคประชาชนได้โดยไม่เสียค่าใช้จ่าย นำสัญญาและหลักฐานการชำระไปด้วย|Register with a people’s mediation centre free of charge. Bring the contract and proof of payments.|ไกล่เกลี่ย, หนี้นอกระบบ, ประนอมหนี้, debt
        โทรศัพท์ที่อ้างว่าเป็นเจ้าหน้าที่รัฐ|Calls that claim to be from the State|หน่วยงานรัฐไม่ขอให้โอนเงินเพื่อตรวจสอบ กรุณาวางสาย แล้วโทรกลับหมายเลขกลางของหน่วยงาน หากโอนไปแล้วแจ้งธนาคารและสายด่วน 1441 ทันที|No agency asks you to transfer money to be checked. Hang up and call the agency’s own number. If you have paid, tell the bank and 1441 at once.|คอลเซ็นเตอร์, แก๊งคอลเซ็นเตอร์, อ้างเป็นเจ้าหน้าที่, โอนเงิน, call centre scam
        ค่าธรรมเนียมโอนที่ดินให้บุตร|The fee for giving land to a child|โอนให้บุตรโดยชอบด้วยกฎหมายเสียค่าธรรมเนียมร้อยละ 0.5 ของราคาประเมิน ยื่นที่สำนักงานที่ดินท้องที่|Giving land to a lawful child costs 0.5 per cent of its assessed value, at the local land office.|โอนที่ดิน, ค่าธรรมเนียมโอน, land transfer
        ขอหนังสือเดินทางเล่มใหม่|A new passport|จองคิวทางเว็บไซต์ ใช้บัตรประชาชนใบเดียว ผู้ที่อายุไม่ถึง 20 ปีต้องมีผู้ปกครองยินยอม|Book a time on the website and bring the id card. Who is under 20 needs a parent’s consent.|หนังสือเดินทาง, พาสปอร์ต, passport
        แจ้งย้ายทะเบียนบ้าน|Moving the house registration|แจ้งย้ายปลายทางได้ที่สำนักทะเบียนแห่งใหม่พร้อมเจ้าบ้าน หรือทางแอปของกรมการปกครอง|At the registrar of the new place together with the owner, or by the app of the Department of Provincial Administration.|ย้ายทะเบียนบ้าน, ทะเบียนบ้าน, ย้ายที่อยู่, house registration
        """
}
