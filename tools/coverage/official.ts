import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const sdk = `${modules}connect-sdk-nodejs/lib/v1/`;

/** A call of an official SDK. */
export interface OfficialCall {
  readonly api: 'server' | 'client';
  readonly method: string;
  /** `/payments/{}/approve`, below the API's base. */
  readonly path: string;
  /** The name of the body's type. */
  readonly request: string | undefined;
}

const texts = (node: ts.Expression): string => {
  if (ts.isBinaryExpression(node)) return texts(node.left) + texts(node.right);
  return ts.isStringLiteral(node) ? node.text : '{}';
};

/** Finds the object literal with the method and the path. */
const callIn = (code: string): { readonly method: string; readonly path: string } | undefined => {
  let found: { method: string; path: string } | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const values = new Map(
        node.properties
          .filter(ts.isPropertyAssignment)
          .map(({ name, initializer }) => [name.getText(), texts(initializer)]),
      );
      const [method, path] = [values.get('method'), values.get('modulePath')];
      if (method !== undefined && path !== undefined) found = { method, path };
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('call.js', code, ts.ScriptTarget.ES2022, true));
  return found;
};

/** The calls of the Server API: the SDK has a file for each. */
export const serverCalls = (): readonly OfficialCall[] =>
  readdirSync(sdk, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[a-z]+\/\w+\.js$/i.test(file) && !/^(model|webhooks)\//.test(file))
    .sort()
    .flatMap((file): readonly OfficialCall[] => {
      const call = callIn(readFileSync(sdk + file, 'utf8'));
      if (!call) return [];
      const types = readFileSync(sdk + file.replace(/js$/, 'd.ts'), 'utf8');
      const path = call.path.replace(/^(?:\/files)?\/v1\/\{\}/, '');
      return [{ api: 'server', method: call.method, path, request: /postData: (\w+)/.exec(types)?.[1] }];
    });

/** The calls of the Client API: the client SDK's URLs; those with a body are POST requests. */
export const clientCalls = (): readonly OfficialCall[] => {
  const code = readFileSync(`${modules}connect-sdk-client-js/dist/connect-sdk-client-js.js`, 'utf8');
  const found = code.matchAll(/[`"](\/(?:products|productgroups|services|crypto|payments)[^`"?]*)[`"?]/g);
  const paths = [...new Set([...found].map(([, path]) => path!.replace(/\$\{\w+\}/g, '{}')))].sort();
  const posted = /getIINdetails|sessions$/;
  return paths.map((path) => ({
    api: 'client',
    method: posted.test(path) ? 'POST' : 'GET',
    path,
    request: undefined,
  }));
};

/** The properties of the SDK's request types as flat paths, with their types: `order.items[].amountOfMoney.amount`. */
export const propertiesOf = (): ((type: string) => ReadonlyMap<string, string>) => {
  const file = `${sdk}model/domain/index.d.ts`;
  const program = ts.createProgram([file], { strict: true, skipLibCheck: true });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file)!)!;
  const declared = new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]));
  return (name) => {
    const flat = new Map<string, string>();
    const walk = (type: ts.Type, path: string): void => {
      const own = checker.getNonNullableType(type);
      const item = checker.isArrayType(own)
        ? checker.getTypeArguments(own as ts.TypeReference)[0]
        : undefined;
      if (item) walk(item, `${path}[]`);
      else if (own.flags & ts.TypeFlags.Object)
        for (const property of checker.getPropertiesOfType(own))
          walk(checker.getTypeOfSymbol(property), path ? `${path}.${property.name}` : property.name);
      else flat.set(path, checker.typeToString(own));
    };
    const symbol = declared.get(name);
    // An upload contains a file and no properties.
    if (symbol) walk(checker.getDeclaredTypeOfSymbol(symbol), '');
    return flat;
  };
};
