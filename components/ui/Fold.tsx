import type { ReactNode } from 'react'

/** How many items of a long list are seen before one asks for more. */
const open = 5

/** A list that shows its first items and folds the rest; without JavaScript too, and printed whole. */
export function Fold({
  items,
  label,
  className,
}: {
  items: ReactNode[]
  label: (more: number) => string
  className: string
}) {
  if (items.length <= open + 1) return <ul className={className}>{items}</ul>
  return (
    <>
      <ul className={className}>{items.slice(0, open)}</ul>
      <details className="fold">
        <summary>{label(items.length - open)}</summary>
        <ul className={className}>{items.slice(open)}</ul>
      </details>
    </>
  )
}
