import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'

type Props = {
  href: string
  onFollow: (link: HTMLAnchorElement) => void
  className?: string
  label?: string
  current?: boolean
  /** a switch rather than a link: its state, and Space presses it too */
  pressed?: boolean
  children: ReactNode
}

/** A link that works without JavaScript and in a new tab; a plain click changes the view instead of the page. */
export function PlainLink({ href, onFollow, className, label, current, pressed, children }: Props) {
  function follow(click: MouseEvent<HTMLAnchorElement>) {
    if (click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return
    click.preventDefault()
    onFollow(click.currentTarget)
  }
  function press(key: KeyboardEvent<HTMLAnchorElement>) {
    if (key.key !== ' ') return
    key.preventDefault()
    onFollow(key.currentTarget)
  }
  return (
    <a
      className={className}
      href={href}
      onClick={follow}
      aria-label={label}
      title={label}
      aria-current={current || undefined}
      {...(pressed === undefined ? {} : { role: 'button', 'aria-pressed': pressed, onKeyDown: press })}
    >
      {children}
    </a>
  )
}
