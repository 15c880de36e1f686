import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{app,components,data,e2e}/**/*.test.{ts,tsx}'],
    setupFiles: ['e2e/tools/vitest.setup.ts'],
    testTimeout: 60_000, // a shared machine may be slow; no test asserts a time
  },
})
