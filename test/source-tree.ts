// Reads the source tree for the architecture test: files, imports, functions with their lengths and parameters.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface Import {
  /** Path from the project root, or the package's name. */
  readonly target: string;
  readonly isPackage: boolean;
  readonly isTypeOnly: boolean;
}

export interface FunctionInfo {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
  readonly parameters: number;
  readonly isExported: boolean;
  /** Returns JSX: a page or component. */
  readonly isComponent: boolean;
}

export interface SourceFile {
  /** Path from the project root with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly functions: readonly FunctionInfo[];
  /** What a pure file must not touch, as `name:line`. */
  readonly impurities: readonly string[];
  readonly hasDefaultExport: boolean;
}

const CODE = /\.tsx?$/;

export function filesBelow(root: string, folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, file) : [file];
    })
    .sort();
}

function importsOf(source: ts.SourceFile, file: string): Import[] {
  const imports: Import[] = [];
  const add = (specifier: string, isTypeOnly: boolean): void => {
    const isPackage = !specifier.startsWith('.');
    const target = isPackage ? specifier : path.posix.join(path.posix.dirname(file), specifier);
    imports.push({ target, isPackage, isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const allNamedAreTypes =
        named !== undefined &&
        ts.isNamedImports(named) &&
        named.elements.every((element) => element.isTypeOnly);
      const isTypeOnly =
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (!clause?.name && allNamedAreTypes);
      add(node.moduleSpecifier.text, isTypeOnly);
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const argument = node.arguments[0];
      if (argument && ts.isStringLiteral(argument)) add(argument.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

type FunctionNode = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration;

const isFunction = (node: ts.Node): node is FunctionNode =>
  ts.isFunctionDeclaration(node) ||
  ts.isFunctionExpression(node) ||
  ts.isArrowFunction(node) ||
  ts.isMethodDeclaration(node);

function nameOf(node: FunctionNode): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  if (parent && (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)))
    return parent.name.getText();
  return '(anonymous)';
}

function isExported(node: FunctionNode): boolean {
  let outer: ts.Node = node;
  while (outer.parent && !ts.isSourceFile(outer.parent)) {
    if (outer !== node && isFunction(outer)) return false;
    outer = outer.parent;
  }
  return (
    ts.canHaveModifiers(outer) &&
    (outer.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)
  );
}

function holdsJsx(node: ts.Node): boolean {
  let found = false;
  const visit = (child: ts.Node): void => {
    if (ts.isJsxElement(child) || ts.isJsxSelfClosingElement(child) || ts.isJsxFragment(child)) found = true;
    if (!found) ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}

function functionsOf(source: ts.SourceFile): FunctionInfo[] {
  const functions: FunctionInfo[] = [];
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    if (isFunction(node) && node.body) {
      const line = lineOf(node.getStart(source));
      functions.push({
        name: nameOf(node),
        line,
        lines: lineOf(node.end) - line + 1,
        parameters: node.parameters.length,
        isExported: isExported(node),
        isComponent: holdsJsx(node.body),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return functions;
}

const FORBIDDEN_CALLS = new Set(['Math.random', 'Date.now', 'performance.now', 'crypto.randomUUID']);
const LOCALE_CALLS = new Set(['localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']);

function impuritiesOf(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const add = (what: string, node: ts.Node): void => {
    found.push(`${what}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const text = node.getText(source);
      if (FORBIDDEN_CALLS.has(text) || text.startsWith('process.') || text.startsWith('globalThis.'))
        add(text, node);
      if (LOCALE_CALLS.has(node.name.text)) add(node.name.text, node);
    }
    if (ts.isNewExpression(node) && node.expression.getText(source) === 'Date' && !node.arguments?.length) {
      add('new Date()', node);
    }
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'fetch') add('fetch', node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function readSource(root: string, file: string): SourceFile {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  return {
    path: file,
    text,
    lines: text.split('\n').length - 1,
    imports: importsOf(source, file),
    functions: functionsOf(source),
    impurities: impuritiesOf(source),
    hasDefaultExport: source.statements.some((statement) => ts.isExportAssignment(statement)),
  };
}

export const readSources = (root: string, folders: readonly string[]): SourceFile[] =>
  folders
    .flatMap((folder) => filesBelow(root, folder))
    .filter((file) => CODE.test(file))
    .map((file) => readSource(root, file));
