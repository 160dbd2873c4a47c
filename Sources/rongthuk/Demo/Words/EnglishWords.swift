// SPDX-License-Identifier: Apache-2.0

/// What foreigners write, and what they are answered.
enum EnglishWords {
    /// Matters that foreigners complain of: category and what happened, one way of saying it a line.
    static let matters = """
        NOISE|A bar near {place} plays music until three in the morning and the whole building shakes.
        NOISE|Construction at {place} starts before six every day, including Sundays.
        TRANSIT|A taxi driver at {place} refused to use the meter and asked for {n}00 baht.
        TRANSIT|The bus I take from {place} has not come on time for {n} weeks.
        TRANSIT|A van driver on the road to {place} was driving dangerously fast and texting.
        CONSUM|I bought a phone from a shop in {place} for {money} baht and it is not genuine.
        CONSUM|A tour company in {place} cancelled one day before departure and will not refund {money} baht.
        CONSUM|My landlord in {place} keeps the deposit of {money} baht without giving a reason.
        CONSUM|A jet-ski operator at {place} claimed damage that was there before and demanded {money} baht.
        PROP|I was called by somebody who said he was from immigration and made me transfer {money} baht.
        PROP|My motorbike was stolen in front of my condominium in {place}.
        ROAD|The pavement at {place} is broken and a wheelchair can't pass.
        ROAD|There is a deep hole in the road at {place}, and I saw {n} riders fall in one week.
        AIR|Somebody burns rubbish behind {place} every evening and the smoke fills our flat.
        HEALTH|The hospital in {place} asked my wife for {money} baht before treating her.
        DELAY|I applied for a certificate at the office in {place} {n} weeks ago and nobody answers.
        SERV|The officer at the counter in {place} shouted at me because I speak little Thai.
        ELEC|Power fails in our building at {place} almost every day at noon.
        WATER|Tap water at {place} has been brown for {n} days.
        ANIMAL|A pack of stray dogs at {place} attacks people who walk to the station.
        WASTE|Rubbish at {place} has not been collected for {n} days.
        LABOUR|My employer in {place} has not paid me for {n} months and keeps my passport.
        VENUE|A club at {place} charges foreigners twice and threatened me when I complained.
        """

    /// Sections by name, as in the Thai words.
    static let phrases = """
        #opening
        Dear officer,
        Hello,
        I would like to report a problem.
        I live here with my family.
        I am visiting Thailand.

        #detail
        I have photographs and can send them.
        I reported it to the local office, but they only speak Thai.
        My neighbours have the same problem.
        It has been going on for {n} weeks.
        I have the receipt and the name of the person.
        I called twice and was told to wait.

        #harm
        I can't sleep and have to work early.
        My {n}-year-old daughter is afraid to go out.
        I have lost a lot of money because of this.
        I am worried that somebody will get hurt.

        #ask
        Please help me to solve this.
        Please ask the responsible office to look at it.
        I would like to get my money back.
        Please tell me whom I should contact.

        #again
        I am calling again to ask what has been done.
        It happened again last night.
        Nobody has contacted me yet.

        #informed
        It is next to the convenience store. I have attached a map.
        The receipt number is EX-{n}{n}0. It was in the evening.

        #contest
        I do not agree. The problem is still there.
        Nobody came to look, so I ask you to review the answer.

        #withdraw
        The matter is settled. Please close it.

        #message
        When will somebody come to look at it?
        Thank you. I can send more photographs if you need them.

        #rated
        Thank you for your help.
        It took long, but it was solved.
        I got an answer, but not to my question.

        #solved
        The officers visited the place on {date} and the problem has been put right. Thank you for telling us.
        The responsible office has taken action and checked again on {date}. Reference {letter}.

        #partlySolved
        The most urgent part was done on {date}. The rest needs a budget and is planned for next year.

        #explained
        We looked into it on {date}. The rules allow what you describe, and we have explained them to you by telephone.
        The office acted within its rules; we asked it to explain them better. Reference {letter}.

        #notPossible
        We are sorry: the law does not allow us to do what you ask. You may bring the matter to a court.

        #noted
        Thank you for your suggestion. It has been passed on to those who decide.

        #unfounded
        The officers visited the place on {date} and asked the neighbours, but could not confirm the problem.

        #referredOut
        The matter belongs to an independent body. We sent it there on {date} with letter {letter}.

        #noContact
        We tried to reach you three times without success and have to close the matter for now.

        #progress
        An officer has been assigned and will visit the place within {n} working days.
        The officers visited the place on {date} and are writing their report.
        We are waiting for an answer from another office and have reminded it.

        #question
        Please tell us the exact place and the time when it usually happens.
        Please send photographs, receipts or other documents if you have any.

        #unanswered
        We asked you for more information and did not receive it in time, so we have to close the matter for now.

        #refused
        There is not enough information to act on, and we could not reach you. You may file again with more details.

        #upheld
        We reviewed the answer and agree with you. The office has been asked to go on.

        #dismissed
        We reviewed the report and find that the office did what it could. The answer stands.

        #answered
        Officers will come on {later} in the morning. Please tell us if that does not suit you.
        """
}
