import { useId, useRef } from 'react'
import { useCopy } from '@/components/ui/useCopy'
import type { ShareWords } from '@/data/messages/share'

type Props = { label: string; text: string; words: ShareWords; isCode?: boolean }

/** A text to take along: marked when one enters it, copied by its button, by hand where the browser forbids that. */
export function CopyField({ label, text, words, isCode = false }: Props) {
  const id = useId()
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const { copied, failed, copy } = useCopy()
  const shared = {
    id,
    ref: field,
    value: text,
    readOnly: true,
    spellCheck: false,
    onFocus: () => field.current?.select(),
  }
  async function copyText() {
    await copy(text)
    field.current?.select()
  }
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      {isCode ? <textarea {...shared} rows={4} /> : <input {...shared} type="url" />}
      <button type="button" className="primary" onClick={copyText}>
        {copied === text ? words.copied : words.copy}
      </button>
      <span className="unseen" role="status">
        {copied === text ? words.copied : ''}
      </span>
      {failed === text && <p role="alert">{words.byHand}</p>}
    </div>
  )
}
