import type { Findable } from './findable';

/** Something the palette can do. */
export interface FindAction extends Findable {
  readonly run: () => void;
}

/** An action of the palette by its name; `under` is the line below it, `also` are search keywords with commas between. */
export function action(name: string, under: string, also: string, act: () => void): FindAction {
  return {
    id: `do ${name}`,
    group: 'do',
    name,
    under,
    also: also.split(', '),
    mark: '',
    place: null,
    run: act,
  };
}
