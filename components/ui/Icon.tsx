/** Strokes in a 20 × 20 box. */
const paths = {
  back: 'm12 5-5 5 5 5',
  up: 'm5 12 5-5 5 5',
  down: 'm5 8 5 5 5-5',
  close: 'm5.5 5.5 9 9m0-9-9 9',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  globe:
    'M3.2 10a6.8 6.8 0 1 1 13.6 0 6.8 6.8 0 0 1-13.6 0Zm0 0h13.6M10 3.2c2 2 2.8 4.3 2.8 6.8S12 14.8 10 16.8C8 14.8 7.2 12.5 7.2 10S8 5.2 10 3.2',
  layers: 'm10 3 7 3.8-7 3.8-7-3.8L10 3Zm-7 7.2 7 3.8 7-3.8',
  share: 'M10 12V3m-3.5 3L10 2.7 13.5 6M5 9.5v7h10v-7',
  download: 'M10 3v9m-3.5-3L10 12.3 13.5 9M4 16.5h12',
  feed: 'M4 16h.2M4 10.5A5.5 5.5 0 0 1 9.5 16M4 5a11 11 0 0 1 11 11',
  copy: 'M7.5 7.5V3.5h9v9h-4M3.5 7.5h9v9h-9z',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1m1 3.3a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1',
  moon: 'M15.5 12A6.5 6.5 0 0 1 8 4.5a6.5 6.5 0 1 0 7.5 7.5Z',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  info: 'M3.2 10a6.8 6.8 0 1 1 13.6 0 6.8 6.8 0 0 1-13.6 0ZM10 9v4.5M10 6.3v.4',
  print: 'M5.5 8V3h9v5M5.5 14H3V8h14v6h-2.5M5.5 11.5h9V17h-9z',
  page: 'M5 2.8h6.5L15 6.3v10.9H5zM7.5 9.5h5M7.5 12.5h5',
  target: 'M10 3.5v3M10 13.5v3M3.5 10h3M13.5 10h3M5.5 10a4.5 4.5 0 1 1 9 0 4.5 4.5 0 0 1-9 0Z',
  crosshair: 'M10 2.5v5m0 5v5M2.5 10h5m5 0h5M9.9 10h.2',
  warning: 'M10 3.5 17.2 16H2.8L10 3.5Zm0 4.7v3.6m0 2v.3',
  external: 'M8 4.5H4.5v11h11V12M11 4h5v5m0-5-6.5 6.5',
  search: 'M14 8.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Zm-1.6 3.9L17 17',
  chevron: 'm6 8 4 4 4-4',
  filter: 'M3.5 6h13M6 10h8m-5.5 4h3',
  pin: 'M10 17.2s-5.2-4.9-5.2-8.7a5.2 5.2 0 0 1 10.4 0c0 3.8-5.2 8.7-5.2 8.7Zm0-6.9a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  book: 'M3.5 4.5C6 3.8 8.2 4 10 5.3c1.8-1.3 4-1.5 6.5-.8v11c-2.5-.7-4.7-.5-6.5.8-1.8-1.3-4-1.5-6.5-.8zM10 5.3v11',
  table: 'M3 4.5h14v11H3zM3 8.2h14M3 11.8h14M7.7 4.5v11M12.3 4.5v11',
  forward: 'm8 5 5 5-5 5',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
} as const

export type IconName = keyof typeof paths

/** A small drawing beside a word, or in a button that has a name of its own. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="ico" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
