import { drawIcon } from './drawIcon'

export const dynamic = 'force-static'
export const size = { width: 180, height: 180 }
export const contentType = 'image/png'

/** For home screens that read no manifest. */
export default function AppleIcon(): Response {
  return new Response(drawIcon(size.width, 0.72), { headers: { 'content-type': contentType } })
}
