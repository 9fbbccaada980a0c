const words: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no room on the disk',
  EDQUOT: 'there is no room on the disk',
  EFBIG: 'it may not grow any more',
  EROFS: 'its folder is read-only',
  EACCES: 'its folder is read-only for this user',
  EPERM: 'its folder is read-only for this user',
  ENOENT: 'there is no such folder',
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;

/** Why a file cannot be written, in words, with the system's code for whoever looks it up. */
export const failureOf = (error: unknown): string => {
  const code = codeOf(error);
  const said = words[code ?? ''];
  if (said !== undefined) return `${said} (${code})`;
  return error instanceof Error ? error.message : 'unknown';
};

/** A failure of the system as a sentence about the data file; any other error as it is. */
export const unwritable = (path: string, error: unknown): unknown =>
  codeOf(error) === undefined
    ? error
    : new Error(`The data file ${path} cannot be written: ${failureOf(error)}.`, { cause: error });
