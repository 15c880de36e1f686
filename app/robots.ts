import type { MetadataRoute } from 'next'

import { siteOrigin } from './origin'

export const dynamic = 'force-static'

/** Everything here may be found. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${siteOrigin()}/sitemap.xml` }
}
