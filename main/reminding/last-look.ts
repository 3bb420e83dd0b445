import type { Register } from '../../shared/register/register';

/** What the last whole look at what is due leaves for the next. */
export interface LastLook {
  /** Whether a look would find what the last one found, and would have to read the records for it. */
  readonly holds: (register: Register, standsAs: string) => boolean;
  /** A whole look begins: until it has ended nothing holds. */
  readonly begin: () => void;
  /** It has ended: how register and time stood when it began (`timeStandsAs`), and the instant of the next stage. */
  readonly end: (standsAs: string, next: string | null) => void;
  /** When the next stage comes, at the latest at a time; both in milliseconds since 1970. */
  readonly nextBy: (latest: number) => number;
}

/** Remembers the last look, so that a program with a hidden window need not read thousands of records each hour to find nothing new. */
export function lastLook(): LastLook {
  let stood: string | null = null;
  let nextAt = Number.POSITIVE_INFINITY;
  return {
    holds: ({ deadlines }, standsAs) => standsAs === stood && !deadlines.isRead,
    begin: () => {
      stood = null;
    },
    end: (standsAs, next) => {
      stood = standsAs;
      nextAt = next === null ? Number.POSITIVE_INFINITY : Date.parse(next);
    },
    nextBy: (latest) => Math.min(latest, nextAt),
  };
}
