// First, since they name the order of the layers. Every other sheet is imported by the components it draws.

import './language';
import '../parts/tokens.css';
import '../parts/base.css';
import { createRoot } from 'react-dom/client';
import * as z from 'zod';
import { App } from './app';

// The window's policy forbids making code from text, which zod would otherwise try.
z.config({ jitless: true });

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
createRoot(root).render(<App api={window.exportDocket} />);
