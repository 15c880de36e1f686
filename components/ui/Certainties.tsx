import { verifications } from '@/data/acled'
import type { Messages } from '@/data/messages'
import { CertaintyGlyph } from './Glyph'

/** What fill and dashed circle mean on the map. */
export function Certainties({ words }: { words: Messages }) {
  return (
    <p className="key">
      {verifications.map((verification) => (
        <span key={verification} title={words.verificationMeaning[verification]}>
          <CertaintyGlyph verification={verification} />
          {words.verification[verification]}
        </span>
      ))}
      <span className="key-precision">
        <svg className="g" viewBox="-8 -8 16 16" aria-hidden="true">
          <circle className="key-circle" r="6.6" />
        </svg>
        {words.precision}
      </span>
    </p>
  )
}
