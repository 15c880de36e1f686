import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: { include: ['{app,components,data,e2e}/**/*.test.{ts,tsx}'], setupFiles: ['e2e/tools/vitest.setup.ts'] },
})
