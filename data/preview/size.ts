/** What every network that unfolds links takes, in pixels. */
export const previewSize = { width: 1200, height: 630 }
