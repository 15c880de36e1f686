import type { ReactNode } from 'react'
import type { Messages } from '@/data/messages'
import { Boundary } from './Boundary'

type Props = { words: Messages; onLeave: () => void }

/** A part of the panel that comes when it is first needed; where it does not come, says so in its place, and the ways on. */
export function LatePart({ children, ...props }: Props & { children: ReactNode }) {
  return <Boundary fallback={<Missing {...props} />}>{children}</Boundary>
}

/** React asks for a script only once: only a new page asks again. */
function Missing({ words, onLeave }: Props) {
  return (
    <div className="msg late" role="alert">
      <b className="bad">{words.partFailed}</b>
      <p>{words.viewKept}</p>
      <button type="button" className="l" onClick={() => location.reload()}>
        {words.tryAgain}
      </button>{' '}
      <button type="button" className="l" onClick={onLeave}>
        {words.close}
      </button>
    </div>
  )
}
