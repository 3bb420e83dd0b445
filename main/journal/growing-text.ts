/** A text that is read when it is first asked for, and grows. */
export interface GrowingText {
  readonly read: () => string;
  readonly add: (more: string) => void;
  /** Lets go of what was read, where it can be read again when the text is next asked for. */
  readonly letGo: () => void;
}

/**
 * `first` gives the text as it was before anything was added; it is not called before somebody asks, and once, or where it can be read
 * again (`again`) once more each time it was let go.
 */
export function growingText(first: () => string, { again = false } = {}): GrowingText {
  let unread: (() => string) | null = first;
  let begun = '';
  let added = '';
  /** All that was added, where the text may be read again. */
  let grownBy = '';
  return {
    read: () => {
      if (unread !== null) begun = unread();
      // What it was read from need not be kept.
      unread = null;
      begun += added;
      added = '';
      return begun;
    },
    add: (more) => {
      added += more;
      if (again) grownBy += more;
    },
    letGo: () => {
      if (!again) return;
      unread = first;
      begun = '';
      added = grownBy;
    },
  };
}
