import { Component, type ComponentChildren } from 'preact';

interface RowBoundaryProps {
  children: ComponentChildren;
  /** What stands in the place of a row that could not be drawn. */
  instead: ComponentChildren;
}

/** Draws one row by itself: one that fails takes no other with it. */
export class RowBoundary extends Component<RowBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static override getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ComponentChildren {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
