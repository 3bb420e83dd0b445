import type { Event } from '../../../shared/register/events';
import { Name } from '../../parts/verbatim';
import { useOpenRegister } from '../../state/use-open-register';
import { movedDates } from './date-moves';
import './moved-dates.css';

/** What a form would do to the docket, before it is saved. */
export function MovedDates(props: { readonly events: readonly Event[]; readonly title: string }) {
  const { register } = useOpenRegister();
  const moved = movedDates(register, props.events);
  if (moved.length === 0) return null;
  return (
    <section className="moved">
      <h3>{props.title}</h3>
      <ul>
        {moved.map(({ id, name, what }) => (
          <li key={id}>
            <Name text={name} />: {what}
          </li>
        ))}
      </ul>
    </section>
  );
}
