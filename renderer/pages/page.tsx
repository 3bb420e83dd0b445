import type { Place } from '../navigation';
import { DocketPage } from './docket-page';

export function Page({ place }: { readonly place: Place }) {
  switch (place.page) {
    case 'docket':
      return <DocketPage deadlineId={place.deadlineId} />;
    case 'licenses':
    case 'counterparties':
    case 'history':
    case 'settings':
      return (
        <main className="page">
          <h1>{place.page}</h1>
        </main>
      );
  }
}
