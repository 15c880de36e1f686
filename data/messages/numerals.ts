const numeralsEn = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const numeralsEs = ['ninguna', 'una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez']

/** A count as a sentence has it: up to ten in letters. */
export function spellEn(count: number): string {
  return numeralsEn[count] ?? String(count)
}

/** The same in Spanish, of feminine things such as `declaraciones`. */
export function spellEs(count: number): string {
  return numeralsEs[count] ?? String(count)
}
