import { below, none, quantile, told, type Drill } from './drill.ts'
import { newCitizen } from './citizen.ts'
import { openServer, scratch, type Server } from './server.ts'

/** 200 chats are being worked, each with a message about every second: how long until a message is stored and acknowledged. */
export const ack: Drill = async ({ quick, say }) => {
  const place = scratch()
  const server = await openServer(place.folder)
  // The first start after an installation fills the compile cache; every later one is as the second here.
  const firstMs = await startedIn(server)
  await server.stop()
  const startMs = await startedIn(server)
  await pause(3000)
  const idle = server.memory()
  const seconds = quick ? 10 : 40
  say(`200 chats: ${warmSeconds} s to get going, then ${seconds} s that count`)
  const waits: number[] = []
  let refused = 0
  const counted = Date.now() + warmSeconds * 1000
  const until = counted + seconds * 1000
  // Asking starts the server's measure of its loop anew.
  setTimeout(() => void loopOf(server.url), warmSeconds * 1000)
  await Promise.all(
    Array.from({ length: 200 }, async (_, i) => {
      const citizen = newCitizen(() => server.url)
      await pause(Math.random() * 1000)
      while (Date.now() < until) {
        const counts = Date.now() >= counted
        const from = performance.now()
        const { tries } = await citizen.say(sentences[i % sentences.length] ?? '')
        if (counts) waits.push(performance.now() - from)
        if (tries > 1) refused += 1
        await pause(500 + Math.random() * 1000)
      }
    }),
  )
  const loop = await loopOf(server.url)
  const busy = server.memory()
  const code = await server.stop()
  place.remove()
  return [
    told('messages', waits.length),
    told('messages a second', Math.round(waits.length / seconds)),
    told('acknowledged in, median, ms', Math.round(quantile(waits, 0.5) * 10) / 10),
    below('acknowledged in, p99', quantile(waits, 0.99), 50, 'ms'),
    below('event loop held, longest', loop, 50, 'ms'),
    none('refused or sent again', refused),
    told('first start to ready, ms', firstMs),
    below('start to ready', startMs, 2000, 'ms'),
    below('memory when idle', idle, 150, 'MB'),
    told('memory under load, MB', busy),
    none('exit code after SIGTERM', code),
  ]
}

/** The first seconds compile code and open 200 connections; a served day has them once. */
const warmSeconds = 3

const sentences = [
  'lam giay khai sinh can gi',
  'sao y 10 trang het bao nhieu',
  'đăng ký tạm trú online',
  'xin giay xac nhan doc than',
  'xây nhà có cần xin phép không',
]

async function startedIn(server: Server): Promise<number> {
  const began = Date.now()
  await server.start()
  return Date.now() - began
}

/** The longest delay of the server's event loop since it was last asked, in ms. */
async function loopOf(url: string): Promise<number> {
  const response = await fetch(`${url}/health`)
  const { loopMs } = (await response.json()) as { loopMs: number }
  return loopMs
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
