// SPDX-License-Identifier: Apache-2.0
package import Complaints

extension Operation {
    /// As on a button.
    package var message: Message {
        switch self {
        case .receive: Message("รับเรื่อง", "Receive")
        case .requestInformation: Message("ขอข้อมูลเพิ่มเติม", "Ask the complainant")
        case .provideInformation: Message("ให้ข้อมูลเพิ่มเติม", "Answer the question")
        case .closeUnanswered: Message("ปิดเรื่องที่ไม่ได้รับคำตอบ", "Close without an answer")
        case .screen: Message("คัดกรอง", "Screen")
        case .refuse: Message("ไม่รับไว้พิจารณา", "Do not accept")
        case .answerAtOnce: Message("ตอบทันที", "Answer at once")
        case .refer: Message("ประสานส่งหน่วยงาน", "Refer")
        case .accept: Message("รับเรื่องไว้ดำเนินการ", "Accept")
        case .giveBack: Message("ส่งคืนศูนย์ฯ", "Return to the centre")
        case .rule: Message("วินิจฉัยหน่วยงานรับผิดชอบ", "Rule who is responsible")
        case .assign: Message("มอบหมาย", "Assign")
        case .progress: Message("รายงานความคืบหน้า", "Report progress")
        case .report: Message("รายงานผล", "Report the result")
        case .approveReport: Message("เห็นชอบรายงานผล", "Approve the report")
        case .declineReport: Message("ไม่เห็นชอบรายงานผล", "Decline the report")
        case .rejectReport: Message("ส่งรายงานกลับให้ดำเนินการต่อ", "Send the report back")
        case .conclude: Message("ยุติเรื่องและแจ้งผล", "Conclude and tell the result")
        case .contest: Message("โต้แย้งผล", "Contest")
        case .upholdContest: Message("รับข้อโต้แย้ง", "Uphold the contest")
        case .dismissContest: Message("ไม่รับข้อโต้แย้ง", "Dismiss the contest")
        case .withdraw: Message("ถอนเรื่อง", "Withdraw")
        case .merge: Message("รวมเรื่อง", "Merge")
        case .unmerge: Message("แยกเรื่อง", "Unmerge")
        case .rate: Message("ให้คะแนน", "Rate")
        case .addSubmission: Message("เพิ่มข้อมูลหรือหลักฐาน", "Add information")
        case .sendMessage: Message("ส่งข้อความ", "Send a message")
        case .note: Message("บันทึกภายใน", "Note for colleagues")
        case .requestIdentity: Message("ขอเปิดเผยตัวตนผู้ร้อง", "Ask to open the identity")
        case .approveIdentity: Message("เห็นชอบให้เปิดเผยตัวตน", "Approve opening the identity")
        case .openIdentity: Message("เปิดดูตัวตนผู้ร้อง", "Open the identity")
        case .extend: Message("ขยายเวลา", "Extend a deadline")
        case .remind: Message("เตือน", "Remind")
        }
    }
}

extension Event.Kind {
    /// As a step in the officers' history.
    package var message: Message {
        switch self {
        case .received: Message("รับเรื่อง", "Received")
        case .informationRequested: Message("ขอข้อมูลเพิ่มเติม", "Asked the complainant")
        case .informationProvided: Message("ผู้ร้องให้ข้อมูลเพิ่มเติม", "Information provided")
        case .closedUnanswered: Message("ปิดเรื่องเพราะไม่ได้รับคำตอบ", "Closed without an answer")
        case .screened: Message("คัดกรองแล้ว", "Screened")
        case .refused: Message("ไม่รับไว้พิจารณา", "Not accepted")
        case .answeredAtOnce: Message("ตอบทันที", "Answered at once")
        case .referred: Message("ประสานส่งหน่วยงาน", "Referred")
        case .accepted: Message("หน่วยงานรับเรื่อง", "Accepted")
        case .returned: Message("หน่วยงานส่งคืน", "Returned")
        case .ruled: Message("วินิจฉัยหน่วยงานรับผิดชอบ", "Ruled")
        case .assigned: Message("มอบหมายผู้รับผิดชอบ", "Assigned")
        case .progressed: Message("รายงานความคืบหน้า", "Progress reported")
        case .reportProposed: Message("เสนอรายงานผลเพื่อขอความเห็นชอบ", "Report proposed")
        case .reportDeclined: Message("ไม่เห็นชอบรายงานผล", "Report declined")
        case .reported: Message("รายงานผล", "Reported")
        case .reportRejected: Message("ส่งรายงานกลับให้ดำเนินการต่อ", "Report sent back")
        case .concluded: Message("ได้ข้อยุติ", "Concluded")
        case .contested: Message("ผู้ร้องโต้แย้งผล", "Contested")
        case .contestUpheld: Message("รับข้อโต้แย้ง", "Contest upheld")
        case .contestDismissed: Message("ไม่รับข้อโต้แย้ง", "Contest dismissed")
        case .withdrawn: Message("ผู้ร้องถอนเรื่อง", "Withdrawn")
        case .merged: Message("รวมเรื่อง", "Merged")
        case .unmerged: Message("แยกเรื่อง", "Unmerged")
        case .rated: Message("ผู้ร้องให้คะแนน", "Rated")
        case .submissionAdded: Message("เพิ่มข้อมูลหรือหลักฐาน", "Information added")
        case .messageSent: Message("ข้อความ", "Message")
        case .noted: Message("บันทึกภายใน", "Note")
        case .identityRequested: Message("ขอเปิดเผยตัวตนผู้ร้อง", "Asked to open the identity")
        case .identityApproved: Message("เห็นชอบให้เปิดเผยตัวตน", "Opening of the identity approved")
        case .identityOpened: Message("เปิดดูตัวตนผู้ร้อง", "Identity opened")
        case .extended: Message("ขยายเวลา", "Deadline extended")
        case .reminded: Message("ระบบเตือน", "Reminder")
        }
    }

    /// As a step in the complainant's timeline.
    package var citizenMessage: Message {
        switch self {
        case .received: Message("ศูนย์ฯ 1111 รับเรื่องของท่าน", "The 1111 centre received your complaint")
        case .informationRequested: Message("เจ้าหน้าที่ถามท่าน", "An officer asked you a question")
        case .informationProvided: Message("ท่านให้ข้อมูลเพิ่มเติม", "You answered")
        case .closedUnanswered: Message("ปิดเรื่องเพราะไม่ได้รับคำตอบจากท่าน", "Closed, as we got no answer from you")
        case .screened: Message("เจ้าหน้าที่ตรวจสอบเรื่องแล้ว", "An officer checked your complaint")
        case .refused: Message("ไม่สามารถรับเรื่องไว้ได้", "We could not take it up")
        case .answeredAtOnce: Message("เจ้าหน้าที่ตอบท่าน", "An officer answered you")
        case .referred: Message("ส่งเรื่องให้หน่วยงานที่รับผิดชอบ", "Sent to the responsible agency")
        case .accepted: Message("หน่วยงานรับเรื่องไว้ดำเนินการ", "The agency took it up")
        case .returned: Message("หน่วยงานแจ้งว่าไม่อยู่ในอำนาจหน้าที่", "The agency said it is not theirs")
        case .ruled: Message("กำหนดหน่วยงานที่ต้องรับผิดชอบแล้ว", "It was decided which agency is responsible")
        case .assigned: Message("หน่วยงานมอบหมายผู้รับผิดชอบ", "The agency named who works on it")
        case .progressed: Message("ความคืบหน้าจากหน่วยงาน", "Progress from the agency")
        case .reportProposed, .reported: Message("หน่วยงานรายงานผล", "The agency reported the result")
        case .reportDeclined, .reportRejected:
            Message("ผลยังไม่ครบถ้วน ให้หน่วยงานดำเนินการต่อ", "The result was not enough; the agency works on")
        case .concluded: Message("ได้ข้อยุติ", "Concluded")
        case .contested: Message("ท่านโต้แย้งผล", "You contested the result")
        case .contestUpheld: Message("รับข้อโต้แย้งของท่าน และดำเนินการต่อ", "Your contest was upheld; work goes on")
        case .contestDismissed: Message("ทบทวนแล้ว คงผลเดิม", "Reviewed; the result stands")
        case .withdrawn: Message("ท่านถอนเรื่อง", "You withdrew the complaint")
        case .merged: Message("รวมกับเรื่องเดียวกันที่มีผู้แจ้งไว้", "Joined with others about the same matter")
        case .unmerged: Message("แยกเรื่องของท่านออกมาดำเนินการต่างหาก", "Your complaint is handled on its own again")
        case .rated: Message("ท่านให้คะแนนการดำเนินการ", "You rated how it was handled")
        case .submissionAdded: Message("ท่านเพิ่มข้อมูลหรือหลักฐาน", "You added information")
        case .messageSent: Message("ข้อความ", "Message")
        case .noted: Message("บันทึกภายใน", "Note")
        case .identityRequested: Message("เจ้าหน้าที่ขอเปิดดูตัวตนของท่าน", "An officer asked to open your identity")
        case .identityApproved: Message("มีผู้เห็นชอบให้เปิดดูตัวตนของท่าน", "Opening your identity was approved")
        case .identityOpened: Message("เจ้าหน้าที่เปิดดูตัวตนของท่าน", "An officer opened your identity")
        case .extended: Message("ขยายเวลาดำเนินการ", "The deadline was extended")
        case .reminded: Message("ระบบเตือนหน่วยงาน", "The agency was reminded")
        }
    }
}
