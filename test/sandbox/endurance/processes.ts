import { cli } from '../cli-process.js';
import { startOn } from './kill.js';
import { Shop } from './shop.js';

/** Two sandboxes on one file: the second is refused and says by whom, until the first is gone, however it went. */
export const twoProcesses = async (file: string): Promise<string> => {
  const shop = new Shop();
  const first = await startOn(file, shop);
  await shop.pay();
  const second = cli(['sandbox', '--port', '0', '--data', file]);
  const code = await second.ended;
  const said = second.said().trim();
  if (code !== 1 || !said.includes(`process ${first.child.pid} `))
    throw new Error(`The second one ended with ${code} and said: ${said}`);
  await shop.pay();
  await first.stop('SIGKILL');
  const third = await startOn(file, shop);
  await shop.missNothing();
  await third.stop();
  return `Two sandboxes on one file: “${said.replace(file, 'kept.json').split('. ')[0]}.” The next one took over from a killed one.`;
};
