import { Component, type ReactNode } from 'react';
import { createWords } from '../words/createWords';

interface Props {
  readonly locale: string;
  readonly children: ReactNode;
}

/** A fault in drawing never takes the record page with it: one plain sentence and a way to load again. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const words = createWords({
      locale: this.props.locale,
      zone: 'UTC',
      currency: 'EUR',
      today: '1970-01-01',
      now: '1970-01-01T00:00:00.000Z',
      productName: '',
    });
    const { title, body } = words.errorWords({ kind: 'unexpected', serverMessage: null, retryAt: null }, '');
    return (
      <div role="alert">
        <strong>{title}</strong>
        <p>{body}</p>
      </div>
    );
  }
}
