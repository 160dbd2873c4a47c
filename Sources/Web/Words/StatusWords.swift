// SPDX-License-Identifier: Apache-2.0
package import Complaints

extension Status {
    /// The officers' word.
    package var message: Message {
        switch self {
        case .received: Message("รับเรื่องแล้ว", "Received")
        case .needInfo: Message("รอข้อมูลเพิ่มเติมจากผู้ร้อง", "Waiting for the complainant")
        case .screened: Message("คัดกรองแล้ว", "Screened")
        case .notAccepted: Message("ไม่รับไว้พิจารณา", "Not accepted")
        case .referred: Message("ประสานส่งหน่วยงานแล้ว", "Referred")
        case .accepted: Message("หน่วยงานรับเรื่องแล้ว", "Accepted by the agency")
        case .returned: Message("หน่วยงานส่งคืน", "Returned")
        case .inProgress: Message("อยู่ระหว่างดำเนินการ", "In progress")
        case .reported: Message("หน่วยงานรายงานผลแล้ว", "Reported")
        case .concluded: Message("ได้ข้อยุติ", "Concluded")
        case .contested: Message("ผู้ร้องโต้แย้งผล", "Contested")
        case .withdrawn: Message("ผู้ร้องถอนเรื่อง", "Withdrawn")
        case .merged: Message("รวมเรื่องแล้ว", "Merged")
        }
    }

    /// The citizens' word.
    package var citizenMessage: Message {
        switch self {
        case .received: Message("รับเรื่องแล้ว", "We have received it")
        case .needInfo: Message("โปรดให้ข้อมูลเพิ่มเติม", "We need more information from you")
        case .screened: Message("กำลังตรวจสอบข้อมูล", "We are looking at it")
        case .notAccepted: Message("ไม่สามารถรับไว้ได้", "We cannot take it up")
        case .referred: Message("ส่งหน่วยงานแล้ว", "Sent to the responsible agency")
        case .accepted: Message("หน่วยงานรับเรื่องแล้ว", "The agency has taken it up")
        case .returned: Message("อยู่ระหว่างจัดหาหน่วยงานที่รับผิดชอบ", "We are finding the responsible agency")
        case .inProgress: Message("กำลังดำเนินการ", "Being worked on")
        case .reported: Message("อยู่ระหว่างตรวจผล", "We are checking the result")
        case .concluded: Message("ได้ข้อยุติ", "Concluded")
        case .contested: Message("อยู่ระหว่างทบทวน", "Under review")
        case .withdrawn: Message("ท่านถอนเรื่องแล้ว", "You have withdrawn it")
        case .merged: Message("รวมกับเรื่องเดียวกันที่มีผู้แจ้งไว้", "Joined with others about the same matter")
        }
    }

    /// What the status means for the complainant, and what comes next.
    package var citizenExplanation: Message {
        switch self {
        case .received:
            Message(
                "เจ้าหน้าที่ศูนย์ฯ 1111 จะอ่านและตรวจสอบเรื่องของท่าน",
                "An officer of the 1111 centre will read and check your complaint.")
        case .needInfo:
            Message(
                "เจ้าหน้าที่มีคำถามถึงท่าน กรุณาตอบเพื่อให้ดำเนินการต่อได้",
                "An officer has a question for you. Please answer it so that work can go on.")
        case .screened:
            Message(
                "เจ้าหน้าที่ตรวจสอบแล้ว และกำลังประสานหน่วยงานที่รับผิดชอบ",
                "It has been checked and is about to go to the responsible agency.")
        case .notAccepted:
            Message(
                "เหตุผลและช่องทางอื่นอยู่ด้านล่าง หากท่านไม่เห็นด้วย ท่านโต้แย้งได้ภายในกำหนด",
                "The reason and where to go instead are below. If you disagree, you can contest this in time.")
        case .referred:
            Message("กำลังรอหน่วยงานตอบรับเรื่องของท่าน", "We are waiting for the agency to take it up.")
        case .accepted:
            Message("หน่วยงานกำลังมอบหมายผู้รับผิดชอบ", "The agency is deciding who will work on it.")
        case .returned:
            Message(
                "หน่วยงานแจ้งว่าไม่อยู่ในอำนาจหน้าที่ ศูนย์ฯ 1111 กำลังหาหน่วยงานที่ถูกต้อง เรื่องของท่านยังเปิดอยู่",
                "The agency says it is not theirs. The 1111 centre is finding the right one; your complaint stays open."
            )
        case .inProgress:
            Message(
                "หน่วยงานกำลังทำงานกับเรื่องของท่าน และจะแจ้งความคืบหน้าในหน้านี้",
                "The agency is working on it and will report its progress here.")
        case .reported:
            Message(
                "หน่วยงานรายงานว่าดำเนินการแล้ว ศูนย์ฯ 1111 กำลังตรวจสอบผลก่อนแจ้งท่าน",
                "The agency says the work is done. The 1111 centre is checking that before telling you.")
        case .concluded:
            Message(
                "ผลอยู่ด้านล่าง พร้อมสิ่งที่ท่านทำต่อได้",
                "The result is below, with what you can do next.")
        case .contested:
            Message(
                "เจ้าหน้าที่อีกคนหนึ่งซึ่งไม่ใช่ผู้พิจารณาเดิมกำลังทบทวน",
                "An officer other than the one who decided is reviewing it.")
        case .withdrawn: Message("ไม่มีสิ่งใดที่ต้องทำอีก", "There is nothing more to do.")
        case .merged:
            Message(
                "เรื่องของท่านได้รับการดำเนินการพร้อมกับเรื่องเดียวกัน ท่านจะได้รับคำตอบเช่นเดียวกัน",
                "Your complaint is handled together with others, and you will get the same answer.")
        }
    }
}

extension Outcome {
    package var message: Message {
        switch self {
        case .solved: Message("แก้ไขแล้ว", "Solved")
        case .partlySolved: Message("แก้ไขได้บางส่วน", "Partly solved")
        case .explained: Message("ชี้แจงทำความเข้าใจ", "Explained")
        case .notPossible: Message("ทำไม่ได้ (พร้อมเหตุผล)", "Not possible, with the reason")
        case .noted: Message("รับทราบไว้ชั้นต้น", "Noted")
        case .unfounded: Message("ตรวจแล้วไม่พบมูล", "Found to have no ground")
        case .referredOut: Message("ส่งองค์กรอิสระหรือศาล", "Passed to an independent body or a court")
        case .noContact: Message("ติดต่อผู้ร้องไม่ได้", "Complainant could not be reached")
        }
    }
}

extension WaitCause {
    package var message: Message {
        switch self {
        case .investigating: Message("อยู่ระหว่างตรวจสอบข้อเท็จจริง", "Finding out the facts")
        case .budget: Message("รองบประมาณ", "Waiting for a budget")
        case .procurement: Message("อยู่ระหว่างจัดซื้อจัดจ้าง", "Buying or contracting")
        case .legalProcedure: Message("อยู่ในขั้นตอนทางกฎหมาย", "Following a legal procedure")
        case .otherParty: Message("รอบุคคลหรือหน่วยงานอื่น", "Waiting for somebody else")
        }
    }
}
