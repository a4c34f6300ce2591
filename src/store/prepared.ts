import { sql, type Compilable, type CompiledQuery, type RawBuilder } from 'kysely'

/** Where a value will stand. */
class Slot {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

type Slots<Values> = { readonly [Name in keyof Values]: RawBuilder<Values[Name]> }

/**
 * A statement written once with slots, then filled for each use: putting one together and turning it into text costs more
 * than running it. One text also means one prepared statement on the other side.
 */
export function prepare<Values extends object>(write: (slots: Slots<Values>) => Compilable): (values: Values) => CompiledQuery {
  const slots = new Proxy({} as Slots<Values>, { get: (_, name) => sql`${new Slot(String(name))}` })
  const { parameters, ...compiled } = write(slots).compile()
  return values => ({
    ...compiled,
    parameters: parameters.map(value => (value instanceof Slot ? Reflect.get(values, value.name) : value) as unknown),
  })
}
