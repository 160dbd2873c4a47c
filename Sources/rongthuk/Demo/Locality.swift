// SPDX-License-Identifier: Apache-2.0

/// A subdistrict that demo complaints come from; code and names are the official ones.
struct Locality: Sendable {
    /// Six digits; the first two are the province's.
    let code: String
    let subdistrict: String
    let district: String
    let province: String
    let englishSubdistrict: String
    let englishDistrict: String
    let englishProvince: String

    var isBangkok: Bool { code.hasPrefix("10") }

    /// District and province as a sentence names them.
    var area: String {
        isBangkok ? "\(district) \(province)" : "อำเภอ\(district) จังหวัด\(province)"
    }

    var subdistrictAndArea: String { (isBangkok ? "แขวง" : "ตำบล") + subdistrict + " " + area }
    var englishArea: String { "\(englishDistrict), \(englishProvince)" }

    private init(_ line: Substring) {
        let parts = line.split(separator: "|").map(String.init)
        precondition(parts.count == 7, "a locality has seven columns: \(line)")
        code = parts[0]
        subdistrict = parts[1]
        district = parts[2]
        province = parts[3]
        englishSubdistrict = parts[4]
        englishDistrict = parts[5]
        englishProvince = parts[6]
    }

    /// Every province once, populous ones more often, so that picking evenly gives plausible shares.
    static let all = table.split(separator: "\n").map(Locality.init)

    static let ofBangkok = all.filter(\.isBangkok)
    static let outsideBangkok = all.filter { !$0.isBangkok }

    private static let table = """
        100104|สำราญราษฎร์|เขตพระนคร|กรุงเทพมหานคร|Samran Rat|Phra Nakhon|Bangkok
        100301|กระทุ่มราย|เขตหนองจอก|กรุงเทพมหานคร|Krathum Rai|Nong Chok|Bangkok
        100405|สี่พระยา|เขตบางรัก|กรุงเทพมหานคร|Si Phraya|Bang Rak|Bangkok
        100508|ท่าแร้ง|เขตบางเขน|กรุงเทพมหานคร|Tha Raeng|Bang Khen|Bangkok
        100601|คลองจั่น|เขตบางกะปิ|กรุงเทพมหานคร|Khlong Chan|Bang Kapi|Bangkok
        100702|วังใหม่|เขตปทุมวัน|กรุงเทพมหานคร|Wang Mai|Pathum Wan|Bangkok
        100801|ป้อมปราบ|เขตป้อมปราบศัตรูพ่าย|กรุงเทพมหานคร|Pom Prap|Pom Prap Sattru Phai|Bangkok
        100905|บางจาก|เขตพระโขนง|กรุงเทพมหานคร|Bang Chak|Phra Khanong|Bangkok
        101103|คลองสามประเวศ|เขตลาดกระบัง|กรุงเทพมหานคร|Khlong Sam Prawet|Lat Krabang|Bangkok
        101504|บุคคโล|เขตธนบุรี|กรุงเทพมหานคร|Bukkhalo|Thon Buri|Bangkok
        101902|ตลิ่งชัน|เขตตลิ่งชัน|กรุงเทพมหานคร|Taling Chan|Taling Chan|Bangkok
        102009|อรุณอมรินทร์|เขตบางกอกน้อย|กรุงเทพมหานคร|Arun Ammarin|Bangkok Noi|Bangkok
        102201|บางหว้า|เขตภาษีเจริญ|กรุงเทพมหานคร|Bang Wa|Phasi Charoen|Bangkok
        102503|บางบำหรุ|เขตบางพลัด|กรุงเทพมหานคร|Bang Bamru|Bang Phlat|Bangkok
        102705|นวลจันทร์|เขตบึงกุ่ม|กรุงเทพมหานคร|Nuan Chan|Bueng Kum|Bangkok
        102803|ทุ่งมหาเมฆ|เขตสาทร|กรุงเทพมหานคร|Thung Maha Mek|Sathon|Bangkok
        102901|บางซื่อ|เขตบางซื่อ|กรุงเทพมหานคร|Bang Sue|Bang Sue|Bangkok
        103401|สวนหลวง|เขตสวนหลวง|กรุงเทพมหานคร|Suan Luang|Suan Luang|Bangkok
        103605|สนามบิน|เขตดอนเมือง|กรุงเทพมหานคร|Sanam Bin|Don Mueang|Bangkok
        103702|ถนนพญาไท|เขตราชเทวี|กรุงเทพมหานคร|Thanon Phaya Thai|Ratchathewi|Bangkok
        103802|จรเข้บัว|เขตลาดพร้าว|กรุงเทพมหานคร|Chorakhe Bua|Lat Phrao|Bangkok
        103901|คลองเตยเหนือ|เขตวัฒนา|กรุงเทพมหานคร|Khlong Toei Nuea|Vadhana|Bangkok
        104001|บางแค|เขตบางแค|กรุงเทพมหานคร|Bang Khae|Bang Khae|Bangkok
        104301|คันนายาว|เขตคันนายาว|กรุงเทพมหานคร|Khan Na Yao|Khan Na Yao|Bangkok
        104502|สะพานสอง|เขตวังทองหลาง|กรุงเทพมหานคร|Saphan Song|Wang Thonglang|Bangkok
        104604|ทรายกองดิน|เขตคลองสามวา|กรุงเทพมหานคร|Sai Kong Din|Khlong Sam Wa|Bangkok
        110114|บางเมืองใหม่|เมืองสมุทรปราการ|สมุทรปราการ|Bang Mueang Mai|Mueang Samut Prakan|Samut Prakan
        110304|บางโฉลง|บางพลี|สมุทรปราการ|Bang Chalong|Bang Phli|Samut Prakan
        110406|บางหัวเสือ|พระประแดง|สมุทรปราการ|Bang Hua Suea|Phra Pradaeng|Samut Prakan
        110503|แหลมฟ้าผ่า|พระสมุทรเจดีย์|สมุทรปราการ|Laem Fa Pha|Phra Samut Chedi|Samut Prakan
        110601|บางเสาธง|บางเสาธง|สมุทรปราการ|Bang Sao Thong|Bang Sao Thong|Samut Prakan
        120109|ไทรม้า|เมืองนนทบุรี|นนทบุรี|Sai Ma|Mueang Nonthaburi|Nonthaburi
        120208|ปลายบาง|บางกรวย|นนทบุรี|Plai Bang|Bang Kruai|Nonthaburi
        120303|บางเลน|บางใหญ่|นนทบุรี|Bang Len|Bang Yai|Nonthaburi
        120506|คลองขวาง|ไทรน้อย|นนทบุรี|Khlong Khwang|Sai Noi|Nonthaburi
        120608|เกาะเกร็ด|ปากเกร็ด|นนทบุรี|Ko Kret|Pak Kret|Nonthaburi
        130109|บางเดื่อ|เมืองปทุมธานี|ปทุมธานี|Bang Duea|Mueang Pathum Thani|Pathum Thani
        130204|คลองสี่|คลองหลวง|ปทุมธานี|Khlong Si|Khlong Luang|Pathum Thani
        130402|บึงบอน|หนองเสือ|ปทุมธานี|Bueng Bon|Nong Suea|Pathum Thani
        130507|หน้าไม้|ลาดหลุมแก้ว|ปทุมธานี|Na Mai|Lat Lum Kaeo|Pathum Thani
        130606|ลำไทร|ลำลูกกา|ปทุมธานี|Lam Sai|Lam Luk Ka|Pathum Thani
        140105|ท่าวาสุกรี|พระนครศรีอยุธยา|พระนครศรีอยุธยา|Tha Wasukri|Phra Nakhon Si Ayutthaya|Phra Nakhon Si Ayutthaya
        150108|บ้านอิฐ|เมืองอ่างทอง|อ่างทอง|Ban It|Mueang Ang Thong|Ang Thong
        160115|ท่าศาลา|เมืองลพบุรี|ลพบุรี|Tha Sala|Mueang Lop Buri|Lop Buri
        170101|บางพุทรา|เมืองสิงห์บุรี|สิงห์บุรี|Bang Phutsa|Mueang Sing Buri|Sing Buri
        180102|บ้านกล้วย|เมืองชัยนาท|ชัยนาท|Ban Kluai|Mueang Chai Nat|Chai Nat
        190112|กุดนกเปล้า|เมืองสระบุรี|สระบุรี|Kut Nok Plao|Mueang Saraburi|Saraburi
        200112|คลองตำหรุ|เมืองชลบุรี|ชลบุรี|Khlong Tamru|Mueang Chon Buri|Chon Buri
        200708|บ่อวิน|ศรีราชา|ชลบุรี|Bo Win|Si Racha|Chon Buri
        200905|แสมสาร|สัตหีบ|ชลบุรี|Samaesan|Sattahip|Chon Buri
        201004|ธาตุทอง|บ่อทอง|ชลบุรี|That Thong|Bo Thong|Chon Buri
        201101|เกาะจันทร์|เกาะจันทร์|ชลบุรี|Ko Chan|Ko Chan|Chon Buri
        210102|เชิงเนิน|เมืองระยอง|ระยอง|Choeng Noen|Mueang Rayong|Rayong
        210803|พนานิคม|นิคมพัฒนา|ระยอง|Phana Nikhom|Nikhom Phatthana|Rayong
        220108|บางกะจะ|เมืองจันทบุรี|จันทบุรี|Bang Kacha|Mueang Chanthaburi|Chanthaburi
        230112|ตะกาง|เมืองตราด|ตราด|Takang|Mueang Trat|Trat
        240103|บ้านใหม่|เมืองฉะเชิงเทรา|ฉะเชิงเทรา|Ban Mai|Mueang Chachoengsao|Chachoengsao
        250101|หน้าเมือง|เมืองปราจีนบุรี|ปราจีนบุรี|Na Mueang|Mueang Prachin Buri|Prachin Buri
        260112|เขาพระ|เมืองนครนายก|นครนายก|Khao Phra|Mueang Nakhon Nayok|Nakhon Nayok
        270105|ท่าแยก|เมืองสระแก้ว|สระแก้ว|Tha Yaek|Mueang Sa Kaeo|Sa Kaeo
        300115|บ้านโพธิ์|เมืองนครราชสีมา|นครราชสีมา|Ban Pho|Mueang Nakhon Ratchasima|Nakhon Ratchasima
        302005|หนองหญ้าขาว|สีคิ้ว|นครราชสีมา|Nong Ya Khao|Sikhio|Nakhon Ratchasima
        302207|ลุงเขว้า|หนองบุญมาก|นครราชสีมา|Lung Khwao|Nong Bun Mak|Nakhon Ratchasima
        302303|บึงพะไล|แก้งสนามนาง|นครราชสีมา|Bueng Phalai|Kaeng Sanam Nang|Nakhon Ratchasima
        310101|ในเมือง|เมืองบุรีรัมย์|บุรีรัมย์|Nai Mueang|Mueang Buri Ram|Buri Ram
        320118|นาบัว|เมืองสุรินทร์|สุรินทร์|Na Bua|Mueang Surin|Surin
        330118|ทุ่ม|เมืองศรีสะเกษ|ศรีสะเกษ|Thum|Mueang Si Sa Ket|Si Sa Ket
        340116|กุดลาด|เมืองอุบลราชธานี|อุบลราชธานี|Kut Lat|Mueang Ubon Ratchathani|Ubon Ratchathani
        340801|นาจะหลวย|นาจะหลวย|อุบลราชธานี|Na Chaluai|Na Chaluai|Ubon Ratchathani
        350116|ทุ่งนางโอก|เมืองยโสธร|ยโสธร|Thung Nang Ok|Mueang Yasothon|Yasothon
        360102|รอบเมือง|เมืองชัยภูมิ|ชัยภูมิ|Rop Mueang|Mueang Chaiyaphum|Chaiyaphum
        370107|คึมใหญ่|เมืองอำนาจเจริญ|อำนาจเจริญ|Khuem Yai|Mueang Amnat Charoen|Amnat Charoen
        380105|หนองเลิง|เมืองบึงกาฬ|บึงกาฬ|Nong Loeng|Mueang Bueng Kan|Bueng Kan
        390103|โพธิ์ชัย|เมืองหนองบัวลำภู|หนองบัวลำภู|Pho Chai|Mueang Nong Bua Lam Phu|Nong Bua Lam Phu
        400113|ดอนหัน|เมืองขอนแก่น|ขอนแก่น|Don Han|Mueang Khon Kaen|Khon Kaen
        400910|หนองโน|กระนวน|ขอนแก่น|Nong No|Kranuan|Khon Kaen
        402504|เปือยใหญ่|โนนศิลา|ขอนแก่น|Pueai Yai|Non Sila|Khon Kaen
        410106|โนนสูง|เมืองอุดรธานี|อุดรธานี|Non Sung|Mueang Udon Thani|Udon Thani
        410410|สีออ|กุมภวาปี|อุดรธานี|Si O|Kumphawapi|Udon Thani
        420107|นาอาน|เมืองเลย|เลย|Na An|Mueang Loei|Loei
        430109|บ้านเดื่อ|เมืองหนองคาย|หนองคาย|Ban Duea|Mueang Nong Khai|Nong Khai
        440103|ท่าตูม|เมืองมหาสารคาม|มหาสารคาม|Tha Tum|Mueang Maha Sarakham|Maha Sarakham
        450124|โนนตาล|เมืองร้อยเอ็ด|ร้อยเอ็ด|Non Tan|Mueang Roi Et|Roi Et
        460117|ขมิ้น|เมืองกาฬสินธุ์|กาฬสินธุ์|Khamin|Mueang Kalasin|Kalasin
        470112|ห้วยยาง|เมืองสกลนคร|สกลนคร|Huai Yang|Mueang Sakon Nakhon|Sakon Nakhon
        480112|หนองญาติ|เมืองนครพนม|นครพนม|Nong Yat|Mueang Nakhon Phanom|Nakhon Phanom
        490107|นาโสก|เมืองมุกดาหาร|มุกดาหาร|Na Sok|Mueang Mukdahan|Mukdahan
        500108|สุเทพ|เมืองเชียงใหม่|เชียงใหม่|Suthep|Mueang Chiang Mai|Chiang Mai
        501303|ร้องวัวแดง|สันกำแพง|เชียงใหม่|Rong Wua Daeng|San Kamphaeng|Chiang Mai
        501402|สันทรายน้อย|สันทราย|เชียงใหม่|San Sai Noi|San Sai|Chiang Mai
        502302|ออนกลาง|แม่ออน|เชียงใหม่|On Klang|Mae On|Chiang Mai
        510103|อุโมงค์|เมืองลำพูน|ลำพูน|Umong|Mueang Lamphun|Lamphun
        520108|ปงแสนทอง|เมืองลำปาง|ลำปาง|Pong Saen Thong|Mueang Lampang|Lampang
        530108|น้ำริด|เมืองอุตรดิตถ์|อุตรดิตถ์|Nam Rit|Mueang Uttaradit|Uttaradit
        540101|ในเวียง|เมืองแพร่|แพร่|Nai Wiang|Mueang Phrae|Phrae
        550108|ดู่ใต้|เมืองน่าน|น่าน|Du Tai|Mueang Nan|Nan
        560116|ท่าจำปี|เมืองพะเยา|พะเยา|Tha Champi|Mueang Phayao|Phayao
        570112|ห้วยชมภู|เมืองเชียงราย|เชียงราย|Huai Chomphu|Mueang Chiang Rai|Chiang Rai
        570705|สันทราย|แม่จัน|เชียงราย|San Sai|Mae Chan|Chiang Rai
        580101|จองคำ|เมืองแม่ฮ่องสอน|แม่ฮ่องสอน|Chong Kham|Mueang Mae Hong Son|Mae Hong Son
        600105|ตะเคียนเลื่อน|เมืองนครสวรรค์|นครสวรรค์|Takhian Luean|Mueang Nakhon Sawan|Nakhon Sawan
        610107|ท่าซุง|เมืองอุทัยธานี|อุทัยธานี|Tha Sung|Mueang Uthai Thani|Uthai Thani
        620114|วังทอง|เมืองกำแพงเพชร|กำแพงเพชร|Wang Thong|Mueang Kamphaeng Phet|Kamphaeng Phet
        630111|แม่ท้อ|เมืองตาก|ตาก|Mae Tho|Mueang Tak|Tak
        640110|วังทองแดง|เมืองสุโขทัย|สุโขทัย|Wang Thongdaeng|Mueang Sukhothai|Sukhothai
        650111|หัวรอ|เมืองพิษณุโลก|พิษณุโลก|Hua Ro|Mueang Phitsanulok|Phitsanulok
        660105|ปากทาง|เมืองพิจิตร|พิจิตร|Pak Thang|Mueang Phichit|Phichit
        670117|ระวิง|เมืองเพชรบูรณ์|เพชรบูรณ์|Rawing|Mueang Phetchabun|Phetchabun
        700120|คูบัว|เมืองราชบุรี|ราชบุรี|Khu Bua|Mueang Ratchaburi|Ratchaburi
        710111|เกาะสำโรง|เมืองกาญจนบุรี|กาญจนบุรี|Ko Samrong|Mueang Kanchanaburi|Kanchanaburi
        720102|รั้วใหญ่|เมืองสุพรรณบุรี|สุพรรณบุรี|Rua Yai|Mueang Suphan Buri|Suphan Buri
        730113|หนองปากโลง|เมืองนครปฐม|นครปฐม|Nong Pak Long|Mueang Nakhon Pathom|Nakhon Pathom
        730507|หินมูล|บางเลน|นครปฐม|Hin Mun|Bang Len|Nakhon Pathom
        730613|คลองจินดา|สามพราน|นครปฐม|Khlong Chinda|Sam Phran|Nakhon Pathom
        740104|บ้านบ่อ|เมืองสมุทรสาคร|สมุทรสาคร|Ban Bo|Mueang Samut Sakhon|Samut Sakhon
        740308|เจ็ดริ้ว|บ้านแพ้ว|สมุทรสาคร|Chet Rio|Ban Phaeo|Samut Sakhon
        750111|บางจะเกร็ง|เมืองสมุทรสงคราม|สมุทรสงคราม|Bang Chakreng|Mueang Samut Songkhram|Samut Songkhram
        760113|ช่องสะแก|เมืองเพชรบุรี|เพชรบุรี|Chong Sakae|Mueang Phetchaburi|Phetchaburi
        770101|ประจวบคีรีขันธ์|เมืองประจวบคีรีขันธ์|ประจวบคีรีขันธ์|Prachuap Khiri Khan|Mueang Prachuap Khiri Khan|Prachuap Khiri Khan
        800103|คลัง|เมืองนครศรีธรรมราช|นครศรีธรรมราช|Khlang|Mueang Nakhon Si Thammarat|Nakhon Si Thammarat
        800804|หัวตะพาน|ท่าศาลา|นครศรีธรรมราช|Hua Taphan|Tha Sala|Nakhon Si Thammarat
        810116|อ่าวนาง|เมืองกระบี่|กระบี่|Ao Nang|Mueang Krabi|Krabi
        820103|ถ้ำน้ำผุด|เมืองพังงา|พังงา|Tham Nam Phut|Mueang Phang-nga|Phang-nga
        830102|ตลาดเหนือ|เมืองภูเก็ต|ภูเก็ต|Talat Nuea|Mueang Phuket|Phuket
        830202|ป่าตอง|กะทู้|ภูเก็ต|Pa Tong|Kathu|Phuket
        830305|ไม้ขาว|ถลาง|ภูเก็ต|Mai Khao|Thalang|Phuket
        840102|มะขามเตี้ย|เมืองสุราษฎร์ธานี|สุราษฎร์ธานี|Makham Tia|Mueang Surat Thani|Surat Thani
        840301|ดอนสัก|ดอนสัก|สุราษฎร์ธานี|Don Sak|Don Sak|Surat Thani
        850103|หงาว|เมืองระนอง|ระนอง|Ngao|Mueang Ranong|Ranong
        860104|บางหมาก|เมืองชุมพร|ชุมพร|Bang Mak|Mueang Chumphon|Chumphon
        900101|บ่อยาง|เมืองสงขลา|สงขลา|Bo Yang|Mueang Songkhla|Songkhla
        900702|คลองแดน|ระโนด|สงขลา|Khlong Daen|Ranot|Songkhla
        901104|คอหงส์|หาดใหญ่|สงขลา|Kho Hong|Hat Yai|Songkhla
        910110|ปูยู|เมืองสตูล|สตูล|Puyu|Mueang Satun|Satun
        920109|บางรัก|เมืองตรัง|ตรัง|Bang Rak|Mueang Trang|Trang
        930104|ท่ามิหรำ|เมืองพัทลุง|พัทลุง|Tha Mi Ram|Mueang Phatthalung|Phatthalung
        940111|ตะลุโบะ|เมืองปัตตานี|ปัตตานี|Talu Bo|Mueang Pattani|Pattani
        950106|ยะลา|เมืองยะลา|ยะลา|Yala|Mueang Yala|Yala
        960103|มะนังตายอ|เมืองนราธิวาส|นราธิวาส|Manang Tayo|Mueang Narathiwat|Narathiwat
        """
}
