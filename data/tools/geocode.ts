import { readFileSync } from 'node:fs'

import { runGeocode } from './geocode/run'

// npm run geocode [-- dataset … | --online | --accept id …]: fills the events' geometry from the gazetteer.

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string }
const contact = process.env.GEOCODER_CONTACT // an address that the service's operator may write to

// Without the two dashes npm keeps --online to itself and only sets this.
const isOnline = process.env.npm_config_online === 'true' && !process.argv.includes('--online')

const isDone = await runGeocode({
  root: '.',
  args: [...process.argv.slice(2), ...(isOnline ? ['--online'] : [])],
  print: console.log,
  geocoder: {
    url: process.env.GEOCODER_URL ?? '',
    userAgent: `${name}-geocode/${version} (${contact ?? 'event map, run by hand by an editor'})`,
  },
})
process.exitCode = isDone ? 0 : 1
