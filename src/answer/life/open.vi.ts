/** How people ask who want everything that is to be done, not one thing of it. Patterns as in `../pattern.ts`. */

/** So nobody asks of one procedure. */
const act = 'làm|lo|khai|chạy|đi|mần|hoàn|tiến|chuẩn|đổi|thay|sửa'
export const surely = `
phải|cần|nên|muốn|phải * ${act} gì|chi|nào|sao|răng, phải|cần|nên gì|chi với|trước|đầu, phải|cần|nên|đi * ${act} * những|các|mấy * gì|chi|nào|việc|thủ|giấy|bước|sao,
những|các|mấy thủ|việc|bước|khoản gì|nào|tục, ${act} * những|các|mấy gì|chi|việc|thủ|bước|giấy|khoản,
các|những|mấy bước|việc|thủ, bước nào|gì|tiếp, phải|cần|nên|đi * ${act} thủ tục gì|nào|chi|sao|hết, phải|cần|nên|đi * ${act} việc gì|nào|chi, quyền lợi gì|nào, phải|cần báo ai|gì, quy trình, trình tự, thứ tự, lần lượt, bắt đầu từ|ở|ra|làm, từ đâu, từ đầu, trước * sau, gì|nào|chi trước, việc|cái gì|nào trước,
chưa|không|hổng biết|rõ|rành * ${act}|gì|sao|ra|phải|bắt, hướng dẫn, chỉ giúp|giùm|dùm các|bước|phải|cách|em|tôi, luống|rối cuống|quá, giờ|nay|sao làm|tính|lo sao|gì|chi|thế, giờ sao, lo|làm sao đây|giờ|cho|đặng, lo * sao,
khai báo gì|chi|những|các, tiếp theo, có|những chế độ * gì|nào|giấy,
what do|must we|i|he|she|they, what should, xin|phép những gì|giấy, xin phép gì|chi|những, what * we|i * do, what needs * done, what do * need to, what papers|documents * change|replace|update, what comes next, what permits|steps, what * apply, where do i|we start|begin, what * steps|procedure|paperwork, steps, in which|what order, where * start, what now|next, from start, which papers|documents * update|replace|change, what can * get|apply, what support
`

/** How it goes on: asked of what happened, and of one procedure as well. */
export const how = `thủ tục gì|nào|chi, làm sao, ra sao, làm răng, như thế, thế nào, làm lại * sao|nào, thì sao, tính sao, thủ tục ra|sao|thế|như, được|hưởng gì|chi|những, hỗ trợ gì, chế độ gì|chi|nào, how do|to`

/** So papers are asked for: more often of one procedure. */
export const papers = `chuẩn bị gì|chi|những, những|các|mấy giấy, giấy tờ gì|chi|nào, giấy gì|chi|nào, cần|phải|xin gì|chi|giấy, gì hết, gì không, thủ tục * cần, what papers|documents|permits`

/** A message without a question that tells of something new. */
export const newly = `mới, vừa, hôm qua|kia|nay, đêm|sáng|chiều|tối|trưa qua|nay, tuần|tháng trước|này|sau|tới, sắp, chuẩn bị, rồi $, xong $, just, yesterday, last week|night|month, next week|month|year`
