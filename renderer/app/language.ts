import { speak } from '../../shared/base/language';
import { pseudoLanguage } from '../../shared/words/pseudo';

// Imported before any page, whose lists of words are made when it is loaded. For tests: no setting leads here.
if (localStorage.getItem('language') === 'pseudo') speak(pseudoLanguage);
