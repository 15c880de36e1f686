import { useState } from 'react'
import {
  defaultEmbed,
  type EmbedOptions,
  embedHref,
  embedSizes,
  embedSnippet,
  type EmbedPart as Part,
} from '@/data/embed'
import { type Locale, languageNames, locales } from '@/data/locale'
import type { ShareWords } from '@/data/messages/share'
import type { View } from '@/data/view'
import { CopyField } from './CopyField'

type Props = { locale: Locale; dataset: string; view: View; title: string; words: ShareWords }

const themes = ['auto', 'light', 'dark'] as const

/** The view as a frame for another page: its options, the HTML, and the frame itself to try it out. */
export function EmbedPart({ locale, dataset, view, title, words }: Props) {
  const [size, setSize] = useState<{ width: number; height: number }>(embedSizes.usual)
  const [language, setLanguage] = useState(locale)
  const [options, setOptions] = useState<EmbedOptions>(defaultEmbed)
  const [isTried, setTried] = useState(false)
  const href = embedHref(language, dataset, view, options)
  const change = (part: Partial<EmbedOptions>) => setOptions((last) => ({ ...last, ...part }))
  const hide = (part: Part, isShown: boolean) =>
    change({ hide: isShown ? options.hide.filter((other) => other !== part) : [...options.hide, part] })
  const number = (side: 'width' | 'height', least: number) => (
    <label>
      {words[side]}
      <input
        type="number"
        min={least}
        max={4000}
        step={10}
        value={size[side]}
        onChange={({ target }) => setSize({ ...size, [side]: target.valueAsNumber || least })}
      />
    </label>
  )
  return (
    <details className="share-fold">
      <summary>{words.embed}</summary>
      <p className="share-help">{words.embedHelp}</p>
      <div className="embed-options">
        {number('width', embedSizes.least.width)}
        {number('height', embedSizes.least.height)}
        <label>
          {words.theme}
          <select
            value={options.theme ?? 'auto'}
            onChange={({ target }) => change({ theme: target.value === 'auto' ? null : (target.value as 'light') })}
          >
            {themes.map((theme) => (
              <option key={theme} value={theme}>
                {words.themes[theme]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.language}
          <select value={language} onChange={({ target }) => setLanguage(target.value as Locale)}>
            {locales.map((other) => (
              <option key={other} value={other}>
                {languageNames[other]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="embed-options">
        <Check label={words.withList} isOn={!options.hide.includes('list')} onChange={(isOn) => hide('list', isOn)} />
        <Check
          label={words.withTimeline}
          isOn={!options.hide.includes('timeline')}
          onChange={(isOn) => hide('timeline', isOn)}
        />
        <Check
          label={words.freeScroll}
          isOn={options.scroll === 'free'}
          onChange={(isOn) => change({ scroll: isOn ? 'free' : null })}
        />
      </div>
      <CopyField
        label={words.snippet}
        text={embedSnippet({ address: location.origin + href, title, ...size })}
        words={words}
        isCode
      />
      <details className="share-fold" onToggle={({ currentTarget }) => setTried(currentTarget.open)}>
        <summary>{words.tryOut}</summary>
        {isTried && <iframe key={href} src={href} title={title} {...size} />}
      </details>
    </details>
  )
}

function Check({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  )
}
