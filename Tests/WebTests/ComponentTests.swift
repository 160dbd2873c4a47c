// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Foundation
import HTML
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

@Suite struct ComponentTests {
    @Test func `a subject that was cut ends with a whole word`() {
        #expect(ThaiWords.cut("ไม่กล้าร้องเรียนเพราะกลัวลูกถู…") == "ไม่กล้าร้องเรียนเพราะกลัวลูก…")
        #expect(ThaiWords.cut("ไฟดับทั้งซอย") == "ไฟดับทั้งซอย")
        #expect(ThaiWords.cut("A long story in Engl…") == "A long story in Engl…")
    }

    private func frame(_ language: Language = .english) throws -> Frame {
        Frame(
            language: language, site: try WebsiteUnderTest.site(), here: "/", csrf: "token", once: "key",
            principal: .anonymous)
    }

    private func failed(_ errors: FieldError..., values: [(String, String)] = []) -> FormState {
        FormState(.english, again: Form(fields: Fields(values)), after: .invalid(errors))
    }

    @Test func `a field ties label, hint and control together`() {
        let html = Field(
            "complainant/phone", "Phone", in: FormState(.english), hint: "At home", kind: .tel, isRequired: true,
            autocomplete: "tel", max: 30, isShort: true
        ).html.text
        #expect(html.contains("<label class=\"form-label\" for=\"field-complainant-phone\">Phone "))
        #expect(html.contains("<span class=\"required\">(required)</span></label>"))
        #expect(html.contains("<p class=\"form-text\" id=\"field-complainant-phone-hint\">At home</p>"))
        #expect(
            html.contains(
                "<input class=\"form-control short\" type=\"tel\" id=\"field-complainant-phone\" "
                    + "name=\"complainant/phone\" value=\"\" maxlength=\"30\" autocomplete=\"tel\" required "
                    + "aria-describedby=\"field-complainant-phone-hint\">"))
    }

    @Test func `no browser cuts off the end of a text`() {
        let form = FormState(.thai)
        let area = TextArea("text", "ข้อความ", in: form, max: 4_000).html.text
        let line = Field("title", "หัวข้อ", in: form, max: 200).html.text
        #expect(!area.contains("maxlength") && area.contains("data-characters=\"4000\""))
        #expect(!line.contains("maxlength") && line.contains("data-characters=\"200\""))
    }

    @Test func `a field in error says so to eyes and ears, and keeps what was typed`() {
        let form = failed(FieldError("login", .tooShort(min: 3)), values: [("login", "\"x\"")])
        let html = Field("login", "Login", in: form).html.text
        #expect(html.contains("class=\"form-control is-invalid\""))
        #expect(html.contains("value=\"&quot;x&quot;\""))
        #expect(html.contains("aria-describedby=\"field-login-error\" aria-invalid=\"true\""))
        #expect(
            html.contains("<p class=\"field-error\" id=\"field-login-error\">Too short; at least 3 characters.</p>"))
    }

    @Test func `a password is never sent back`() {
        let form = failed(values: [("password", "geheim")])
        #expect(!Field("password", "Password", in: form, kind: .password).html.text.contains("geheim"))
    }

    @Test func `a text area keeps leading line breaks`() {
        let html = TextArea("text", "Text", in: failed(values: [("text", "\n\n<b>")])).html.text
        #expect(html.contains(">\n\n\n&lt;b&gt;</textarea>"))
    }

    @Test func `choices are one question with its own heading`() {
        let choices = [Choice("a", "One", hint: "First"), Choice("b", "Two")]
        let html = RadioGroup("kind", "Kind", choices, in: failed(values: [("kind", "b")]), isRequired: true).html.text
        #expect(html.contains("<fieldset class=\"field\" id=\"field-kind\">"))
        #expect(html.contains("<legend class=\"form-label\">Kind "))
        #expect(
            html.contains(
                "id=\"field-kind-a\" name=\"kind\" value=\"a\" aria-describedby=\"field-kind-a-hint\">"))
        #expect(html.contains("id=\"field-kind-b\" name=\"kind\" value=\"b\" checked>"))
        #expect(
            CheckBoxes("roles", "Roles", choices, in: failed(values: [("roles", "a"), ("roles", "b")])).html.text
                .components(separatedBy: " checked").count == 3)
        #expect(CheckBox("agree", "Agreed", in: failed(values: [("agree", "yes")])).html.text.contains("checked"))
    }

    @Test func `a list has groups and an entry for nothing`() {
        let groups = [Select.Group("Roads", [Choice("1", "Holes")]), .init(nil, [Choice("2", "Other")])]
        let html = Select("category", "Subject", groups, in: failed(values: [("category", "1")]), empty: "None").html
            .text
        #expect(html.contains("<option value=\"\">None</option>"))
        #expect(html.contains("<optgroup label=\"Roads\">\n<option value=\"1\" selected>Holes</option>"))
        #expect(html.contains("<option value=\"2\">Other</option>"))
    }

    @Test func `a summary links to each field and names it`() {
        let form = failed(FieldError("text", .required), FieldError("attachments/0", .unknown))
        let html = ErrorSummary(form, labels: ["text": "Text", "attachments": "Files"]).html.text
        #expect(html.contains("<a href=\"#field-text\">Text: Please answer this.</a>"))
        #expect(html.contains("<a href=\"#field-attachments-0\">Files: "))
        #expect(ErrorSummary(FormState(.english), labels: [:]).html.isEmpty)
    }

    @Test func `a form carries its token and its key`() throws {
        let html = PostForm(try frame(), to: .file, "<p>x</p>").html.text
        #expect(html.hasPrefix("<form method=\"post\" action=\"/file\" enctype=\"multipart/form-data\" novalidate>"))
        #expect(html.contains("<input type=\"hidden\" name=\"csrf\" value=\"token\">"))
        #expect(html.contains("<input type=\"hidden\" name=\"once\" value=\"key\">"))
    }

    @Test(arguments: [
        (Language.thai, "<time datetime=\"2026-10-05\">5 ตุลาคม 2569</time>"),
        (.english, "<time datetime=\"2026-10-05\">5 October 2026</time>"),
    ])
    func `a date is of the reader's era and exact for machines`(language: Language, markup: String) {
        #expect(TimeElement(.monday, in: language).html.text == markup)
    }

    @Test func `thai words stay whole at the ends of lines`() {
        let words = ["การ", "กระทำ", "ของ", "เจ้าหน้าที่"].map { "<span class=\"word\">\($0)</span>" }
        #expect(
            ThaiWords("การกระทำของเจ้าหน้าที่ <b>", in: .thai).html.text
                == words.joined(separator: "<wbr>") + " &lt;b&gt;")
        #expect(ThaiWords("Plain & simple", in: .english).html.text == "Plain &amp; simple")
    }

    @Test func `how long ago it was is said with the exact moment beside it`() {
        let html = RelativeTime(.monday, at: .monday.adding(hours: 3), in: .english).html.text
        #expect(
            html == "<time datetime=\"2026-10-05T02:00:00Z\" title=\"5 October 2026, 09:00\">3 hours ago"
                + "<span class=\"visually-hidden\"> (5 October 2026, 09:00)</span></time>")
    }

    @Test func `a deadline at midnight is the day before, any other the minute`() {
        let midnight = Zone.bangkok.start(of: Zone.bangkok.day(of: .monday))
        #expect(TimeElement(deadline: midnight, in: .english).text == "4 October 2026")
        #expect(TimeElement(deadline: .monday, in: .english).text == "5 October 2026, 09:00")
    }

    @Test func `a table names its rows and tells narrow screens the headings`() {
        let columns = [DataTable.Column("Agency"), DataTable.Column("Open", isNumber: true)]
        let html = DataTable("Open complaints", columns, rows: [["Roads", "12"]]).html.text
        #expect(html.contains("<caption>Open complaints</caption>"))
        #expect(html.contains("<th scope=\"row\" data-label=\"Agency\">Roads</th>"))
        #expect(html.contains("<td data-label=\"Open\" class=\"number\">12</td>"))
    }

    @Test func `a pager has only the ways that there are`() throws {
        let frame = try frame()
        #expect(Pager(frame, first: nil, next: nil).html.isEmpty)
        let html = Pager(frame, first: nil, next: Link("desk", query: [("after", "7")])).html.text
        #expect(html.contains("rel=\"next\" href=\"/desk?after=7\""))
        #expect(!html.contains("Back to the first page"))
    }

    @Test func `a list of facts leaves out what is not known`() {
        let html = DefinitionList([("Place", nil), ("Kind", "Relief")]).html.text
        #expect(html == "<dl class=\"definitions\">\n<div><dt>Kind</dt><dd>Relief</dd></div>\n</dl>\n")
    }

    @Test func `small parts write what they say`() throws {
        let frame = try frame()
        #expect(StatusBadge(.concluded, "Done").html.text == "<span class=\"status status-done\">Done</span>")
        #expect(
            Alert(.danger, title: "T", "<p>x</p>").html.text
                == "<div class=\"alert alert-danger\" role=\"alert\"><h2>T</h2><p>x</p></div>\n")
        #expect(EmptyState("Nothing").html.text.contains("<p class=\"empty-title\">Nothing</p>"))
        #expect(
            SubmitRow("Send", tone: .danger, cancel: ("No", .home)).html.text.contains(
                "<a class=\"btn btn-link\" href=\"/\">No</a>"))
        #expect(
            Breadcrumb(frame, [("Desk", .desk)], current: "Here").html.text.contains("aria-current=\"page\">Here</li>"))
        #expect(ConfirmBox("Sure?", consequences: ["<gone>"], form: "").html.text.contains("<li>&lt;gone&gt;</li>"))
        let step = Timeline.Step(at: .monday, title: "Filed", by: "Hub", text: "<i>", isOwn: true)
        let timeline = Timeline(frame, [step]).html.text
        #expect(timeline.contains("<li class=\"timeline-step is-own\">"))
        #expect(timeline.contains("<div class=\"words\">&lt;i&gt;</div>"))
        #expect([FileSize(5).text, FileSize(2_048).text, FileSize(1_572_864).text] == ["5 B", "2 KB", "1.5 MB"])
    }
}
