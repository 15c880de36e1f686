// Where a drawing thread begins: on Node 20 threads know TypeScript only once they are told.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
