/** The words as a sentence begins with them. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The words as they go on in the middle of a sentence. */
export const uncapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
