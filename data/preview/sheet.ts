/** What a preview draws beside the page's own map; the colours are the page's variables. */
export const sheet = `
.sea { fill: var(--water); }
.paper { fill: var(--paper); }
.rule { stroke: var(--rule); }
.serif { font-family: var(--serif); font-weight: 600; fill: var(--ink); letter-spacing: -0.012em; }
.title { letter-spacing: -0.02em; }
.sans { font-family: var(--sans); font-weight: 400; fill: var(--ink-2); }
.strong { font-weight: 500; fill: var(--ink); }
.chip { fill: var(--paper); stroke: var(--rule-2); }
.plate { fill: var(--paper); fill-opacity: 0.92; }
.brand-ring { fill: none; stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 3.3 2.2; }
.brand-mark { fill: var(--battles); }
.bar { fill: none; stroke: var(--ink-2); stroke-width: 1.3; }
`
