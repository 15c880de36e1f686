/** Where the server listens; `host` undefined is every address of the machine. */
export type Settings = { port: number; host: string | undefined }

/** A mistake of the operator's, told in one sentence and without a stack. */
export class OperatorError extends Error {}

/** Reads PORT and HOST. A port of 0 lets the system choose a free one. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const text = environment.PORT?.trim() || '3000'
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65_535)) {
    throw new OperatorError(
      `PORT is “${text}”, which is no port: give a whole number from 0 to 65535, such as PORT=3000.`,
    )
  }
  return { port, host: environment.HOST?.trim() || undefined }
}

/** What went wrong with listening, as a sentence with its cure; other errors are given back as they are. */
export function explainListening(error: NodeJS.ErrnoException, { port, host }: Settings): Error {
  const place = host ? `${host}:${port}` : `port ${port}`
  const sentences: Record<string, string> = {
    EADDRINUSE: `Something else is already listening at ${place}: stop it, or choose another port, such as PORT=${port + 1} npm start.`,
    EACCES: `This account may not listen at ${place}: choose a port above 1023, such as PORT=3000 npm start.`,
    EADDRNOTAVAIL: `HOST is “${host}”, which is no address of this machine: leave it out, or set HOST=127.0.0.1.`,
    ENOTFOUND: `HOST is “${host}”, a name that this machine does not know: leave it out, or set HOST=127.0.0.1.`,
  }
  const sentence = sentences[error.code ?? '']
  return sentence ? new OperatorError(sentence) : error
}

/** The address to open in a browser on this machine. */
export function describeAddress(port: number, host: string | undefined): string {
  const isEverywhere = host === undefined || host === '0.0.0.0' || host === '::'
  const name = isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
