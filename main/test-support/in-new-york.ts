import type { Clock } from '../register/clock';

/** A clock as on a machine in New York, wherever the test runs: for tests of what no zone changes, which then run in one zone only. */
export const inNewYork = ({ now, isTest }: Clock): Clock => ({
  now,
  zone: () => 'America/New_York',
  isTest,
});
