import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/Icon'
import { seeBit } from '@/data/engine/filter'
import type { Messages } from '@/data/messages'
import { type Order, orderOf, ordersOf, suitedOrder } from '@/data/order'
import type { View } from '@/data/view'
import type { ExplorerState } from './useExplorer'
import type { SetView } from './useView'

type SortProps = { view: View; words: Messages; setView: SetView }

/** What the list is sorted by; there to choose once there is a choice. */
export function SortField({ view, words, setView }: SortProps) {
  const possible = ordersOf(view)
  if (possible.length < 2) return null
  const choose = (order: Order) => setView({ sort: order === suitedOrder(view) ? null : order })
  return (
    <span className="sort needs-script">
      <select
        aria-label={words.sort.label}
        value={orderOf(view)}
        onChange={({ target }) => choose(target.value as Order)}
      >
        {possible.map((order) => (
          <option key={order} value={order}>
            {words.sort[order]}
          </option>
        ))}
      </select>
      <Icon name="chevron" />
    </span>
  )
}

/** Limits list and counts to what the map's window shows, and says what no window can show; `children` stand beside. */
export function SeeToggle({
  explorer,
  words,
  children,
}: {
  explorer: ExplorerState
  words: Messages
  children?: ReactNode
}) {
  const { view, setView, scene } = explorer
  const offTheMap = view.see ? countOffTheMap(scene) : 0
  return (
    <div className="see">
      <label className="needs-script">
        <input type="checkbox" checked={view.see} onChange={({ target }) => setView({ see: target.checked })} />
        {words.see.label}
      </label>
      {children}
      {offTheMap > 0 && <small>{words.see.leftOut(offTheMap)}</small>}
    </div>
  )
}

/** Events that match all else but have no point that a window could show. */
function countOffTheMap({ columns, failed }: ExplorerState['scene']): number {
  return failed.reduce((sum, of, event) => (of === seeBit && Number.isNaN(columns.x[event]) ? sum + 1 : sum), 0)
}
