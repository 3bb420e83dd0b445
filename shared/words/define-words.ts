import { fillText } from '../base/fill-text';
import { inLanguage, type Language } from '../base/language';

// The texts of the window: one file for each of its folders, beside the sentences of refusals in `shared/base/messages/`. A page names a
// text as `words.name`; English is the text that stands in the file, another language is a file of the same names.

/** Texts by their names. {name} is a parameter; {count|record|records} is the first word where the parameter is 1. */
export type Texts = Readonly<Record<string, string>>;

type Inside<S extends string> = S extends `${string}{${infer Brace}}${infer Rest}`
  ? (Brace extends `${infer Name}|${string}` ? Name : Brace) | Inside<Rest>
  : never;

type Said<S extends string> = [Inside<S>] extends [never]
  ? string
  : (params: { readonly [Name in Inside<S>]: string | number }) => string;

/** The texts of a folder: each a string, or a function of its parameters where it has any. */
export type Words<T extends Texts> = { readonly [Name in keyof T]: Said<T[Name]> };

const catalogue = new Map<string, Texts>();

/** A file of another language: texts by place and name. */
export const languageOf =
  (file: Readonly<Record<string, Texts>>): Language =>
  (place, name) =>
    file[place]?.[name];

/** Every text of every folder, by place. */
export const allTexts = (): ReadonlyMap<string, Texts> => catalogue;

const isFilled = (text: string): boolean => /\{\w+[|}]/.test(text);

/** The texts of one folder of the window, `place`, entered in the catalogue. */
export function defineWords<const T extends Texts>(place: string, texts: T): Words<T> {
  catalogue.set(place, texts);
  const words = {};
  for (const [name, english] of Object.entries(texts)) {
    const say = () => inLanguage(place, name, english);
    const get = isFilled(english)
      ? () => (params: Readonly<Record<string, string | number>>) =>
          fillText(say(), params, (each) => {
            const value = params[each] ?? '';
            return typeof value === 'number' ? value.toLocaleString('en-US') : value;
          })
      : say;
    Object.defineProperty(words, name, { get, enumerable: true });
  }
  return words as Words<T>;
}

/** The same table, with the label and the meaning of each entry read through the catalogue. */
export function defineKinds<K extends string, V extends { readonly label: string; readonly meaning: string }>(
  place: string,
  table: Readonly<Record<K, V>>,
): Readonly<Record<K, V>> {
  const kinds = Object.entries<V>(table);
  const part = (name: 'label' | 'meaning'): Readonly<Record<string, string>> =>
    defineWords(`${place}/${name}`, Object.fromEntries(kinds.map(([kind, words]) => [kind, words[name]])));
  const [labels, meanings] = [part('label'), part('meaning')];
  return Object.fromEntries(
    kinds.map(([kind, words]) => [kind, { ...words, label: labels[kind], meaning: meanings[kind] }]),
  ) as Record<K, V>;
}
