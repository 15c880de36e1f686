import { Component, type ReactNode } from 'react'

type Props = { onBroken?: () => void; fallback?: ReactNode; children: ReactNode }

/** Leaves its place to `fallback`, or empty, where a part does not load or draw: the others must not go with it. */
export class Boundary extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override componentDidCatch() {
    this.props.onBroken?.()
  }

  override render() {
    return this.state.isBroken ? this.props.fallback : this.props.children
  }
}
