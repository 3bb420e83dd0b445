import type { Findable } from './findable';

/** Something the palette can do. */
export interface FindAction extends Findable {
  readonly act: () => void;
}

/** What the palette does under that name; `under` says where, `also` are further words it is found by, with commas between. */
export function action(name: string, under: string, also: string, act: () => void): FindAction {
  return { id: `do ${name}`, group: 'do', name, under, also: also.split(', '), mark: '', place: null, act };
}
