import { orExplain, serve } from './main.ts'

/** What `npm start` runs. */
await orExplain(serve)
