import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('docket', {});
