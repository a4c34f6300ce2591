import { serve } from '../model/aside.ts'
import type { Order } from './aside.ts'
import { render } from './render.ts'

/** The thread that draws: an SVG comes in, a PNG goes out. */

serve(({ svg, width }: Order) => new Uint8Array(render(svg, width)))
