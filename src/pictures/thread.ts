import { parentPort } from 'node:worker_threads'
import { render } from './render.ts'

/** The thread that draws: an SVG with its number comes in, a PNG or why there is none goes out. */

type Order = { readonly number: number; readonly svg: string; readonly width: number }

parentPort?.on('message', ({ number, svg, width }: Order) => {
  try {
    parentPort?.postMessage({ number, png: new Uint8Array(render(svg, width)) })
  } catch (error) {
    parentPort?.postMessage({ number, why: error instanceof Error ? error.message : String(error) })
  }
})
