/** What people say on the way through the steps of an event of life, over folded text (lower case, no accents, single blanks). */

/** What comes next. */
export const goesOn =
  /^(?:(?:roi|vay|the|xong|gio|ok|da|a|u) )*(?:(?:buoc|viec|cai) )?(?:tiep theo|ke tiep|tiep|sau do|nua|ke)(?: (?:la|thi|lam|phai|can|nen|gi|nao|sao|viec|buoc|nua|the|vay|a|day|toi|em|minh))*$|^(?:(?:roi|xong|gio) )*(?:lam|phai lam|can lam|lam them) gi (?:tiep|nua|tiep theo)(?: .{0,12})?$|^(?:and )?(?:what(?: is| s)? next|next(?: step)?|then what|what now)$/

/** A step is behind one: its number where it was said. */
export const doneNumber =
  /(?:^| )(?:xong|lam xong|da xong|da lam|hoan thanh|done(?: with)?|finished) (?:(?:buoc|viec|cai|so|muc|step|number) )?(?:so )?(\d{1,2}|mot|hai|ba|bon|nam|sau|bay)(?: |$)|(?:^| )(?:buoc|viec|muc|step) (?:so )?(\d{1,2}|mot|hai|ba|bon|nam|sau|bay) (?:.{0,14} )?(?:xong|roi|done|finished)(?: |$)/
export const numerals: readonly string[] = ['', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay']

/** The one that was just told, or one by its name. */
export const doneNow =
  /^(?:(?:da|ok|roi|toi|em|minh|tui|con|a|viec|buoc) )*(?:lam )?(?:xong|hoan tat)(?: (?:buoc|viec|cai) (?:nay|do|kia))?(?: (?:roi|r|het|a|nhe|ban|em|do))*$|^(?:i am |it is )?(?:done|finished)(?: it| that)?$/
export const doneNamed = /(?:^| )(?:xong|hoan tat|lam roi|da lam|da co|done|finished)(?: |$)/
export const doneAll = /^(?:.{0,12} )?(?:xong het|xong ca|xong tat ca|lam het|all done|everything is done)(?: (?:roi|r|ca|cac viec|a))*$/

/** The whole list again. */
export const showsAll =
  /^(?:(?:cho|toi|em|minh|xem|coi|gui|nhac|mo) )*(?:lai )?(?:danh sach|cac|het) (?:cac )?(?:buoc|viec)(?: (?:can lam|phai lam|cua toi|lai|di|a|con lai))*$|^(?:con|con lai) (?:viec|buoc|nhung viec|may viec) (?:gi|nao)(?: .{0,12})?$|^(?:show )?(?:me )?(?:the |my )?(?:steps|list of steps)$/
