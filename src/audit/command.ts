import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { resolve } from './address.js';
import { audit } from './audit.js';
import { type AllowedScript, type InventoryFile, readAllowed, readInventory } from './inventory.js';
import { exitCodes, textOf } from './report.js';

export const usage = `Usage: connect-checkout audit URL [options]

Looks at a live payment page and compares: its Content-Security-Policy with what the element needs, the digests that
it tells browsers and our files on its server with the inventory of this version, and what runs in it with that
inventory and your own list (PCI DSS 6.4.3, 11.6.1). It runs no script of the page. What is only in comments is listed
too.

  --allow FILE      your own scripts and frames, as JSON: [{ "source": "/basket.js", "integrity": "sha384-…",
                    "purpose": "The basket." }]; the source of an inline one is its digest; integrity is optional
  --platform URL    the origin of clientApiUrl, which the policy has to allow
  --module URL      the address of connect-checkout.js, where no tag of the page names it
  --inventory FILE  another inventory than that of this version
  --json            the report as JSON
  --help            shows this

Environment: AUDIT_COOKIE is sent to the page's own origin, for pages that need a basket.
Ends with 0 if nothing differs, with 1 if something does, with 2 if it could not look.
`;

export interface AuditTerminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The inventory of this version. */
  readonly published: URL;
  readonly say: (text: string) => void;
}

class Wrong extends Error {}

const urlOf = (text: string, name: string): URL => {
  const url = resolve(text);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Wrong(`${name} must be an absolute http or https address, not “${text}”.`);
  return url;
};

const contentOf = async (file: string | URL): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new Wrong(`The file ${String(file)} cannot be read.`);
  }
};

const inventoryFrom = async (file: string | URL): Promise<readonly InventoryFile[]> => {
  const files = readInventory(await contentOf(file));
  if (!files) throw new Wrong(`The file ${String(file)} is no inventory of this package.`);
  return files;
};

const allowedFrom = async (file: string): Promise<readonly AllowedScript[]> => {
  const allowed = readAllowed(await contentOf(file));
  if (!allowed)
    throw new Wrong(
      `The file ${file} is no list of { "source", "purpose" } with SHA-384 digests as "integrity".`,
    );
  return allowed;
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        allow: { type: 'string' },
        platform: { type: 'string' },
        module: { type: 'string' },
        inventory: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Wrong(error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'Wrong arguments');
  }
};

/**
 * `connect-checkout audit`.
 *
 * @param args without the program's and the command's name
 * @returns the exit code
 */
export const runAudit = async (
  args: readonly string[],
  { environment, published, say }: AuditTerminal,
): Promise<number> => {
  try {
    const { values, positionals } = parse(args);
    if (values.help || args.length === 0) {
      say(usage.trimEnd());
      return 0;
    }
    const [address = '', ...more] = positionals;
    if (more.length) throw new Wrong(`“${more.join(' ')}” means nothing here.`);
    const cookie = environment['AUDIT_COOKIE'];
    const report = await audit({
      url: urlOf(address, 'The page'),
      files: await inventoryFrom(values.inventory ?? published),
      ...(values.allow !== undefined && { allowed: await allowedFrom(values.allow) }),
      ...(values.platform !== undefined && { platform: urlOf(values.platform, '--platform') }),
      ...(values.module !== undefined && { module: urlOf(values.module, '--module') }),
      ...(cookie !== undefined && { cookie }),
    });
    say(values.json ? JSON.stringify(report, null, 2) : textOf(report));
    return exitCodes[report.result];
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    say(`${error.message}\n\n${usage.trimEnd()}`);
    return exitCodes.unknown;
  }
};
