import type { AboutProps } from './about'

/** La página «Acerca de» en español. */
export function AboutSpanish({ datasets }: AboutProps) {
  return (
    <>
      <h1>Acerca de Paramacay</h1>
      <p className="stand">
        Un mapa de eventos que dice con qué certeza sabe lo que muestra: cada cifra tiene quien la dice, cada lugar un
        radio, y las versiones que discrepan aparecen lado a lado.
      </p>
      <h2>Los datos</h2>
      {datasets.map(({ id, title, description, version, authors, licence, counts, href, totals }) => (
        <section key={id}>
          <p className="body">
            <a href={href}>{title}</a>. {description}
          </p>
          <p className="body">
            Versión {version}: {counts.events} eventos, {counts.places} lugares, {counts.sources} fuentes. De {authors},
            con licencia <a href={licence.url}>{licence.name}</a>. Los hechos son libres; las palabras de los artículos
            pertenecen a sus editores y no se reproducen aquí.
          </p>
          {totals && (
            <p className="body">
              <a href={totals}>Totales nacionales en el tiempo, según quien contó</a>.
            </p>
          )}
        </section>
      ))}
      <h2>Cómo leerlo</h2>
      <ul className="body">
        <li>
          <b>La forma y el color</b> indican el tipo de evento, con los términos de ACLED. La codificación es nuestra;
          ningún evento de aquí es un registro de ACLED.
        </li>
        <li>
          <b>El relleno</b> indica la certeza. Lleno: dos o más páginas coinciden en lo esencial. Hueco: lo dice una
          sola página o una sola parte. A medias: las versiones difieren en algo importante.
        </li>
        <li>
          <b>Un círculo discontinuo</b> está a escala: el lugar queda en algún punto dentro de él. Donde la escala lo
          oculta, un halo suave avisa de que el lugar se conoce, a lo sumo, con un kilómetro de margen.
        </li>
        <li>
          <b>Un intervalo</b> como 1–3 recoge lo que dicen las declaraciones que le siguen. Una cifra que nadie dio se
          omite; nunca es 0.
        </li>
        <li>
          <b>Una hora</b> aparece solo cuando una fuente la da. Las horas son las del lugar, y se nombra su zona.
        </li>
        <li>
          <b>Los eventos sin un punto</b>, como un paro en todo un país, están en la lista y a lo largo del contorno del
          país.
        </li>
      </ul>
      <h2>El mapa</h2>
      <p className="body">
        El mapa base es parte de este sitio: tierra y fronteras de{' '}
        <a href="https://www.naturalearthdata.com">Natural Earth</a> (dominio público), nombres de poblaciones de{' '}
        <a href="https://www.geonames.org">GeoNames</a> (CC BY 4.0). Las calles, donde quien opera el sitio las activa,
        vienen de OpenStreetMap (© colaboradores de OpenStreetMap) o de otro servidor de su elección. El mapa en
        movimiento se dibuja con Leaflet y React Leaflet.
      </p>
      <h2>Privacidad</h2>
      <p className="body">
        Sin cookies, sin cuentas, sin analítica. La elección entre claro y oscuro queda en su navegador, y también
        copias de las páginas que visita, para que abran sin conexión; se eliminan al borrar los datos de este sitio en
        el navegador. Si se muestran calles, su servidor ve su dirección y qué teselas mira; con el mapa de contorno no
        se pide nada a ningún otro servidor.
      </p>
      <h2>Correcciones</h2>
      <p className="body">
        Una corrección de algo publicado nunca es silenciosa: lleva fecha y se cuenta en la página del propio evento. Lo
        que se apoya en inferencias lleva la marca «Sin verificar», con el motivo.
      </p>
      <h2>El programa</h2>
      <p className="body">
        Software libre con licencia MIT. Una parte en la que se apoya, React Leaflet, tiene la Hippocratic License 2.1,
        que no es una licencia de código abierto según la OSI. Las fuentes tipográficas, Public Sans y Source Serif 4,
        tienen la SIL Open Font License.
      </p>
    </>
  )
}
