import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { callNames, newsChannel, nowChannel } from '../shared/calls/channels';
import type { ExportDocketApi, News } from '../shared/calls/contract';
import type { Early, EarlyDrop } from '../shared/calls/early';
import type { Press } from '../shared/calls/shortcuts';

// Verbs, not channels: the window can make these calls and no others.
const calls = Object.fromEntries(
  callNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)]),
);

const onNews: ExportDocketApi['onNews'] = (listener) => {
  const hear = (_event: IpcRendererEvent, news: News) => listener(news);
  ipcRenderer.on(newsChannel, hear);
  return () => void ipcRenderer.removeListener(newsChannel, hear);
};

/** Keeps what is dropped on the page, and which keys are pressed in it, until somebody there takes it: its first script may come a second later. */
function keepEarly(): Early {
  const [dropping, pressing] = [new AbortController(), new AbortController()];
  const drops: EarlyDrop[] = [];
  const keys: Press[] = [];
  const hold = (event: DragEvent): boolean => {
    if (event.dataTransfer?.types.includes('Files') !== true) return false;
    // Without this the page is told of no drop, and the file would be opened in its place.
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    return true;
  };
  const drop = (event: DragEvent): void => {
    const data = event.dataTransfer;
    if (data === null || !hold(event)) return;
    const entries = [...data.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
    drops.push({
      folder: entries.find((entry) => entry?.isDirectory)?.name ?? null,
      files: [...data.files].map((file) => ({
        ...{ name: file.name, size: file.size },
        arrayBuffer: () => file.arrayBuffer(),
      })),
    });
  };
  const press = ({ key, ctrlKey, metaKey, shiftKey, altKey, repeat }: KeyboardEvent): void => {
    // What is typed is not kept.
    if (!repeat && (ctrlKey || metaKey || key === 'F1'))
      keys.push({ key, ctrlKey, metaKey, shiftKey, altKey });
  };
  document.addEventListener('dragenter', hold, { signal: dropping.signal });
  document.addEventListener('dragover', hold, { signal: dropping.signal });
  document.addEventListener('drop', drop, { signal: dropping.signal });
  document.addEventListener('keydown', press, { signal: pressing.signal });
  return {
    takeDrops: () => {
      dropping.abort();
      return drops.splice(0);
    },
    takeKeys: () => {
      pressing.abort();
      return keys.splice(0);
    },
  };
}

const readFoldedNow: ExportDocketApi['readFoldedNow'] = (input) => ipcRenderer.sendSync(nowChannel, input);

contextBridge.exposeInMainWorld('exportDocket', { ...calls, onNews, readFoldedNow, ...keepEarly() });
