/**
 * Writes `dist/custom-elements.json`, by which editors and documentation tools know the element, from the source of its
 * class: `tsx tools/custom-elements.ts`. The format is schema version 2.1 of the Custom Elements Manifest.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Named {
  readonly name: string;
  readonly description: string;
}

interface Typed extends Named {
  readonly type: { readonly text: string };
}

export interface ElementFacts {
  readonly name: string;
  readonly tagName: string;
  readonly summary: string;
  readonly description: string;
  readonly attributes: readonly (Typed & { readonly fieldName?: string })[];
  readonly members: readonly (Named & { readonly kind: 'field' | 'method' })[];
  readonly events: readonly Typed[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
  readonly cssStates: readonly Named[];
}

const read = (path: string) =>
  ts.createSourceFile(path, readFileSync(root + path, 'utf8'), ts.ScriptTarget.ES2022, true);

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const commentOf = (node: ts.Node): string =>
  oneLine(
    ts
      .getJSDocCommentsAndTags(node)
      .filter(ts.isJSDoc)
      .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
      .join(' '),
  );

const classesOf = (file: ts.SourceFile) => file.statements.filter(ts.isClassDeclaration);

const isPublic = (member: ts.ClassElement): boolean =>
  !(
    ts.getCombinedModifierFlags(member) &
    (ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static)
  ) &&
  !!member.name &&
  ts.isIdentifier(member.name);

/** What browsers call, and nobody else. */
const isReaction = (name: string) => /Callback$/.test(name);

/** What every Lit element has. */
const isOfLit = (name: string) => name === 'renderRoot';

const attributeOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `properties` of the class: names, and the constructors that stand for their kinds. */
const kindsOf = (declaration: ts.ClassDeclaration): ReadonlyMap<string, string> => {
  const value = declaration.members
    .filter(ts.isPropertyDeclaration)
    .find(({ name }) => name.getText() === 'properties')?.initializer;
  const table = value && ts.isAsExpression(value) ? value.expression : value;
  if (!table || !ts.isObjectLiteralExpression(table))
    throw new Error('The class has no table of properties.');
  return new Map(
    table.properties
      .filter(ts.isPropertyAssignment)
      .map(({ name, initializer }) => [name.getText(), initializer.getText()]),
  );
};

/** `@tag {Type} name - description` */
const tagsOf = (declaration: ts.ClassDeclaration, tag: string) =>
  ts
    .getJSDocTags(declaration)
    .filter(({ tagName }) => tagName.text === tag)
    .map((node) => {
      const text = oneLine(ts.getTextOfJSDocComment(node.comment) ?? '');
      const [, type, name, description] = /^(?:\{(.+?)\} )?(\S+)(?: - (.+))?$/.exec(text) ?? [];
      if (!name || !description) throw new Error(`@${tag} ${text}: not a name, a dash and a description.`);
      return { name, description, ...(type && { type: { text: type } }) };
    });

const textOfTag = (declaration: ts.ClassDeclaration, tag: string): string => {
  const found = ts.getJSDocTags(declaration).find(({ tagName }) => tagName.text === tag);
  return oneLine(ts.getTextOfJSDocComment(found?.comment) ?? '');
};

const methodsOf = (declaration: ts.ClassDeclaration) =>
  declaration.members
    .filter(ts.isMethodDeclaration)
    .filter((method) => isPublic(method) && !isReaction(method.name.getText()))
    .map((method) => ({
      kind: 'method' as const,
      name: method.name.getText(),
      description: commentOf(method),
      parameters: method.parameters.map((parameter) => ({
        name: parameter.name.getText(),
        type: { text: oneLine(parameter.type?.getText() ?? 'unknown') },
        ...(parameter.questionToken && { optional: true }),
      })),
      return: { type: { text: oneLine(method.type?.getText() ?? 'void') } },
    }));

const fieldsOf = (declaration: ts.ClassDeclaration) => {
  const kinds = kindsOf(declaration);
  return declaration.members
    .filter((member) => ts.isPropertyDeclaration(member) || ts.isGetAccessorDeclaration(member))
    .filter((member) => isPublic(member) && !isOfLit(member.name!.getText()))
    .map((member) => {
      const name = member.name.getText();
      const kind = kinds.get(name);
      return {
        kind: 'field' as const,
        name,
        description: commentOf(member),
        type: { text: oneLine(member.type?.getText() ?? 'boolean') },
        ...(ts.isGetAccessorDeclaration(member) && { readonly: true }),
        ...(kind && !/attribute: false/.test(kind) && { attribute: attributeOf(name) }),
      };
    });
};

/** What the source says of the element. @throws Error where it says too little */
export const readElement = (path = 'src/element/connect-checkout.ts'): ElementFacts => {
  const [declaration] = classesOf(read(path));
  if (!declaration?.name) throw new Error(`${path} has no class.`);
  const fields = fieldsOf(declaration);
  const attributes = fields.flatMap(({ attribute, name, description, type }) =>
    attribute ? [{ name: attribute, description, type, fieldName: name }] : [],
  );
  return {
    name: declaration.name.text,
    tagName: textOfTag(declaration, 'tag'),
    summary: textOfTag(declaration, 'summary'),
    description: commentOf(declaration),
    attributes: [...attributes, ...(tagsOf(declaration, 'attr') as Typed[])],
    members: [...fields, ...methodsOf(declaration)],
    events: tagsOf(declaration, 'fires') as Typed[],
    slots: tagsOf(declaration, 'slot'),
    cssParts: tagsOf(declaration, 'csspart'),
    cssProperties: tagsOf(declaration, 'cssproperty'),
    cssStates: tagsOf(declaration, 'cssstate'),
  };
};

const readEvents = () =>
  ['src/element/events.ts']
    .flatMap((path) => classesOf(read(path)))
    .filter((declaration) => ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export)
    .map((declaration) => ({
      kind: 'class',
      name: declaration.name!.text,
      description: commentOf(declaration),
      superclass: { name: 'Event', package: 'global:' },
    }));

/** The whole manifest. */
export const manifest = () => {
  const element = readElement();
  const declarations = [
    {
      kind: 'class',
      customElement: true,
      superclass: { name: 'HTMLElement', package: 'global:' },
      ...element,
    },
    ...readEvents(),
  ];
  const path = 'dist/index.js';
  const reference = { name: element.name, module: path };
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path,
        summary: 'The classes, without side effects.',
        declarations,
        exports: declarations.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: path } })),
      },
      ...['dist/define.js', 'dist/connect-checkout.js'].map((registering) => ({
        kind: 'javascript-module',
        path: registering,
        summary: 'Registers the tag.',
        declarations: [],
        exports: [{ kind: 'custom-element-definition', name: element.tagName, declaration: reference }],
      })),
    ],
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(`${root}dist`, { recursive: true });
  writeFileSync(`${root}dist/custom-elements.json`, `${JSON.stringify(manifest(), null, 2)}\n`);
}
