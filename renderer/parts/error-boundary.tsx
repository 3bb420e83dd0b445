import { Component, type ReactNode } from 'react';
import { partWords } from '../../shared/words/parts-words';
import { Button } from './button';
import './error-boundary.css';
import './whole-window.css';

interface Props {
  readonly children: ReactNode;
}

/** The window's one catch for faults of the program: says what is safe and offers to draw everything anew. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className="whole">
        <div className="whole-card" role="alert">
          <h1>{partWords.stopped}</h1>
          <p>{partWords.stoppedSays}</p>
          <pre className="fault">{error.message}</pre>
          <div className="row">
            <Button kind="primary" onPress={() => window.location.reload()}>
              {partWords.reload}
            </Button>
          </div>
        </div>
      </main>
    );
  }
}
