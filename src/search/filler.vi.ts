/** Words without weight, written with their accents. */

/** Politeness and particles: removed from questions and from the knowledge alike, so they never move a score. */
export const fillers = listed(`
  cho em hỏi, cho mình hỏi, cho tôi hỏi, cho hỏi, cho cháu hỏi, cho con hỏi, cho bác hỏi, cho chị hỏi, cho anh hỏi, xin hỏi
  xin phép hỏi, em muốn hỏi, mình muốn hỏi, tôi muốn hỏi, em hỏi, làm ơn, giúp em, giúp tôi, giúp mình, giùm em, giùm tôi, giùm
  giúp với, với ạ, em với, tôi với, anh chị, anh chị ơi, ad ơi, ơi, ạ, dạ, dạ thưa, nhé, nhỉ, nha, nhen, hen, ha, nhá, đi ạ
  vậy ạ, thế ạ, à, ừ, ờ, thì, là, mà, rằng, ad, admin, shop, em, mình, tôi, tui, cháu, với, vậy, thế, thưa, alo, ui, cơ, luôn
  đó, đấy, này, nọ, xin
`)

/** Everyday words: they may meet a phrase, but a question is not about them. Folded forms count too. */
export const everyday = listed(`
  làm, muốn, cần, phải, được, có, không, chưa, rồi, đã, đang, sẽ, bị, giờ, nay, hôm, qua, mai, ngày, tháng, năm, tuần, trước
  sau, vừa, xong, thêm, nữa, lúc, khi, nếu, nhưng, vì, do, nên, để, và, hay, hoặc, của, cho, ở, tại, trong, trên, ra, vào
  về, đến, tới, từ, theo, bằng, như, cũng, đều, rất, quá, lắm, hết, cả, mấy, các, những, một, hai, ba, gì, nào, sao, ai, đâu
  bao, nhiêu, lâu, thủ, tục, anh, chị, bác, chú, cô, ông, bà, vợ, chồng, bé, người, việc, cái, loại, thấy
  biết, nghe, nói, bảo, đi, còn, chỉ, cứ, hỏi, giúp, hướng, dẫn, xem, tự, nhất, xã, phường, nhờ, đây, kia, lần, đầu
  bạn, gồm, thuộc, đủ, thật, nhỏ, lớn, nộp, gửi, lấy, mang, đem
`)

/** Borrowed words that look like slips of the finger and are none. */
export const borrowed = listed(`
  visa, internet, wifi, email, mail, web, website, online, app, zalo, facebook, link, file, scan, sim, karaoke, taxi, video, camera
  flycam, game, net, bar, spa, gym, shop, pass, check, code, data, led, pdf, word, excel, google, youtube, tiktok, marketing, baby
`)

/** English words of questions: no slips either. */
export const englishWords = listed(`
  which, what, when, where, who, whom, whose, how, why, much, many, long, need, needs, needed, must, should, will, shall, get, got, make, take
  document, documents, paper, papers, paperwork, form, forms, fee, fees, cost, costs, time, day, days, week, weeks, month, months, year, years
  old, new, newborn, child, children, kid, son, daughter, wife, husband, mother, father, parents, fiance, fiancé, foreign, korean, american
  chinese, japanese, french, english, vietnamese, married, marry, marriage, single, divorce, divorced, birth, death, died, certificate
  certificates, certified, copy, copies, register, registered, registration, residence, resident, temporary, permanent, house, home, land
  build, building, permit, permission, business, household, license, licence, card, identity, lost, renew, expired, address, change, name
  online, office, open, close, hours, phone, number, person, officer, human, help, thanks, thank, bring, apply, application, submit, file
  status, pay, payment, allowance, benefit, notary, notarize, notarise, passport, adopt, adoption, school, health, insurance, tax, taxes
  about, after, before, from, into, there, their, them, they, she, him, her, his, our, your, not, yes, was, were, been, please, write, tell
  soon, charge, charges, free, receive, received, both, niece, nephew, estate, cousin, cousins, brother, sister, sisters, brothers, landlord, owner, friend, friends
  grandmother, grandfather, grandpa, grandma, girlfriend, boyfriend, uncle, aunt, twins, adult, people, someone, somebody, anyone, everyone, relative, relatives
  official, officially, government, ward, commune, district, province, city, village, country, police, station, counter, desk, clerk, staff, manager
  possible, necessary, required, require, requires, allowed, valid, still, already, again, yet, ever, never, only, same, other, another, first, second, third, last, next
  buy, bought, sell, sold, give, gives, giving, gave, given, move, moved, moving, live, living, lived, stay, stayed, staying, come, comes, came, going, went, gone, sign, signed
  keep, kept, find, found, start, started, end, ended, run, running, work, works, working, job, salary, money, bank, loan, account, price, cheap, expensive
  small, big, large, large, long, short, early, late, morning, afternoon, evening, tonight, today, tomorrow, yesterday, monday, tuesday, wednesday, thursday, friday
  saturday, sunday, weekend, hour, minute, minutes, ago, since, until, during, while, because, without, between, under, over, through, also, just, very, really, maybe
  car, bike, motorcycle, truck, room, flat, apartment, tenant, rent, rented, renting, farm, field, garden, tree, trees, well, water, pig, pigs, cow, cows, rice, shop, store
  coffee, food, restaurant, market, street, road, party, wedding, funeral, died, dies, dying, dead, die, sick, ill, hospital, doctor, blind, deaf, wheelchair
  student, students, teacher, teachers, class, kindergarten, university, college, degree, diploma, transcript, grade, military, army, soldier, veteran, war, martyr
  proof, prove, evidence, letter, letters, note, stamp, seal, original, originals, photocopy, translate, translation, translated, language, spelling, spelled, wrong, mistake
  error, errors, fix, correct, update, updated, change, changed, changing, cancel, cancelled, close, closed, closing, delete, remove, removed, replace, replacement, stolen, steal
  complain, complaint, report, reported, reporting, declare, confirm, confirmation, decision, request, requests, ask, asked, asking, answer, answers, question, questions
  which, whether, does, did, done, doing, being, had, having, might, may, any, some, all, every, each, none, nothing, something, everything, anything, here, everywhere, away
  too, than, then, now, well, back, off, out, down, upon, against, about, around, near, far, per, via, its, itself, myself, himself, herself, themselves, ourselves, yourself`)

/** The same in English: what any question may say. None is also a Vietnamese syllable without its accents ("then", "not", "day"). */
export const everydayEn = listed(`
  how, what, when, where, who, whom, whose, why, which, whether, myself, yourself, herself, himself
  done, had, should, must, might, shall, need, needs, needed, gets, getting, make, makes, made
  without, into, about, after, before, since, until, during, while, because, between, under, through, maybe, still, already
  someone, something, anything, everything, each, every, both, other, another, only, same, yes, now
  today, tomorrow, yesterday, week, weeks, month, months, year, years, days, last, next, first, ago, again, many, few, several
  come, comes, came, went, gone, give, gives, gave, given, keep, find, found, tell, know, think, thanks, thank, help, possible, necessary, exactly
  dont, wont, cant, didnt, doesnt, isnt, wasnt, ive
`)

/** English words that carry nothing here. */
export const fillersEn = listed(`
  please, hello, hi, the, a, an, my, i, we, you, do, does, to, of, for, in, is, are, am, me, can, could, would, like, want, it, take, takes
  this, that, and, or, here, with, be, have, has, s, m, our, your, his, her, their, its, they, she, was, were, been, being, did, having
  from, there, these, those, some, also, just, very, really
`)

function listed(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map(word => word.trim())
    .filter(word => word !== '')
}
