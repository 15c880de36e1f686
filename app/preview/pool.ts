import { Worker } from 'node:worker_threads'

import type { PreviewJob } from './render'
import type { PreviewAnswer } from './worker'

/** More pictures are wanted than can be drawn soon. */
export class BusyError extends Error {}

/** Draws a picture elsewhere than on the thread that answers pages. Rejects with a BusyError when too many wait. */
export type Draw = (job: PreviewJob) => Promise<Buffer>

type Task = { job: PreviewJob; resolve(png: Buffer): void; reject(error: Error): void }

/** Threads, and how many pictures may wait for one: what waits longer than two seconds is better asked for again. */
export const poolSize = { threads: 2, waiting: 120 }

/** Threads that draw; each starts when it is first needed, and again after it has died. */
export function createPool({ threads, waiting } = poolSize): Draw {
  const queue: Task[] = []
  const idle: Worker[] = []
  let started = 0

  function run(worker: Worker, task: Task): void {
    const leave = () => {
      worker.off('message', onAnswer)
      worker.off('error', onError)
    }
    const onAnswer = (answer: PreviewAnswer) => {
      leave()
      if ('png' in answer) task.resolve(Buffer.from(answer.png.buffer, answer.png.byteOffset, answer.png.byteLength))
      else task.reject(new Error(answer.error))
      const next = queue.shift()
      if (next) run(worker, next)
      else idle.push(worker)
    }
    const onError = (error: Error) => {
      leave()
      started -= 1
      task.reject(error)
      const next = queue.shift()
      if (next) run(start(), next)
    }
    worker.on('message', onAnswer)
    worker.on('error', onError)
    worker.postMessage(task.job)
  }

  function start(): Worker {
    started += 1
    const worker = new Worker(new URL('./thread.js', import.meta.url))
    worker.unref() // a server that ends does not wait for it
    return worker
  }

  return (job) =>
    new Promise((resolve, reject) => {
      const task = { job, resolve, reject }
      const worker = idle.pop() ?? (started < threads ? start() : null)
      if (worker) run(worker, task)
      else if (queue.length < waiting) queue.push(task)
      else reject(new BusyError('Too many previews are waiting to be drawn.'))
    })
}
