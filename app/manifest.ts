import type { MetadataRoute } from 'next'

import { messages } from '@/data/messages'
import { readLightTokens } from './preview/style'

export const dynamic = 'force-static'

/** How the site looks among a device's own programs. */
export default function manifest(): MetadataRoute.Manifest {
  const { brand } = messages.en
  const paper = readLightTokens()['--paper'] ?? '#fff'
  const image = (name: string, size: number, purpose: 'any' | 'maskable') => {
    return { src: `/icons/${name}`, sizes: `${size}x${size}`, type: 'image/png', purpose }
  }
  return {
    id: '/',
    name: brand,
    short_name: brand,
    start_url: '/',
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      image('192.png', 192, 'any'),
      image('512.png', 512, 'any'),
      image('maskable-512.png', 512, 'maskable'),
    ],
  }
}
