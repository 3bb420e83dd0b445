/** A text that is read when it is first asked for, and grows. */
export interface GrowingText {
  readonly read: () => string;
  readonly add: (more: string) => void;
}

/** `first` gives the text as it was before anything was added; it is called once, and not before somebody asks. */
export function growingText(first: () => string): GrowingText {
  let unread: (() => string) | null = first;
  let begun = '';
  let added = '';
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
    },
  };
}
