import { encode } from 'uqr'

const quiet = 4 // modules of margin, as ISO/IEC 18004 asks

/** An address as a QR code, dark on light in either theme: many readers fail on the reverse. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'L', border: 0 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`${-quiet} ${-quiet} ${size + 2 * quiet} ${size + 2 * quiet}`}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M${-quiet} ${-quiet}h${size + 2 * quiet}v${size + 2 * quiet}h-${size + 2 * quiet}z`} />
      <path fill="#000" d={squares.join('')} />
    </svg>
  )
}
