import { parentPort } from 'node:worker_threads'

import { type PreviewJob, renderPreview } from './render'

/** What a worker answers to a job: the PNG, or why there is none. */
export type PreviewAnswer = { png: Uint8Array } | { error: string }

parentPort?.on('message', (job: PreviewJob) => parentPort?.postMessage(answer(job)))

function answer(job: PreviewJob): PreviewAnswer {
  try {
    return { png: renderPreview(job) }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
