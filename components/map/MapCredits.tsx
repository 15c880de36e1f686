import type { Attribution } from '@/data/basemap'
import type { Messages } from '@/data/messages'

/** Who made what is shown; always in sight. */
export function MapCredits({ credits, words }: { credits: readonly Attribution[]; words: Messages }) {
  return (
    <p className="att">
      <span className="unseen">{words.attribution}: </span>
      <a href="https://leafletjs.com">Leaflet</a>
      {credits.map(({ text, href }) => (
        <span key={text}>{href ? <a href={href}>{text}</a> : text}</span>
      ))}
    </p>
  )
}
