import { drawIcon } from '@/app/drawIcon'

export const dynamic = 'force-static'
export const dynamicParams = false

/** Pixels, and the mark's share of them: within 80 % nothing of a maskable icon is ever cut off. */
const icons: Record<string, [size: number, share: number]> = {
  '192.png': [192, 0.86],
  '512.png': [512, 0.86],
  'maskable-512.png': [512, 0.62],
}

export function generateStaticParams(): { file: string }[] {
  return Object.keys(icons).map((file) => ({ file }))
}

/** The icons that the manifest names, made of the one drawing. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [size, share] = icons[(await params).file] ?? [0, 0]
  if (size === 0) return new Response(null, { status: 404 })
  return new Response(drawIcon(size, share), { headers: { 'content-type': 'image/png' } })
}
