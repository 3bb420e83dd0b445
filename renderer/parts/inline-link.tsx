import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import './inline-link.css';

/** A way to another place in the window, within a sentence: unlike a button it breaks over lines as words do. */
export function InlineLink(props: { readonly onPress: () => void; readonly children: ReactNode }) {
  return <Link className="inline-link" {...props} />;
}
