/** Sentences by their key. {name} is a parameter; {count|record|records} is the first word where the parameter is 1. */
export type MessageTexts = Readonly<Record<string, string>>;
