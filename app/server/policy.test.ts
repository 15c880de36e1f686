import { expect, test } from 'vitest'

import { closedPolicy, documentPolicy, scriptHashes, transportHeaders } from './policy'

// printf 'alert(1)' | openssl dgst -sha256 -binary | base64
const alertHash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"

test('an inline script is allowed by its hash, whatever its attributes, and each only once', () => {
  expect(scriptHashes('<script>alert(1)</script><p></p><script id="_R_" async="">alert(1)</script>')).toEqual([
    alertHash,
  ])
})

test('scripts with a source and data blocks need no hash', () => {
  const html =
    '<script src="/a.js" async=""></script><script type="application/ld+json">{}</script>' +
    '<script type="application/json">{}</script><script type="module">alert(1)</script>'
  expect(scriptHashes(html)).toEqual([alertHash])
})

test('line ends are hashed as the HTML parser reads them', () => {
  expect(scriptHashes('<script>a\r\nb</script>')).toEqual(scriptHashes('<script>a\nb</script>'))
})

test('a page may load from its own host only, but for the tiles', () => {
  const policy = documentPolicy('<script>alert(1)</script>', ['https://tile.openstreetmap.org'])
  expect(policy).toContain(`script-src 'self' ${alertHash};`)
  expect(policy).toContain("img-src 'self' data: https://tile.openstreetmap.org;")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|\*/)
})

test('only the embedded explorer may stand in a frame', () => {
  expect(documentPolicy('', [], true)).toContain('frame-ancestors *')
})

test('a worker may fetch from its own host, data may do nothing', () => {
  expect(closedPolicy('text/javascript; charset=utf-8')).toContain("connect-src 'self'")
  expect(closedPolicy('application/json')).toBe("default-src 'none'; frame-ancestors 'none'")
})

test('https is asked for only of those who came by https', () => {
  expect(transportHeaders('https')).toHaveProperty('strict-transport-security')
  expect(transportHeaders(undefined)).toEqual({})
})
