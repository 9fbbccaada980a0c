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
    .map((symbol) => ({
      name: symbol.name + (symbol.flags & ts.SymbolFlags.Optional ? '?' : ''),
      type: checker.typeToString(
        checker.getTypeOfSymbolAtLocation(symbol, node),
        node,
        ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope,
      ),
      description: describe(symbol, checker),
    }));
};

/** The details by the name of the event's class. */
export const eventDetails = (): ReadonlyMap<string, readonly DetailMember[]> => {
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
