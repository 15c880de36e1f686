import { type PreviewJob, renderPreview } from './render'

/** What a drawing process answers to a job: the PNG, or why there is none. */
export type PreviewAnswer = { png: Uint8Array } | { error: string }

process.on('message', (job: PreviewJob) => process.send?.(answer(job)))
process.on('disconnect', () => process.exit()) // the server has ended

function answer(job: PreviewJob): PreviewAnswer {
  try {
    return { png: renderPreview(job) }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
