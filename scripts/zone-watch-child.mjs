import { noteReaderOfChild } from './zone-watch.mjs';

// Loaded first by a Node that a watched test starts.
noteReaderOfChild();
