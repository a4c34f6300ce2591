import { parentPort, workerData } from 'node:worker_threads'
import { cleanPdf } from './pdf.ts'

/** Reads one PDF through and ends. */
parentPort?.postMessage(cleanPdf(workerData as Uint8Array))
