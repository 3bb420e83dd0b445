import type { ManualPageId } from '../../shared/manual/manual-pages';
import { partWords } from '../../shared/words/parts-words';
import { useNavigation } from '../state/navigation';
import { IconButton } from './button';

/** Where the manual explains something. */
export interface HelpPlace {
  /** Ends the sentence "Help: …". */
  readonly about: string;
  readonly topic: ManualPageId;
  /** The heading to begin at. */
  readonly anchor?: string;
}

/** The "?" beside what is difficult: opens the manual there. */
export function HelpButton({ about, topic, anchor }: HelpPlace) {
  const { help } = useNavigation();
  return <IconButton label={partWords.help({ about })} icon="help" onPress={() => help(topic, anchor)} />;
}
