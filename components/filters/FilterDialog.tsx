import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/Icon'
import type { Messages } from '@/data/messages'
import type { DialogName } from './filterNames'
import { type PanelProps, usePanelModule } from './usePanelModule'

type Props = PanelProps & { name: DialogName; words: Messages; onClose: () => void }

const narrow = '(max-width: 767px)'

/**
 * The open filter: below its button on wide screens, where map and list stay in reach; over everything on narrow ones.
 * Escape, a press elsewhere and the focus going elsewhere close it; the browser gives the focus back to the button.
 */
export function FilterDialog({ name, words, onClose, ...panel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { Panel, hasFailed, retry } = usePanelModule()
  const close = useRef(onClose)
  close.current = onClose
  useEffect(function openBelowButton() {
    const element = dialog.current
    if (!element) return
    const isModal = window.matchMedia(narrow).matches
    if (isModal) element.showModal()
    else element.show()
    focusFirst(element)
    function pressElsewhere({ target }: PointerEvent) {
      const isOurs = target instanceof Element && (element?.contains(target) || target.closest('[data-dialog]'))
      if (!isOurs && !isModal) close.current()
    }
    document.addEventListener('pointerdown', pressElsewhere)
    return function closeDialog() {
      document.removeEventListener('pointerdown', pressElsewhere)
      element.close()
    }
  }, [])
  const arrived = Panel && panel.facets.kind
  useEffect(
    function focusWhatArrived() {
      const isAtStart = document.activeElement?.closest('.facets-head')
      if (arrived && isAtStart && dialog.current) focusFirst(dialog.current)
    },
    [arrived],
  )
  // The dialog itself, before it goes: then the browser gives the focus back.
  const leave = () => dialog.current?.close()
  function closeByKey(key: KeyboardEvent) {
    if (key.key !== 'Escape') return
    key.preventDefault()
    key.stopPropagation()
    leave()
  }
  const title = words.filters[name]
  return (
    <dialog
      ref={dialog}
      className="facets"
      aria-labelledby="facets-title"
      onKeyDown={closeByKey}
      onClose={onClose}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)) onClose()
      }}
    >
      <div className="facets-head">
        <h2 id="facets-title">{title}</h2>
        <button type="button" className="ib" onClick={leave} aria-label={words.close} title={words.close}>
          <Icon name="close" />
        </button>
      </div>
      {Panel ? <Panel {...panel} name={name} /> : <p className="msg">{hasFailed ? null : words.loading}</p>}
      {hasFailed && <Failed text={words.filters.notLoaded} retry={retry} words={words} />}
      <div className="facets-foot">
        <span>{words.count(panel.shown.length, panel.data.events.length)}</span>
        <button type="button" className="primary" onClick={leave}>
          {words.filters.done}
        </button>
      </div>
    </dialog>
  )
}

/** The first field or fold of the filter; on phones the title's button keeps the focus, so that no keyboard comes up. */
function focusFirst(dialog: HTMLDialogElement): void {
  if (window.matchMedia('(pointer: coarse)').matches) return
  dialog.querySelector<HTMLElement>('.facets-body :is(input:not(:disabled), summary)')?.focus()
}

/** What did not load, and the way to try again. */
export function Failed({ text, retry, words }: { text: string; retry: () => void; words: Messages }) {
  return (
    <p className="msg" role="alert">
      <b className="bad">{text}</b>
      {words.viewKept}{' '}
      <button type="button" className="l" onClick={retry}>
        {words.tryAgain}
      </button>
    </p>
  )
}
