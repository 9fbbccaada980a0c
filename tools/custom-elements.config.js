/**
 * `cem analyze --config tools/custom-elements.config.js` writes `dist/custom-elements.json`, by which editors and
 * documentation tools know the element. The analyzer reads the source; what follows turns it into what is published.
 */
import { readFileSync, readdirSync } from 'node:fs';

/** Everything public comes from one module of the package; two more register the tag. */
const [PUBLISHED, ...registering] = ['dist/index.js', 'dist/define.js', 'dist/connect-checkout.js'];

const oneLine = (text) => text?.replace(/\s+/g, ' ').trim();

/** What browsers or Lit call, and nobody else. */
const isInternal = (name) => /^#|Callback$/.test(name) || name === 'renderRoot';

const isPublic = ({ name, privacy = 'public', static: isStatic }) =>
  privacy === 'public' && !isStatic && !isInternal(name);

/** Parts, custom properties and states are described where they are drawn, styled and set. */
const tagsOfViews = (tag) =>
  readdirSync('src/element', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && name !== 'connect-checkout.ts')
    .sort()
    .flatMap((name) => [
      ...readFileSync(`src/element/${name}`, 'utf8').matchAll(
        new RegExp(`^ \\* @${tag} (\\S+) - (.+)$`, 'gm'),
      ),
    ])
    .map(([, name, description]) => ({ name, description }));

/** Classes that are there to be extended, and not for anybody who uses the package. */
const bases = ['CheckoutEvent', 'AnswerableEvent', 'CheckoutProperties'];

/** What pages set is declared in a class that the element extends. */
const inherit = (declarations) => {
  const element = declarations.find(({ name }) => name === 'ConnectCheckout');
  const base = declarations.find(({ name }) => name === 'CheckoutProperties');
  const own = new Set(element.members.map(({ name }) => name));
  const members = base.members.filter(({ name }) => !own.has(name));
  element.attributes = base.attributes;
  element.members = [...members, ...element.members];
  delete element.superclass;
};

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
    const found = customElementsManifest.modules.flatMap(({ declarations = [] }) => declarations);
    inherit(found);
    const declarations = found
      .filter(({ kind, name }) => kind === 'class' && !bases.includes(name))
      .map(publishedClass);
    const element = declarations.find(({ customElement }) => customElement);
    element.cssParts = [...(element.cssParts ?? []), ...tagsOfViews('csspart')];
    element.cssProperties = tagsOfViews('cssproperty');
    element.cssStates = tagsOfViews('cssstate');
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
  globs: ['src/element/connect-checkout.ts', 'src/element/checkout-properties.ts', 'src/element/*event*.ts'],
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
