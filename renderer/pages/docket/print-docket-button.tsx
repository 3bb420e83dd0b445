import { useEffect, useState } from 'react';
import { Button } from '../../parts/button';
import { isFormOpen } from '../../state/open-forms';
import { useApp } from '../../state/use-docket';
import { DocketPreview } from './docket-preview';

/** Opens the printed docket; File, Print does the same while the docket shows. */
export function PrintDocketButton() {
  const { store } = useApp();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(
    () =>
      store.onNavigationRequest(({ menu }) => {
        if (menu === 'print' && !isFormOpen()) setIsOpen(true);
      }),
    [store],
  );
  return (
    <>
      <Button icon="print" onPress={() => setIsOpen(true)}>
        Print
      </Button>
      {isOpen && <DocketPreview onClose={() => setIsOpen(false)} />}
    </>
  );
}
