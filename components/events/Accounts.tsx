import { SourceLink } from '@/components/ui/SourceLink'
import type { EventDetail, SourceDetail } from '@/data/detail'
import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'

type Props = { claims: EventDetail['claims']; sources: ReadonlyMap<string, SourceDetail>; locale: Locale }

/** What each side says, side by side, under what it is about; each with where it said so. */
export function Accounts({ claims, sources, locale }: Props) {
  const words = messages[locale]
  const topics = [...new Set(claims.map(({ about }) => about))]
  return topics.map((topic) => (
    <div key={topic} className="topic">
      <p className="topic-name">{words.aboutTopics[topic]}</p>
      <ul className="acc">
        {claims
          .filter(({ about }) => about === topic)
          .map(({ by, statement, source: id }) => {
            const source = id === null ? undefined : sources.get(id)
            return (
              <li key={`${by} ${statement}`}>
                <p className="by">{by}</p>
                <p className="said">{statement}</p>
                {source && <SourceLink source={source} locale={locale} />}
              </li>
            )
          })}
      </ul>
    </div>
  ))
}
