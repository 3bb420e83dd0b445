/** The pages a letter may have, and the pieces of text of one page. */
export const pageLimit = 200;
export const piecesLimit = 50_000;

/** The bytes of a file that is read. */
export const letterFileLimit = 50 * 1024 * 1024;

/** The memory a file may take while it is read, megabytes, and the time, milliseconds. */
export const readingMemory = 700;
export const readingPatience = 60_000;
