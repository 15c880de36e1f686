import type { Messages } from '@/data/messages'
import { Icon, type IconName } from './Icon'
import { PlainLink } from './PlainLink'

/** A way from the top bar; `onFollow` takes it without leaving the page. */
export type TopLink = { href: string; isCurrent?: boolean; onFollow?: () => void }

/** The ways that a page offers; a dataset without a story or without questions offers less. */
export type TopSections = { [name in keyof typeof icons]?: TopLink | undefined }

const icons = { story: 'book', compare: 'table', download: 'download', about: 'info' } as const satisfies Record<
  string,
  IconName
>

/** The ways of the top bar as links with icon and word. */
export function TopLinks({ sections, words }: { sections: TopSections; words: Messages }) {
  const names = { story: words.story.name, compare: words.compare.name, download: words.download, about: words.about }
  return (Object.keys(icons) as (keyof TopSections)[]).map((name) => {
    const link = sections[name]
    const follow = link?.onFollow
    const inside = (
      <>
        <Icon name={icons[name]} />
        <span>{names[name]}</span>
      </>
    )
    if (!link) return null
    if (!follow) {
      return (
        <a key={name} className="tb" href={link.href} aria-current={link.isCurrent ? 'page' : undefined}>
          {inside}
        </a>
      )
    }
    return (
      <PlainLink
        key={name}
        className="tb"
        href={link.href}
        onFollow={(pressed) => {
          leaveMenu(pressed)
          follow()
        }}
        current={link.isCurrent ?? false}
      >
        {inside}
      </PlainLink>
    )
  })
}

/** The page stays, so the menu of a narrow screen has to go, and the focus with it: what was opened takes it. */
function leaveMenu(pressed: HTMLElement): void {
  const menu = pressed.closest('details')
  if (!menu) return
  pressed.blur()
  menu.open = false
}
