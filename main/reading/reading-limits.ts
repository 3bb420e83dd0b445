/** The pages a letter may have, and those of them that may be pictures; the pieces of text of one page. */
export const pageLimit = 200;
export const picturePagesLimit = 60;
export const piecesLimit = 50_000;

/** The bytes of a file that is read. */
export const letterFileLimit = 50 * 1024 * 1024;

/** The points of one picture: a page of A3 with 600 points an inch has 70 million. */
export const pointsLimit = 80_000_000;

/** What the process that reads may take: megabytes in all and of its objects; milliseconds in all, and without a sign of progress. */
export const readingMemory = 1_600;
export const readingObjects = 700;
export const readingPatience = 20 * 60_000;
export const readingSilence = 90_000;
