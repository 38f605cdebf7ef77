import { Component, type ReactNode, Suspense } from 'react';
import { ProblemNote } from './ProblemNote';
import { SkeletonBar } from './SkeletonBar';

interface LazyPartProps {
  /** Height that the part will have, so that nothing moves when it comes. */
  readonly height: number;
  /** What stands in its place until then; a grey bar unless told. */
  readonly meanwhile?: ReactNode;
  readonly children: ReactNode;
}

/** A part's place: its shape while it loads, and a plain note where it does not load; the rest of the panel goes on. */
export class LazyPart extends Component<LazyPartProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render() {
    const { height, meanwhile, children } = this.props;
    if (this.state.broken) return <ProblemNote />;
    return <Suspense fallback={meanwhile ?? <SkeletonBar height={height} />}>{children}</Suspense>;
  }
}
