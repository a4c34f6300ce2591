import { z } from 'zod'

/** A setting that lists names of hosts with commas: "zdn.vn, zadn.vn". No addresses in figures, no ports. */
export const hostsSetting = (name: string) =>
  z
    .string()
    .transform(text => text.split(',').map(host => host.trim().toLowerCase()))
    .pipe(z.array(z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, `${name} is a list of hosts such as zdn.vn`)).min(1))
