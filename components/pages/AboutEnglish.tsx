import type { AboutProps } from './about'

/** The about page in English. */
export function AboutEnglish({ datasets }: AboutProps) {
  return (
    <>
      <h1>About Paramacay</h1>
      <p className="stand">
        An event map that says how well it knows what it shows: every figure has a speaker, every place a radius, and
        accounts that disagree stand side by side.
      </p>
      <h2>The data</h2>
      {datasets.map(({ id, title, description, version, authors, licence, counts, href, totals }) => (
        <section key={id}>
          <p className="body">
            <a href={href}>{title}</a>. {description}
          </p>
          <p className="body">
            Version {version}: {counts.events} events, {counts.places} places, {counts.sources} sources. By {authors},
            under <a href={licence.url}>{licence.name}</a>. Facts are free; the words of articles belong to their
            publishers and are not reproduced here.
          </p>
          {totals && (
            <p className="body">
              <a href={totals}>National totals over time, by who counted</a>.
            </p>
          )}
        </section>
      ))}
      <h2>How to read it</h2>
      <ul className="body">
        <li>
          <b>Shape and colour</b> tell the type of an event, in the terms of ACLED. The coding is ours; no event here is
          an ACLED record.
        </li>
        <li>
          <b>Fill</b> tells how certain it is. Full: two or more pages agree on the core of it. Hollow: one page or one
          side says so. Half: accounts differ on something that matters.
        </li>
        <li>
          <b>A dashed circle</b> is drawn to scale: the place lies somewhere within it. Where the scale hides it, a soft
          glow says that the place is known to a kilometre at best.
        </li>
        <li>
          <b>A range</b> such as 1–3 holds what the statements below it say. A number that nobody gave is left out; it
          is never 0.
        </li>
        <li>
          <b>An hour</b> is shown only where a source reports one. Times are those of the place, and named.
        </li>
        <li>
          <b>Events without a point</b>, such as a strike throughout a country, stand in the list and along the
          country’s outline.
        </li>
      </ul>
      <h2>The map</h2>
      <p className="body">
        The basemap is part of this site: land and borders from{' '}
        <a href="https://www.naturalearthdata.com">Natural Earth</a> (public domain), names of towns from{' '}
        <a href="https://www.geonames.org">GeoNames</a> (CC BY 4.0). Streets, where the operator has them switched on,
        come from OpenStreetMap (© OpenStreetMap contributors) or a server of the operator’s choice. The map in motion
        is drawn with Leaflet and React Leaflet.
      </p>
      <h2>Privacy</h2>
      <p className="body">
        No cookies, no accounts, no analytics. The choice between light and dark stays in your browser, and so do copies
        of the pages that you visit, so that they open without a network; clearing this site’s data in the browser
        removes them. If streets are shown, their server sees your address and which tiles you look at; with the outline
        map no other server is asked for anything.
      </p>
      <h2>Corrections</h2>
      <p className="body">
        A correction of something published is never silent: it is dated and told on the event’s own page. What rests on
        inference is marked “Not verified”, with the reason.
      </p>
      <h2>The program</h2>
      <p className="body">
        Free software under the MIT licence. One part it stands on, React Leaflet, is under the Hippocratic License 2.1,
        which is not an open-source licence by the OSI’s definition. The fonts, Public Sans and Source Serif 4, are
        under the SIL Open Font License.
      </p>
    </>
  )
}
