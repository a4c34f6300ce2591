type Given<T> = { readonly [K in keyof T]?: NonNullable<T[K]> }

/** Only what is there: `undefined` and `null` are left out. */
export const given = <T extends object>(all: T): Given<T> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== null)) as Given<T>
