import dynamic from 'next/dynamic'
import { Boundary } from '@/components/ui/Boundary'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import type { ExplorerState } from './useExplorer'

/** Loaded when one first shares or downloads. */
const ShareDialog = dynamic(() => import('@/components/share/ShareDialog').then((module) => module.ShareDialog), {
  ssr: false,
})

/** The open dialog of sharing or downloading, where one is open. */
export function ShareOutlet({ data, explorer }: { data: ExplorerData; explorer: ExplorerState }) {
  const { view, shown, sharing, setSharing } = explorer
  if (!sharing) return null
  const count = messages[data.locale].count(shown.length, data.events.length)
  const close = () => setSharing(null)
  function tellMissing() {
    close()
    explorer.onPartMissing()
  }
  return (
    <Boundary onBroken={tellMissing}>
      <ShareDialog data={data} view={view} count={count} part={sharing} onClose={close} />
    </Boundary>
  )
}
