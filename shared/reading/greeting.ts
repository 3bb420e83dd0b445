/** The line with which a letter greets its reader. */
export const greeting = /^(?:[^\n]*\t)?(?:dear|to whom it may concern|gentlemen|ladies)\b/imu;
