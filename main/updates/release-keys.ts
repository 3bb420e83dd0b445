/**
 * The public keys of whoever signs releases: the present one, and the next, whose private half lies elsewhere until the present one
 * is lost. These two belong to nobody: their 32 bytes are SHA-256 of "Export Docket: no release key yet, N", so no private half can
 * be known, and no file can be signed for them. docs/releasing.md says how they are replaced before the first release.
 */
export const releaseKeys = [
  'RWTc18KoV5bA9+tyDP2cUvH9y5zb+HlS0i1p8H6UNbvosoSTmp2mIvns',
  'RWTBAWVm/IbZ8Tf2GTknhWDUHtATdVQeWCwk3URL9ZQHHbIBynX0llda',
] as const;
