import { constants } from 'node:fs';
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const APPENDED_BEFORE_COMPACTION = 4_000_000;

const writeAt = async (file: FileHandle, text: string, position: number): Promise<number> => {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length;)
    written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
  return bytes.length;
};

/** A rename is durable once its folder is synced; not every system can open a folder. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, constants.O_RDONLY).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
};

/** Removes temporary files of killed sandboxes; older versions put the process id into their names. */
const removeLeftovers = async (path: string): Promise<void> => {
  const [folder, name] = [dirname(path), basename(path)];
  for (const entry of await readdir(folder))
    if (entry.startsWith(`.${name}.`) && /^(\d+\.)?new$/.test(entry.slice(name.length + 2)))
      await rm(join(folder, entry), { force: true });
};

/**
 * A file of lines that only grows until it is rewritten. One call at a time, except that lines can be appended
 * during `rewrite`.
 */
export class Journal {
  #file: FileHandle | undefined;
  #length = 0;
  #lengthAtRewrite = 0;
  /** Lines that were appended during a rewrite. */
  #meanwhile: string[] | undefined;

  constructor(private readonly path: string) {}

  /** Whether later lines supersede most of the file. */
  get isLong(): boolean {
    return !this.#meanwhile && this.#length > 2 * this.#lengthAtRewrite + APPENDED_BEFORE_COMPACTION;
  }

  /** Whether somebody removed the file, so that nothing that is appended would be found again. */
  async isGone(): Promise<boolean> {
    return (await this.#file?.stat())?.nlink === 0;
  }

  /** Resolves when the line is on the disk; rejects if it is not, and then none of it counts. */
  async append(line: string): Promise<void> {
    const file = this.#file;
    if (!file) throw new Error('The data file is closed.');
    try {
      const length = await writeAt(file, line, this.#length);
      await file.datasync();
      this.#length += length;
      this.#meanwhile?.push(line);
    } catch (error) {
      // The next line overwrites the incomplete one.
      await file.truncate(this.#length).catch(() => undefined);
      throw error;
    }
  }

  /**
   * Writes a new file beside the old one and replaces it. It is private to its owner, since it contains private
   * keys.
   * @param lines all lines except those with keys, which come from `secrets` at the end
   * @param exclusively runs its work while nothing is appended
   */
  async rewrite(
    lines: Iterable<string>,
    secrets: () => Iterable<string>,
    exclusively: (work: () => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const beside = join(dirname(this.path), `.${basename(this.path)}.new`);
    const meanwhile: string[] = (this.#meanwhile = []);
    await removeLeftovers(this.path);
    // Exclusive: does not follow a link that somebody else created.
    const file = await open(beside, 'wx', 0o600);
    try {
      let length = 0;
      for (const line of lines) length += await writeAt(file, line, length);
      await file.datasync();
      await exclusively(async () => {
        for (const line of [...secrets(), ...meanwhile]) length += await writeAt(file, line, length);
        await file.datasync();
        await rename(beside, this.path);
        await syncFolder(dirname(this.path));
        await this.#file?.close();
        this.#file = file;
        this.#length = this.#lengthAtRewrite = length;
      });
    } catch (error) {
      // Tried again when the file has grown by as much again.
      this.#lengthAtRewrite = this.#length;
      await file.close();
      await rm(beside, { force: true });
      throw error;
    } finally {
      this.#meanwhile = undefined;
    }
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }
}
