/** The name with its mark: an event within its circle. */
export function Brand({ href, name }: { href: string; name: string }) {
  return (
    <a className="brand" href={href}>
      <svg viewBox="-12 -12 24 24" aria-hidden="true">
        <circle className="brand-ring" r="10.5" />
        <path className="brand-mark" d="M0-5L5 0 0 5-5 0Z" />
      </svg>
      {name}
    </a>
  )
}
