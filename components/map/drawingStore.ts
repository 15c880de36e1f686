/** Drawings by id, kept by the server for the page that is being rendered. */
export type DrawingStore = { get(id: string): string | undefined; set(id: string, markup: string): unknown }

/** Under this key of `globalThis`. */
export const drawingsKey = Symbol.for('paramacay.drawings')
