import { execFileSync } from 'node:child_process';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cli } from '../cli-process.js';
import { startOn } from './kill.js';
import { Shop } from './shop.js';

/** A file system in memory, where this program may mount one. */
interface SmallDisk {
  readonly folder: string;
  /** @param options as of `mount -o remount,…` */
  change(options: string): void;
  remove(): void;
}

const mount = (...args: readonly string[]): void => {
  execFileSync('mount', args, { stdio: 'ignore' });
};

/** `undefined` where mounting is not allowed. */
const smallDisk = async (folder: string, size: string): Promise<SmallDisk | undefined> => {
  await mkdir(folder);
  try {
    mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder);
  } catch {
    return undefined;
  }
  return {
    folder,
    change: (options) => mount('-o', `remount,${options}`, folder),
    remove: () => void execFileSync('umount', ['--lazy', folder]),
  };
};

const MOST_ON_A_SMALL_DISK = 400;

const refusalOf = async (shop: Shop): Promise<string> => {
  for (let made = 0; made < MOST_ON_A_SMALL_DISK; made++) {
    const { status, refusal } = await shop.pay();
    if (status === 201) continue;
    if (status !== 503 || !refusal?.includes('DATA_FILE_CANNOT_BE_WRITTEN'))
      throw new Error(`It was answered with ${status}: ${refusal}`);
    return (/that might be lost: ([^"]*)/.exec(refusal) ?? [])[1] ?? '';
  }
  throw new Error(`${MOST_ON_A_SMALL_DISK} payments were answered on a disk that is too small for them.`);
};

const mustPay = async (shop: Shop): Promise<void> => {
  const { status, refusal } = await shop.pay();
  if (status !== 201) throw new Error(`It still does not pay: ${refusal}`);
};

/** Where nothing can be mounted: no file of the program may grow beyond a limit. */
const fullByLimit = async (folder: string): Promise<string> => {
  const file = join(folder, 'kept.json');
  const shop = new Shop();
  const limited = cli(['sandbox', '--port', '0', '--data', file], {}, { mostKilobytes: 300 });
  const [url = ''] = await limited.says(/Sandbox {3}(\S+)/);
  shop.connect(url);
  const why = await refusalOf(shop);
  await limited.stop('SIGKILL');
  const again = await startOn(file, shop);
  await shop.missNothing();
  await mustPay(shop);
  await again.stop();
  return `No more room in the file (ulimit -f): refused with “${why}”, nothing of ${shop.payments} payments was lost.`;
};

const fullDisk = async (disk: SmallDisk): Promise<string> => {
  const file = join(disk.folder, 'kept.json');
  const shop = new Shop();
  const running = await startOn(file, shop);
  const why = await refusalOf(shop);
  disk.change('size=4m');
  await mustPay(shop);
  await shop.missNothing();
  await running.stop('SIGKILL');
  const again = await startOn(file, shop);
  await shop.missNothing();
  await again.stop();
  return `Full disk (tmpfs): refused with “${why}”, paid again when there was room; nothing of ${shop.payments} payments was lost.`;
};

const refusedAtStart = async (folder: string): Promise<string> => {
  const running = cli(['sandbox', '--port', '0', '--data', join(folder, 'kept.json')]);
  const code = await running.ended;
  const said = running.said().trim();
  if (code !== 1 || !/cannot be written: its folder is read-only/.test(said) || said.includes('\n'))
    throw new Error(`It ended with ${code} and said: ${said}`);
  return `Read-only folder: “${said}”.`;
};

/** A disk without room, and a folder that is read-only from the start on. */
export const disks = async (folder: string): Promise<readonly string[]> => {
  const disk = await smallDisk(join(folder, 'small'), '400k');
  if (!disk) {
    const limited = await fullByLimit(join(folder, 'small'));
    await chmod(join(folder, 'small'), 0o555);
    const refused = await refusedAtStart(join(folder, 'small')).finally(() =>
      chmod(join(folder, 'small'), 0o755),
    );
    return [limited, refused];
  }
  try {
    const full = await fullDisk(disk);
    disk.change('ro');
    return [full, await refusedAtStart(disk.folder)];
  } finally {
    disk.remove();
  }
};
