import { originOf } from '@/app/server/origin'
import { answerOembed } from './answer'

export const dynamic = 'force-dynamic'

/** Next names the request after the host that the server listens at; consumers ask for pages as they found them. */
export async function GET(request: Request): Promise<Response> {
  const { search } = new URL(request.url)
  return answerOembed(new Request(`${originOf(Object.fromEntries(request.headers))}/oembed${search}`))
}
