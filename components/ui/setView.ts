import type { View } from '@/data/view'

/** Changes the view. Choosing pushes a step that Back undoes; moving and typing replace it. */
export type SetView = (change: Partial<View>, history?: 'push' | 'replace') => void
