/**
 * `cem analyze --config tools/custom-elements.config.js` writes `dist/custom-elements.json`, by which editors and
 * documentation tools know the element. The analyzer reads the source; what follows turns it into what is published.
 */
import { readFileSync } from 'node:fs';

/** Everything public comes from one module of the package; two more register the tag. */
const [PUBLISHED, ...registering] = ['dist/index.js', 'dist/define.js', 'dist/connect-checkout.js'];

const oneLine = (text) => text?.replace(/\s+/g, ' ').trim();

/** What browsers or Lit call, and nobody else. */
const isInternal = (name) => /^#|Callback$/.test(name) || name === 'renderRoot';

const isPublic = ({ name, privacy = 'public', static: isStatic }) =>
  privacy === 'public' && !isStatic && !isInternal(name);

const described = (entry) => ({ ...entry, description: oneLine(entry.description) });

const publishedClass = (declaration) => ({
  ...declaration,
  description: oneLine(declaration.description),
  ...(declaration.members && { members: declaration.members.filter(isPublic).map(described) }),
  ...(declaration.attributes && { attributes: declaration.attributes.map(described) }),
  // Where an event is dispatched says less than the tag that describes it.
  ...(declaration.events && { events: declaration.events.filter(({ description }) => description) }),
});

/** @returns {import('@custom-elements-manifest/analyzer').Plugin} */
const published = () => ({
  name: 'published-modules',
  packageLinkPhase({ customElementsManifest }) {
    const declarations = customElementsManifest.modules
      .flatMap(({ declarations: found = [] }) => found)
      .filter(({ kind, name }) => kind === 'class' && name !== 'CheckoutEvent' && name !== 'AnswerableEvent')
      .map(publishedClass);
    const element = declarations.find(({ customElement }) => customElement);
    const reference = { name: element.name, module: PUBLISHED };
    customElementsManifest.schemaVersion = '2.1.0';
    customElementsManifest.readme = 'README.md';
    customElementsManifest.modules = [
      {
        kind: 'javascript-module',
        path: PUBLISHED,
        summary: 'The classes, without side effects.',
        declarations,
        exports: declarations.map(({ name }) => ({
          kind: 'js',
          name,
          declaration: { name, module: PUBLISHED },
        })),
      },
      ...registering.map((path) => ({
        kind: 'javascript-module',
        path,
        summary: 'Registers the tag.',
        declarations: [],
        exports: [{ kind: 'custom-element-definition', name: element.tagName, declaration: reference }],
      })),
    ];
  },
});

export default {
  globs: ['src/element/connect-checkout.ts', 'src/element/*event*.ts'],
  outdir: 'dist',
  // package.json names the file itself.
  packagejson: false,
  litelement: true,
  quiet: true,
  plugins: [published()],
  overrideModuleCreation: ({ ts, globs }) =>
    globs.map((path) => {
      // The analyzer reads a table of properties only where nothing is asserted of it.
      const source = readFileSync(path, 'utf8').replace(/^ {2}\} as const;$/gm, '  };');
      return ts.createSourceFile(path, source, ts.ScriptTarget.ES2015, true);
    }),
};
