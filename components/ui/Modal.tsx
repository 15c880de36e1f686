import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { Icon } from './Icon'

type Props = { title: string; close: string; onClose: () => void; children: ReactNode }

/** A dialog over everything. Escape, its button and a press beside it close it; the browser gives the focus back. */
export function Modal({ title, close, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(function open() {
    const element = dialog.current
    element?.showModal()
    return function leave() {
      element?.close()
    }
  }, [])
  // The dialog itself first: only then does the browser give the focus back.
  const leave = () => dialog.current?.close()
  function pressBeside({ target, currentTarget }: MouseEvent) {
    if (target === currentTarget) leave() // what is inside has its own elements; the dialog's own is its backdrop
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same, by the browser
    <dialog ref={dialog} className="modal" aria-labelledby="modal-title" onClose={onClose} onClick={pressBeside}>
      <div className="modal-box">
        <header>
          <h2 id="modal-title">{title}</h2>
          <button type="button" className="ib" onClick={leave} aria-label={close} title={close}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
