/** `npm run dev`: `PORT` (5173) and `SANDBOX_PORT` (3001) choose other ports. */
import { createServer } from 'vite';
import { devConfig } from './server.js';

const { PORT = '5173', SANDBOX_PORT = '3001' } = process.env;

const { server, ...config } = devConfig({ sandboxPort: Number(SANDBOX_PORT) });
const vite = await createServer({ ...config, server: { ...server, port: Number(PORT) } });
await vite.listen();
vite.printUrls();
