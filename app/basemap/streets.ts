import { OperatorError } from '@/app/server/settings'
import { BasemapSettingsError, streetsHosts as hostsOf, readBasemapSettings } from '@/data/basemap/settings'

/** The hosts that this server's pages may load street tiles from. Throws an OperatorError for a bad setting. */
export function streetsHosts(): string[] {
  try {
    return hostsOf(readBasemapSettings(process.env, []))
  } catch (error) {
    throw error instanceof BasemapSettingsError ? new OperatorError(error.message) : error
  }
}
