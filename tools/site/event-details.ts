/** What the details of the element's events contain, as the compiler reads their types. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface DetailMember {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

const file = fileURLToPath(new URL('../../src/element/events.ts', import.meta.url));

/** The description of the property, or of the one it is inherited from, on one line. */
const describe = (symbol: ts.Symbol, checker: ts.TypeChecker): string =>
  ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();

const membersOf = (node: ts.ClassDeclaration, checker: ts.TypeChecker): readonly DetailMember[] => {
  const detail = checker.getTypeAtLocation(node).getProperty('detail');
  if (!detail) return [];
  return checker
    .getTypeOfSymbolAtLocation(detail, node)
    .getProperties()
    .map((symbol) => {
      const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      const type = checker.typeToString(
        checker.getTypeOfSymbolAtLocation(symbol, node),
        node,
        ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope,
      );
      return {
        name: symbol.name + (isOptional ? '?' : ''),
        // The question mark says it already; of a property that is always there, `undefined` is a value.
        type: isOptional ? type.replace(/ \| undefined$/, '') : type,
        description: describe(symbol, checker),
      };
    });
};

const read = (): ReadonlyMap<string, readonly DetailMember[]> => {
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
    strict: true,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  return new Map(
    program
      .getSourceFile(file)!
      .statements.filter(ts.isClassDeclaration)
      .map((node) => [node.name!.text, membersOf(node, checker)]),
  );
};

let known: ReturnType<typeof read> | undefined;

/** The details by the name of the event's class. The compiler is asked once. */
export const eventDetails = (): ReturnType<typeof read> => (known ??= read());
