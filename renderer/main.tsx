import { createRoot } from 'react-dom/client';
import * as z from 'zod';
import { App } from './app';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/fields.css';
import './styles/dialog.css';
import './styles/list.css';
import './styles/day-strip.css';
import './styles/shell.css';
import './styles/docket.css';
import './styles/panel.css';
import './styles/letter.css';
import './styles/records.css';
import './styles/record-sections.css';
import './styles/record-forms.css';
import './styles/picture.css';
import './styles/history.css';
import './styles/past.css';
import './styles/keeping.css';
import './styles/law.css';
import './styles/yearly.css';
import './styles/palette.css';
import './styles/import.css';
import './styles/response.css';

// The window's policy forbids making code from text, which zod would otherwise try.
z.config({ jitless: true });

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
createRoot(root).render(<App api={window.exportDocket} />);
