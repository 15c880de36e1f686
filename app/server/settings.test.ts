import { expect, test } from 'vitest'

import { describeAddress, explainListening, OperatorError, readSettings } from './settings'

test('without settings it is port 3000 on every address', () => {
  expect(readSettings({})).toEqual({ port: 3000, host: undefined })
  expect(readSettings({ PORT: ' 8080 ', HOST: '127.0.0.1' })).toEqual({ port: 8080, host: '127.0.0.1' })
})

test.each(['abc', '-1', '65536', '80.5', '1e3', '0x50'])('PORT=%s is told to be no port', (PORT) => {
  expect(() => readSettings({ PORT })).toThrow(OperatorError)
  expect(() => readSettings({ PORT })).toThrow(/whole number from 0 to 65535/)
})

test('a port in use is said in a sentence with a cure', () => {
  const error = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' })
  expect(explainListening(error, { port: 3000, host: undefined }).message).toBe(
    'Something else is already listening at port 3000: stop it, or choose another port, such as PORT=3001 npm start.',
  )
})

test('an error that we do not know stays as it is', () => {
  const error = new Error('odd')
  expect(explainListening(error, { port: 3000, host: undefined })).toBe(error)
})

test.each([
  [undefined, 'http://localhost:3000'],
  ['0.0.0.0', 'http://localhost:3000'],
  ['::', 'http://localhost:3000'],
  ['::1', 'http://[::1]:3000'],
  ['127.0.0.1', 'http://127.0.0.1:3000'],
])('HOST=%s is at %s', (host, address) => {
  expect(describeAddress(3000, host)).toBe(address)
})
