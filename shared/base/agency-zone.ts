/** The zone whose date is "today": so far every agency counts its days in Washington, DC. */
export const agencyZone = 'America/New_York';
