/**
 * What the heading of each column may be called. Tried in this order against the heading folded, in words
 * ("Mã TTHC" → "ma tthc") and without spaces ("MaTTHC" → "matthc"): the first that fits names the column.
 */
export const headings = [
  ['number', /^(?:stt|tt|so tt|so thu tu|no)$/, ['stt', 'index', 'number']],
  ['qr', /\bqr\b/, ['qr']],
  ['serviceCode', /^ma (?:so )?(?:dvc|dich vu)/, ['madvc']],
  ['serviceName', /^ten (?:dvc|dich vu)/, ['tendvc']],
  ['localCode', /^ma .*(?:dia phuong|cap tinh|noi bo)/, ['matthcdp', 'madiaphuong']],
  [
    'other',
    /^(?:ma|ten) (?:co quan|cq|don vi|giay to|phong ban|huyen|xa|tinh|dinh danh)|^ma linh vuc/,
    ['macqth', 'malinhvuc', 'codenotation', 'id'],
  ],
  ['field', /linh vuc|^nganh\b/, ['field', 'linhvuc', 'tenlinhvuc', 'category', 'categories']],
  [
    'code',
    /^ma(?: so)?(?: ho so)?(?: (?:tthc|thu tuc|quoc gia|chuan|csdl).*)?$|^so ho so (?:tthc|thu tuc)|^so (?:tthc|thu tuc)|^code(?: .*)?$/,
    ['code', 'matthc', 'mathutuc', 'maso', 'masotthc', 'mattchc'],
  ],
  ['decision', /quyet dinh|van ban cong bo|can cu cong bo/, ['decision', 'decisionno', 'quyetdinh']],
  ['issuer', /(?:co quan|don vi) (?:ban hanh|cong bo)/, ['issuedby', 'departmentpromulgatename', 'departmentpromulgate']],
  ['time', /thoi (?:han|gian)/, ['time', 'thoihan', 'timelimit']],
  ['fee', /(?:^| )(?:le )?phi(?: |$)/, ['fee', 'fees', 'lephi']],
  ['papers', /thanh phan|^ho so|giay to/, ['papers', 'documents', 'maindocuments']],
  ['steps', /trinh tu/, ['steps']],
  ['ways', /cach thuc|hinh thuc nop|phuong thuc/, ['ways']],
  ['conditions', /yeu cau|dieu kien/, ['conditions', 'requirementsandconditions']],
  ['result', /ket qua/, ['result']],
  ['law', /can cu|phap ly|co so phap/, ['law', 'legalbasis']],
  ['form', /mau don|to khai|bieu mau/, ['form']],
  ['full', /^(?:dvc ?(?:tt|truc tuyen)? )?toan trinh(?: \(?x\)?)?$/, ['toantrinh']],
  ['partial', /^(?:dvc ?(?:tt|truc tuyen)? )?mot phan(?: \(?x\)?)?$/, ['motphan']],
  ['online', /muc do|\bdvc|dich vu cong|truc tuyen/, ['online', 'mucdo', 'onlinelevel']],
  ['status', /trang thai|tinh trang/, ['status', 'trangthai', 'state']],
  ['level', /^cap (?:thuc hien|giai quyet|hanh chinh|tham quyen)/, ['level', 'capthuchien', 'authoritylevelnow']],
  ['authority', /tham quyen/, []],
  ['who', /doi tuong/, ['who', 'targets']],
  ['place', /^dia (?:diem|chi)|noi (?:nop|tiep nhan)/, ['place', 'where']],
  ['agency', /co quan|don vi|noi (?:thuc hien|giai quyet)/, ['agency', 'agencies', 'tencqth', 'departments']],
  ['note', /ghi chu/, ['note', 'notes', 'doubts']],
  ['link', /\burl\b|\blink\b|duong dan|lien ket/, ['url', 'link', 'citizenurl']],
  ['type', /^loai /, ['type', 'loaihethong', 'formalitytype']],
  ['keywords', /tu khoa|^mo ta/, ['keywords', 'description', 'phrases']],
  [
    'name',
    /^ten(?: .*)?$|^(?:noi dung |danh muc )?(?:thu tuc(?: hanh chinh)?|tthc)$|^thu tuc hanh chinh(?: .{0,20})?$|^name(?: .*)?$/,
    ['name', 'tentthc', 'tenthutuc', 'officialname'],
  ],
] as const satisfies readonly (readonly [string, RegExp, readonly string[]])[]

export type Column = (typeof headings)[number][0]
