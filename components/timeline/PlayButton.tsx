import type { Messages } from '@/data/messages'
import type { TimelineState } from './useTimeline'

/** Play or pause; where motion is unwelcome, one step on. */
export function PlayButton({ playback, words }: { playback: TimelineState['playback']; words: Messages }) {
  const { isPlaying, isCalm, toggle } = playback
  const { play, pause, step } = words.timeline
  const name = isPlaying ? pause : isCalm ? step : play
  return (
    <button type="button" className="tl-play" aria-label={name} title={name} onClick={toggle}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path
          d={
            isPlaying
              ? 'M6.5 5h2.6v10H6.5zM10.9 5h2.6v10h-2.6z'
              : isCalm
                ? 'M5 5l7.5 5L5 15zM13 5h2.4v10H13z'
                : 'M7 4.8l8.2 5.2L7 15.2z'
          }
        />
      </svg>
    </button>
  )
}
