import type { SourceIndex } from '@/data/sourceIndex'

/** An event's sources below its row, on paper only. */
export function PrintedSources({ event, index }: { event: string; index: SourceIndex }) {
  return (
    <ul className="printed">
      {(index.events[event] ?? []).map((id) => {
        const source = index.sources[id]
        return (
          source && (
            <li key={id}>
              {[source.publisher, source.title && `“${source.title}”`, source.date, source.href]
                .filter(Boolean)
                .join(', ')}
            </li>
          )
        )
      })}
    </ul>
  )
}
