import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { emptyRecords } from '../../records/records.js';
import type { SandboxState } from '../../records/sandbox-state.js';
import { type Header, isBatch, isHeader } from './format.js';

const NEW_LINE = 0x0a;
/** Windows has no such flag, and hardly any links. */
const NO_LINKS = constants.O_NOFOLLOW ?? 0;

interface Line {
  readonly text: string;
  /** Whether it ends in a line break. */
  readonly whole: boolean;
}

async function* linesOf(file: FileHandle): AsyncGenerator<Line> {
  let rest: Buffer[] = [];
  for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, from)) {
      yield { text: Buffer.concat([...rest, chunk.subarray(from, end)]).toString(), whole: true };
      rest = [];
      from = end + 1;
    }
    rest.push(chunk.subarray(from));
  }
  const text = Buffer.concat(rest).toString();
  if (text !== '') yield { text, whole: false };
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Replays the batches of a journal. A last line without a line break was never completed or answered. */
const replay = async (
  lines: AsyncIterable<Line>,
  { merchants, fingerprintSecret, ahead }: Header,
): Promise<SandboxState | undefined> => {
  const tables = emptyRecords() as unknown as Record<string, Map<string, unknown> | undefined>;
  let now = ahead;
  for await (const { text, whole } of lines) {
    if (!whole) break;
    const batch = parse(text);
    if (!isBatch(batch)) return undefined;
    for (const [name, key, ...value] of batch) {
      if (name === '') now = Number(key);
      else if (!tables[name]) return undefined;
      else if (value.length === 0) tables[name].delete(key);
      else tables[name].set(key, value[0]);
    }
  }
  const records = Object.entries(tables).map(([name, table]) => [name, [...(table ?? [])]] as const);
  return { version: 1, merchants, fingerprintSecret, ahead: now, records: Object.fromEntries(records) };
};

const openToRead = async (path: string): Promise<FileHandle | undefined> => {
  try {
    return await open(path, constants.O_RDONLY | NO_LINKS);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    const why = code === 'ELOOP' ? `${path} is a link; name the file itself.` : message;
    throw new Error(`The data file cannot be read: ${why}`, { cause: error });
  }
};

/**
 * The state in a file; `undefined` if there is no file yet. Older versions stored it as one JSON object.
 * @throws Error if the file cannot be read or has other content: it is never overwritten then
 */
export const readState = async (path: string): Promise<SandboxState | undefined> => {
  const file = await openToRead(path);
  if (!file) return undefined;
  try {
    const lines = linesOf(file);
    const first = (await lines.next().catch((error: unknown) => {
      throw new Error(`The data file cannot be read: ${(error as Error).message}`, { cause: error });
    })) as IteratorResult<Line, undefined>;
    const head = parse(first.value?.text ?? '');
    const state = isHeader(head) ? await replay(lines, head) : head;
    // The sandbox checks itself whether it is a valid state.
    if (typeof state === 'object' && state !== null) return state as SandboxState;
  } finally {
    await file.close();
  }
  throw new Error(`The data file ${path} is damaged or not a sandbox's; it was left unchanged.`);
};
