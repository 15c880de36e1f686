import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/Icon'
import { PlainLink } from '@/components/ui/PlainLink'
import type { Messages } from '@/data/messages'
import type { Camera } from '@/data/position'

export type NamedCamera = { id: string; name: string; camera: Camera }

type Props = {
  camera: Camera
  home: Camera
  views: readonly NamedCamera[]
  words: Messages
  hrefOf: (camera: Camera) => string
  onCamera: (camera: Camera) => void
  /** further controls, below */
  children?: ReactNode
}

/** Zoom and the dataset's named views, as links: without JavaScript they ask the server for another drawing. */
export function MapControls({ camera, home, views, words, hrefOf, onCamera, children }: Props) {
  const zoomed = (by: number): Camera => ({ ...camera, zoom: Math.min(18, Math.max(2, camera.zoom + by)) })
  const control = (target: Camera, label: string, icon: 'plus' | 'minus' | 'globe') => (
    <PlainLink href={hrefOf(target)} onFollow={() => onCamera(target)} label={label}>
      <Icon name={icon} />
    </PlainLink>
  )
  return (
    <nav className="ctl" aria-label={words.map}>
      <div className="zoom">
        {control(zoomed(1), words.zoomIn, 'plus')}
        {control(zoomed(-1), words.zoomOut, 'minus')}
      </div>
      <div>{control(home, words.wholeView, 'globe')}</div>
      <details className="pop">
        <summary aria-label={words.views} title={words.views}>
          <Icon name="target" />
        </summary>
        <ul>
          {views.map(({ id, name, camera: target }) => (
            <li key={id}>
              <PlainLink href={hrefOf(target)} onFollow={() => onCamera(target)}>
                {name}
              </PlainLink>
            </li>
          ))}
        </ul>
      </details>
      {children}
    </nav>
  )
}
