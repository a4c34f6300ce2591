/** Marks of rows that are no procedures, and of words that the two-tier government of 1 July 2025 left behind. Tested on folded text. */

/** Rows left over from trying out the software. "Phòng thử nghiệm" is a laboratory, so "thu nghiem" counts only alone or after "thủ tục". */
export const testName = /\btest\b|\bdemo\b|^(?:thu tuc )?(?:thu nghiem|chay thu|kiem thu|abc|xxx|asdf)\b(?! )|\s\d{1,2}\/\d{1,2}$/
export const testCode = /test|demo/i

/** Status cells that take a row out of use. */
export const withdrawn =
  /^(?:da )?(?:xoa|bai bo|huy|huy bo|het hieu luc|ngung|khong ap dung|khong su dung|inactive|deleted|removed|expired)/

/** A group title above some rows: "I. LĨNH VỰC HỘ TỊCH", "Lĩnh vực: Chứng thực", "A. THỦ TỤC CẤP XÃ". */
export const groupTitle =
  /^(?:[ivx]{1,5}|[a-h]|\d{1,2})?[.\s:)-]*(?:linh vuc|nhom|cac thu tuc|danh muc|thu tuc hanh chinh (?:cap|linh vuc|thuoc))\b/
export const groupNumber = /^(?:[ivxlIVXL]{1,6}|[A-Ha-h])[.)]?$/

/** Bodies and papers abolished in 2021–2025: whoever names one sends people to a closed door. */
export const abolished =
  /cap huyen|\buy ban nhan dan (?:quan|huyen|thi xa)\b|\bubnd (?:quan|huyen|thi xa)\b|phong (?:lao dong|ld ?-? ?tb ?& ?xh|ldtbxh)|\bcap quan\b|cong an (?:quan|huyen|cap huyen)/
export const abolishedPaper = /so ho khau|so tam tru giay|chung minh nhan dan/

/** An executing agency starts with one of these; "Quảng Trị" or a union does not carry out a procedure of the state. */
export const agencyWords =
  /^(?:uy ban|ubnd|so |cac |vu |doi |quy |tap doan|cong ty|thi hanh an|to |dai dien|bien phong|cap |cuc |chi cuc|tong cuc|bo |cong an|trung tam|van phong|vp|ban |phong |to chuc|co quan|bhxh|bao hiem|truong|co so|toa |thanh tra|chi nhanh|hoi dong|kho bac|thue|hai quan|don vi|ngan hang|cang|dai su|chu tich|nha nuoc|benh vien|tram|bo chi huy|ban chi huy|hai doi|don bien phong|quan |vien |to cong nghe|cap xa|cap tinh|xa|phuong)/

/** Put before a name or left out as each list likes. */
export const procedurePrefix = /^\s*thu tuc(?: hanh chinh)?\s*:?\s+/
/** After a name, on a list that holds several levels. */
export const levelRemark = /\s*\(?\s*(?:tai |o )?cap (?:xa|huyen|tinh|trung uong)\s*\)?[\s.]*$/

/** What stands before the field in a group title. */
export const groupMark = /^(?:[IVX]{1,5}|[A-H]|\d{1,2})\s*[.):-]\s*/
export const groupWords = /^(?:các thủ tục |thủ tục hành chính )?(?:thuộc )?lĩnh vực\s*:?\s*/i
export const remarks = /\([^()]*\)/g
