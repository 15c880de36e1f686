/** Descriptions by id, kept by the server for the page that is being rendered. */
export type JsonLdStore = { get(id: string): string | undefined; set(id: string, text: string): unknown }

/** Under this key of `globalThis`. */
export const jsonLdKey = Symbol.for('paramacay.jsonLd')
