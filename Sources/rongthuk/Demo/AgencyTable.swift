// SPDX-License-Identifier: Apache-2.0
import Complaints

/// An agency of the demo as its table says.
struct AgencyLine: Sendable {
    let code: String
    let nameThai: String
    let nameEnglish: String
    /// What its letters' numbers begin with.
    let letters: String
    let family: Agency.Family

    private init(_ line: Substring) {
        let parts = line.split(separator: "|").map(String.init)
        guard parts.count == 5, let family = Agency.Family(rawValue: parts[4]) else {
            preconditionFailure("an agency has five columns: \(line)")
        }
        code = parts[0]
        nameThai = parts[1]
        nameEnglish = parts[2]
        letters = parts[3]
        self.family = family
    }

    /// The hub first.
    static let all = table.split(separator: "\n").map(AgencyLine.init)

    private static let table = """
        OPM|สำนักงานปลัดสำนักนายกรัฐมนตรี (ศูนย์บริการประชาชน)|Office of the Permanent Secretary, PM's Office|นร|government
        MOJ|กระทรวงยุติธรรม|Ministry of Justice|ยธ|government
        MOPH|กระทรวงสาธารณสุข|Ministry of Public Health|สธ|government
        MOI|กระทรวงมหาดไทย|Ministry of Interior|มท|government
        MOF|กระทรวงการคลัง|Ministry of Finance|กค|government
        MOT|กระทรวงคมนาคม|Ministry of Transport|คค|government
        MOL|กระทรวงแรงงาน|Ministry of Labour|รง|government
        MOE|กระทรวงศึกษาธิการ|Ministry of Education|ศธ|government
        MOAC|กระทรวงเกษตรและสหกรณ์|Ministry of Agriculture and Cooperatives|กษ|government
        MNRE|กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม|Ministry of Natural Resources and Environment|ทส|government
        MSDHS|กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์|Ministry of Social Development and Human Security|พม|government
        MDES|กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม|Ministry of Digital Economy and Society|ดศ|government
        MOEN|กระทรวงพลังงาน|Ministry of Energy|พน|government
        MOC|กระทรวงพาณิชย์|Ministry of Commerce|พณ|government
        MIND|กระทรวงอุตสาหกรรม|Ministry of Industry|อก|government
        MHESI|กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม|Ministry of Higher Education, Science, Research and Innovation|อว|government
        RTP|สำนักงานตำรวจแห่งชาติ|Royal Thai Police|ตช|government
        BMA|กรุงเทพมหานคร|Bangkok Metropolitan Administration|กท|local
        OCPB|สำนักงานคณะกรรมการคุ้มครองผู้บริโภค|Office of the Consumer Protection Board|นร|government
        MOTS|กระทรวงการท่องเที่ยวและกีฬา|Ministry of Tourism and Sports|กก|government
        MCUL|กระทรวงวัฒนธรรม|Ministry of Culture|วธ|government
        MOD|กระทรวงกลาโหม|Ministry of Defence|กห|government
        MFA|กระทรวงการต่างประเทศ|Ministry of Foreign Affairs|กต|government
        GLO|สำนักงานสลากกินแบ่งรัฐบาล|Government Lottery Office|สกบ|enterprise
        PEA|การไฟฟ้าส่วนภูมิภาค|Provincial Electricity Authority|กฟภ|enterprise
        MEA|การไฟฟ้านครหลวง|Metropolitan Electricity Authority|กฟน|enterprise
        PWA|การประปาส่วนภูมิภาค|Provincial Waterworks Authority|กปภ|enterprise
        MWA|การประปานครหลวง|Metropolitan Waterworks Authority|กปน|enterprise
        BMTA|องค์การขนส่งมวลชนกรุงเทพ|Bangkok Mass Transit Authority|ขสมก|enterprise
        SRT|การรถไฟแห่งประเทศไทย|State Railway of Thailand|รฟท|enterprise
        GSB|ธนาคารออมสิน|Government Savings Bank|ออส|enterprise
        NT|บริษัท โทรคมนาคมแห่งชาติ จำกัด (มหาชน)|National Telecom|ทช|enterprise
        OMB|สำนักงานผู้ตรวจการแผ่นดิน|Office of the Ombudsman|ผผ|referralOnly
        NHRC|สำนักงานคณะกรรมการสิทธิมนุษยชนแห่งชาติ|National Human Rights Commission|สม|referralOnly
        NACC|สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ|National Anti-Corruption Commission|ปช|referralOnly
        PACC|สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตในภาครัฐ|Public Sector Anti-Corruption Commission|ปปท|referralOnly
        OIC|สำนักงานคณะกรรมการข้อมูลข่าวสารของราชการ|Official Information Commission|สขร|referralOnly
        PDPC|สำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล|Personal Data Protection Committee|สคส|referralOnly
        """
}
