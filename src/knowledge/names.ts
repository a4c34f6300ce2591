import type { Gathered } from './gather.ts'
import { problem, warning, type Finding } from './find.ts'
import type { Located } from './shape.ts'

/** Names that must agree: file and code, folder and field, and every id that one file uses of another. */
export function checkNames(all: Gathered): Finding[] {
  const codes = new Set(all.procedures.map(at => at.value.code))
  return [
    ...places(all),
    ...twice(all.procedures, value => value.code, 'code'),
    ...twice(all.sources, value => value.id, 'id'),
    ...twice(all.hotlines, value => value.id, 'id'),
    ...twice(all.calendar, value => String(value.year), 'year'),
    ...twice(all.fields, value => value.slug, 'slug'),
    ...twice(all.lifeWords, value => value.id, 'id'),
    ...twice(all.official, value => value.value, 'value'),
    ...sourceIds(all),
    ...all.families.flatMap(at => at.value.members.flatMap((member, i) => unknown(at, codes, member.code, ['members', i, 'code']))),
    ...all.faq.flatMap(at => at.value.see.flatMap((code, i) => unknown(at, codes, code, ['see', i]))),
    ...offices(all, codes),
    ...all.procedures.flatMap(at =>
      at.value.situations.flatMap((situation, i) =>
        (situation.see ?? [])
          .filter(code => !codes.has(code))
          .map(code => warning(at, ['situations', i, 'see'], `leads to ${code}, which has no file yet; its button stays hidden`)),
      ),
    ),
  ]
}

function unknown(at: Located<unknown>, codes: ReadonlySet<string>, code: string, path: readonly PropertyKey[]): Finding[] {
  return codes.has(code) ? [] : [problem(at, path, `names the procedure ${code}, which has no file; correct the code or write the procedure first`)]
}

function places(all: Gathered): Finding[] {
  const slugOf = new Map(all.fields.flatMap(at => at.value.official.map(official => [official, at.value.slug] as const)))
  const found = all.procedures.flatMap(at => {
    const slug = slugOf.get(at.value.field)
    if (all.fields.length > 0 && slug === undefined) return [problem(at, ['field'], `"${at.value.field}" is not in fields.yaml; write the official name or add it there`)]
    return slug === undefined ? [] : place(at, ['code'], all.name, `procedures/${slug}/${at.value.code}`)
  })
  return [
    ...found,
    ...all.families.flatMap(at => place(at, ['name'], all.name, `families/${at.value.name}`)),
    ...all.faq.flatMap(at => place(at, ['id'], all.name, `faq/${at.value.id}`)),
    ...all.guides.flatMap(at => place(at, ['id'], all.name, `guides/${at.value.id}`)),
    ...all.checklists.flatMap(at => place(at, ['id'], all.name, `checklists/${at.value.id}`)),
    ...all.life.flatMap(at => place(at, ['id'], all.name, `life/${at.value.id}`)),
    ...all.offices.flatMap(at => place(at, ['slug'], all.name, `offices/${at.value.slug}`)),
  ]
}

function place(at: Located<unknown>, path: readonly PropertyKey[], root: string, should: string): Finding[] {
  const file = `${root}/${should}.yaml`
  return at.file === file ? [] : [problem(at, path, `belongs in the file ${file}; move the file or correct this value`)]
}

function twice<T>(list: readonly Located<T>[], keyOf: (value: T) => string, name: string): Finding[] {
  const first = new Map<string, Located<T>>()
  return list.flatMap(at => {
    const key = keyOf(at.value)
    const before = first.get(key)
    if (!before) first.set(key, at)
    return before ? [problem(at, [name], `"${key}" is already used in ${before.file}:${before.lineOf([name])}; keep one`)] : []
  })
}

function sourceIds(all: Gathered): Finding[] {
  const ids = new Set(all.sources.map(at => at.value.id))
  const users: readonly Located<{ readonly sources: readonly string[] }>[] = [...all.procedures, ...all.faq, ...all.guides, ...all.official, ...all.calendar]
  return users.flatMap(at =>
    at.value.sources.flatMap((id, i) =>
      ids.has(id) || ids.size === 0 ? [] : [problem(at, ['sources', i], `"${id}" is not in sources.yaml; correct it or add the source there`)],
    ),
  )
}

function offices(all: Gathered, codes: ReadonlySet<string>): Finding[] {
  const fields = new Set([...all.fields.map(at => at.value.slug), 'chung'])
  return all.offices.flatMap(at => {
    const { handles = [], fees, counters, contacts } = at.value
    const field = (name: string, path: readonly PropertyKey[]): Finding[] =>
      fields.has(name) ? [] : [problem(at, path, `"${name}" is neither "chung" nor a slug of fields.yaml`)]
    return [
      // A posted list may name what we have no file for: the office handles it all the same.
      ...handles.flatMap((code, i) => (/^\d\.\d{6}$/.test(code) ? [] : [problem(at, ['handles', i], `"${code}" is no code such as "1.001193"`)])),
      ...fees.flatMap((fee, i) => unknown(at, codes, fee.code, ['fees', i, 'code'])),
      ...counters.flatMap((counter, i) => counter.fields.flatMap((name, j) => field(name, ['counters', i, 'fields', j]))),
      ...contacts.flatMap((contact, i) => field(contact.field, ['contacts', i, 'field'])),
    ]
  })
}
