import { useEffect } from 'react'
import { Certainties } from '@/components/ui/Certainties'
import { chipsOf } from '@/data/chips'
import {
  actorFacet,
  type Choice,
  type Counted,
  placeFacet,
  precisionFacet,
  sourceFacet,
  statusFacet,
  threadFacet,
  toggle,
  typeFacet,
  whenFacet,
} from '@/data/facets'
import { messages } from '@/data/messages'
import { ChoiceTree } from './ChoiceTree'
import { Failed } from './FilterDialog'
import { countChosen, type DialogName, type SectionName, sectionsOf } from './filterNames'
import type { PanelProps } from './usePanelModule'
import { WhenFields } from './WhenFields'

const facetOf: Record<SectionName, (counted: Counted) => Choice[]> = {
  type: typeFacet,
  when: whenFacet,
  place: placeFacet,
  actor: actorFacet,
  thread: threadFacet,
  source: sourceFacet,
  status: statusFacet,
  precision: precisionFacet,
}

/** The facets whose names come late. */
const late: readonly SectionName[] = ['actor', 'source']

type Props = PanelProps & { name: DialogName }

/** One facet, or several that unfold. */
export function FacetPanel(props: Props) {
  const { name, facets, data, view } = props
  const words = messages[data.locale].filters
  const sections = sectionsOf[name]
  const isLate = sections.some((section) => late.includes(section))
  const chips = chipsOf(view, { data, file: facets.facets?.file ?? null })
  useEffect(
    function loadNames() {
      if (isLate) facets.load()
    },
    [isLate, facets.load],
  )
  const [only] = sections
  return (
    <div className="facets-body">
      {sections.length === 1 && only ? (
        <Section {...props} section={only} />
      ) : (
        sections.map((section) => {
          const chosen = countChosen(chips, [section])
          return (
            <details key={section} className="facet" open={chosen > 0 || undefined}>
              <summary>
                <h3>{words[section]}</h3>
                {chosen > 0 && <b>{chosen}</b>}
              </summary>
              <Section {...props} section={section} />
            </details>
          )
        })
      )}
    </div>
  )
}

function Section({ data, view, setView, scene, facets, section }: Props & { section: SectionName }) {
  const words = messages[data.locale]
  if (late.includes(section) && facets.kind !== 'ready') {
    if (facets.kind === 'failed') return <Failed text={words.filters.failed} retry={facets.load} words={words} />
    return (
      <p className="msg" role="status">
        {words.filters.loading}
      </p>
    )
  }
  const counted = { data, ...scene, view, file: facets.facets?.file ?? null }
  const choose = (choice: Choice) => setView(toggle(view, choice))
  const isSingle = section === 'when' || section === 'precision'
  const none = section === 'when' ? words.filters.anyTime : words.filters.anyPrecision
  const clear = section === 'when' ? { from: null, to: null } : { precision: null }
  const isClear = section === 'when' ? view.from === null && view.to === null : view.precision === null
  return (
    <>
      {section === 'when' && <WhenFields view={view} setView={setView} words={words} />}
      {section === 'precision' && <p className="facet-help">{words.filters.precisionHelp}</p>}
      <ChoiceTree
        name={section}
        title={words.filters[section]}
        choices={facetOf[section](counted)}
        onChoose={choose}
        none={isSingle ? { text: none, isOn: isClear, onChoose: () => setView(clear) } : null}
        words={words}
      />
      {section === 'type' && <Certainties words={words} />}
    </>
  )
}
