type Forms = { label: string; of: (figure: string, one: boolean) => string }

/** Casualties in English: a heading, and a figure in words. */
export const casualtiesEn: Record<'killed' | 'injured' | 'detained' | 'escaped', Forms> & { title: string } = {
  title: 'Casualties',
  killed: { label: 'killed', of: (figure) => `${figure} killed` },
  injured: { label: 'injured', of: (figure) => `${figure} injured` },
  detained: { label: 'detained', of: (figure) => `${figure} detained` },
  escaped: { label: 'escaped', of: (figure) => `${figure} escaped` },
}

/** The same in Spanish, where one person is singular. */
export const casualtiesEs: typeof casualtiesEn = {
  title: 'Víctimas y detenidos',
  killed: { label: 'muertos', of: (figure, one) => `${figure} ${one ? 'muerto' : 'muertos'}` },
  injured: { label: 'heridos', of: (figure, one) => `${figure} ${one ? 'herido' : 'heridos'}` },
  detained: { label: 'detenidos', of: (figure, one) => `${figure} ${one ? 'detenido' : 'detenidos'}` },
  escaped: { label: 'escaparon', of: (figure, one) => `${figure} ${one ? 'escapó' : 'escaparon'}` },
}
