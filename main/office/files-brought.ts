import type { Attachment } from '../../shared/base/fields';
import type { Result } from '../../shared/base/result';

type Named = Pick<Attachment, 'sha256' | 'name'>;

interface FilesPorts {
  readonly isThere: (sha256: string) => boolean;
  readonly fetch: (file: Named) => Promise<Result<void>>;
  readonly report: (message: string, error?: unknown) => void;
}

/** Brings attached files from the office in the background, one after the other. */
export interface FilesBrought {
  readonly want: (files: readonly Named[]) => void;
  /** The office is reached again. */
  readonly goOn: () => void;
}

/** Nothing is brought before something is wanted; what could not be brought waits for `goOn`. */
export function filesBrought({ isThere, fetch, report }: FilesPorts): FilesBrought {
  const wanted = new Map<string, Named>();
  let isBusy = false;
  const bring = async (): Promise<void> => {
    for (const [sha256, file] of wanted) {
      const brought = isThere(sha256) ? null : await fetch(file);
      // One that the office does not have either is asked for again when it is opened.
      if (brought?.ok === false && brought.code !== 'not-found') return;
      wanted.delete(sha256);
    }
  };
  const goOn = (): void => {
    if (isBusy || wanted.size === 0) return;
    isBusy = true;
    bring()
      .catch((error: unknown) => report('an attached file could not be brought', error))
      .finally(() => {
        isBusy = false;
      });
  };
  return {
    want: (files) => {
      for (const file of files) wanted.set(file.sha256, file);
      goOn();
    },
    goOn,
  };
}
