import { type KeyboardEvent, type RefObject, useCallback } from 'react'
import { Icon } from '@/components/ui/Icon'
import type { SetView } from '@/components/ui/setView'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import { cleanWords, formatView, type View } from '@/data/view'
import type { FacetState } from './useFacets'
import { useTyped } from './useTyped'

type Props = {
  data: ExplorerData
  view: View
  setView: SetView
  facets: FacetState
  field: RefObject<HTMLInputElement | null>
  onLeave: () => void
}

/** The search: as one types the address, list and map follow; Escape clears. Without JavaScript a plain form. */
export function SearchField({ data, view, setView, facets, field, onLeave }: Props) {
  const words = messages[data.locale].search
  const commit = useCallback((text: string) => setView({ q: cleanWords(text) }, 'replace'), [setView])
  const { text, type, set } = useTyped(view.q, commit)
  function press(key: KeyboardEvent) {
    if (key.key !== 'Escape') return
    key.preventDefault()
    key.stopPropagation()
    if (text === '') onLeave()
    else set('')
  }
  return (
    <form
      className="srch"
      action={`/${data.locale}/${data.id}`}
      onSubmit={(sent) => {
        sent.preventDefault()
        set(text)
      }}
    >
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        name="q"
        value={text}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        placeholder={words.placeholder}
        aria-label={words.label}
        aria-keyshortcuts="/"
        onFocus={facets.load}
        onChange={({ target }) => type(target.value)}
        onKeyDown={press}
      />
      {[...new URLSearchParams(formatView({ ...view, q: '' }))].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {text === '' ? (
        <kbd>/</kbd>
      ) : (
        <button
          type="button"
          className="clear needs-script"
          aria-label={words.clear}
          title={words.clear}
          onClick={() => {
            set('')
            field.current?.focus()
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </form>
  )
}
