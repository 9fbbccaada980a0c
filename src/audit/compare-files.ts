import { digestOf } from './digest.js';
import { NotSeen, get } from './get.js';
import { type InventoryFile, RETURN_SCRIPT } from './inventory.js';
import { type Finding, advice, difference } from './report.js';

/** So many files at a time: a shop's server has other work. */
const LANES = 4;

const compare = async (
  { file, loads, integrity }: InventoryFile,
  url: URL,
  cookie: string | undefined,
): Promise<Finding | undefined> => {
  try {
    const { status, headers, bytes } = await get(url, cookie);
    if (status === 404 && file === RETURN_SCRIPT)
      return advice('files', `${file} is not there; it loads ${loads}.`);
    if (status !== 200)
      return difference('files', `${file} is not there (status ${status}); it loads ${loads}.`);
    if (digestOf(bytes) !== integrity) return difference('files', `${file} is not as published.`);
    const type = headers.get('content-type') ?? '';
    return /^(text|application)\/(x-)?javascript\b/i.test(type.trim())
      ? undefined
      : difference('files', `${file} is served as “${type}”, which browsers do not run as a module.`);
  } catch (error) {
    if (error instanceof NotSeen)
      return difference('files', `${file} could not be fetched: ${error.message}`);
    throw error;
  }
};

/** Fetches every file of the inventory and compares it with what was published. */
export const compareFiles = async (
  files: readonly InventoryFile[],
  addressOf: (file: string) => string,
  cookieFor: (url: URL) => string | undefined,
): Promise<{ readonly findings: readonly Finding[]; readonly asPublished: number }> => {
  const findings = new Map<string, Finding>();
  const waiting = [...files];
  const lane = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const url = new URL(addressOf(file.file));
      const finding = await compare(file, url, cookieFor(url));
      if (finding) findings.set(file.file, finding);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return {
    findings: files.flatMap(({ file }) => findings.get(file) ?? []),
    asPublished: files.length - findings.size,
  };
};
