import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import type { PreviewJob } from './render'
import type { PreviewAnswer } from './worker'

/** More pictures are wanted than can be drawn soon. */
export class BusyError extends Error {}

/** Draws a picture elsewhere than where pages are answered. Rejects with a BusyError when too many wait. */
export type Draw = (job: PreviewJob) => Promise<Buffer>

type Task = { job: PreviewJob; resolve(png: Buffer): void; reject(error: Error): void }

/** Processes, and how many pictures may wait for one: what waits longer than two seconds is better asked for again. */
export const poolSize = { processes: 2, waiting: 120 }

const program = fileURLToPath(new URL('./worker.ts', import.meta.url))

/**
 * The memory of a picture is three megabytes, each time anew, and to be given it in small pages may take longer than to
 * draw. The allocator that resvg brings (mimalloc) reads this, and does without where there are no large ones.
 */
const largePages = { MIMALLOC_ALLOW_LARGE_OS_PAGES: '1' }

/**
 * Processes that draw, and not threads: a fault in native code ends its process, and that must not be ours. Each starts
 * when it is first needed, and another after it has ended.
 */
export function createPool({ processes, waiting } = poolSize, begin = startProcess): Draw {
  const queue: Task[] = []
  const children = new Set<ChildProcess>()
  const idle = new Set<ChildProcess>()

  function run(child: ChildProcess, { job, resolve, reject }: Task): void {
    const leave = () => {
      child.off('message', onAnswer).off('exit', onEnd).off('error', fail)
      const next = queue.shift()
      if (next) run(child.connected ? child : start(), next)
      else if (child.connected) idle.add(child)
    }
    const onAnswer = (answer: PreviewAnswer) => {
      if ('png' in answer) resolve(Buffer.from(answer.png.buffer, answer.png.byteOffset, answer.png.byteLength))
      else reject(new Error(answer.error))
      leave()
    }
    const fail = (error: Error) => {
      reject(error)
      leave()
    }
    const onEnd = (code: number | null, signal: string | null) =>
      fail(new Error(`The process that drew a picture ended with ${signal ?? code}.`))
    child.on('message', onAnswer).on('exit', onEnd).on('error', fail)
    child.send(job)
  }

  function start(): ChildProcess {
    const child = begin()
    children.add(child)
    const forget = () => {
      children.delete(child)
      idle.delete(child)
    }
    child.on('exit', forget).on('error', forget) // what cannot be started has no end
    return child
  }

  return (job) =>
    new Promise((resolve, reject) => {
      const task = { job, resolve, reject }
      const [free] = idle
      if (free) idle.delete(free)
      const child = free ?? (children.size < processes ? start() : null)
      if (child) run(child, task)
      else if (queue.length < waiting) queue.push(task)
      else reject(new BusyError('Too many previews are waiting to be drawn.'))
    })
}

/** A process that answers a job with a picture. */
export function startProcess(): ChildProcess {
  const child = fork(program, {
    execArgv: ['--import', 'tsx'],
    env: { ...largePages, ...process.env },
    serialization: 'advanced', // bytes as bytes
  })
  child.unref() // a server that ends does not wait for it
  child.channel?.unref()
  return child
}
