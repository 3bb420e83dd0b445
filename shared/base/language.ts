/** Another language: what a text of a place is in it; undefined: not translated, so it stays English. */
export type Language = (place: string, name: string, english: string) => string | undefined;

let spoken: Language = () => undefined;

/** From now on every text is given in that language. Called before anything is drawn. */
export function speak(language: Language): void {
  spoken = language;
}

/** A text of a place in the language that is spoken. */
export const inLanguage = (place: string, name: string, english: string): string =>
  spoken(place, name, english) ?? english;
