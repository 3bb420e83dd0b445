import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { callNames, newsChannel } from '../shared/calls/channels';
import type { ExportDocketApi, News } from '../shared/calls/contract';

// Verbs, not channels: the window can make these calls and no others.
const calls = Object.fromEntries(
  callNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)]),
);

const onNews: ExportDocketApi['onNews'] = (listener) => {
  const hear = (_event: IpcRendererEvent, news: News) => listener(news);
  ipcRenderer.on(newsChannel, hear);
  return () => void ipcRenderer.removeListener(newsChannel, hear);
};

contextBridge.exposeInMainWorld('exportDocket', { ...calls, onNews });
