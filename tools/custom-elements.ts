/** Reads the custom-elements manifest that `npm run build` publishes, for tests and tools. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = 'artifacts/manifest';

interface Named {
  readonly name: string;
  readonly description: string;
}

interface Typed extends Named {
  readonly type: { readonly text: string };
}

export interface ElementFacts extends Named {
  readonly kind: 'class';
  readonly tagName: string;
  readonly customElement: true;
  readonly attributes: readonly (Typed & { readonly fieldName?: string })[];
  readonly members: readonly (Named & { readonly kind: 'field' | 'method' })[];
  readonly events: readonly Typed[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
  readonly cssStates: readonly Named[];
}

export interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly (ElementFacts | Named)[];
    readonly exports: readonly object[];
  }[];
}

/** Runs the analyzer on the source, as the build does. */
export const readManifest = (): Manifest => {
  const cem = `${root}node_modules/@custom-elements-manifest/analyzer/cem.js`;
  const args = ['analyze', '--config', 'tools/custom-elements.config.js', '--outdir', outdir];
  execFileSync(process.execPath, [cem, ...args], { cwd: root });
  return JSON.parse(readFileSync(`${root}${outdir}/custom-elements.json`, 'utf8')) as Manifest;
};

/** @throws Error if the manifest has no element */
export const readElement = ({ modules } = readManifest()): ElementFacts => {
  const element = modules
    .flatMap(({ declarations }) => declarations)
    .find((declaration) => 'customElement' in declaration);
  if (!element) throw new Error('The manifest has no element.');
  return element;
};
