// Reads from the source which entries the program writes in the log: every object with `action`, `object` and `facts`.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { filesBelow } from './source-tree.ts';

export interface WrittenEntries {
  /** `role.given` → where it is written. */
  readonly actions: ReadonlyMap<string, string>;
  /** Names of facts, as far as they stand in the source. */
  readonly facts: ReadonlySet<string>;
  /** Kinds of objects: `person` of `person:${id}`. */
  readonly objects: ReadonlySet<string>;
  /** Entries whose action cannot be read here. */
  readonly unreadable: readonly string[];
}

/** What a name or a property stands for in the same file: the expression it was declared with. */
function declarationOf(source: ts.SourceFile, name: string): ts.Expression | null {
  let found: ts.Expression | null = null;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText(source) === name && node.initializer) {
      found ??= node.initializer;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

interface Found {
  readonly source: ts.SourceFile;
  readonly expression: ts.Expression;
}

const EXPORTED = /^export (?:const|function) (\w+Entry)\b/gm;
/** Files that call a function which makes entries and is exported for that: name → files. */
type CallersOf = ReadonlyMap<string, readonly ts.SourceFile[]>;
let callers: CallersOf = new Map();

function callersIn(all: readonly ts.SourceFile[]): CallersOf {
  const names = all.flatMap(({ text }) => [...text.matchAll(EXPORTED)].map(([, name = '']) => name));
  return new Map(names.map((name) => [name, all.filter(({ text }) => text.includes(`${name}(`))]));
}

/**
 * What is handed to a parameter by every call of its function, in the same file or, where it makes entries for others, in theirs;
 * empty where the name is no parameter.
 */
function argumentsFor(source: ts.SourceFile, name: ts.Identifier): Found[] {
  let node: ts.Node = name;
  while (!ts.isSourceFile(node)) {
    if (ts.isFunctionDeclaration(node) || ts.isArrowFunction(node)) {
      const place = node.parameters.findIndex((parameter) => parameter.name.getText(source) === name.text);
      const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : null);
      if (place >= 0 && named) {
        const called = named.getText(source);
        return (callers.get(called) ?? [source]).flatMap((one) =>
          callsOf(one, called).flatMap((call) => {
            const expression = call.arguments[place];
            return expression ? [{ source: one, expression }] : [];
          }),
        );
      }
    }
    node = node.parent;
  }
  return [];
}

function callsOf(source: ts.SourceFile, name: string): ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === name) calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

/** What a function of the same file returns, where that can be told. */
function returnedBy(source: ts.SourceFile, name: string): ts.Expression[] {
  const returned: ts.Expression[] = [];
  const inside = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) returned.push(node.expression);
    ts.forEachChild(node, inside);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name?.text === name && node.body) inside(node.body);
    if (ts.isVariableDeclaration(node) && node.name.getText(source) === name && node.initializer) {
      const made = node.initializer;
      if (ts.isArrowFunction(made) && ts.isBlock(made.body)) inside(made.body);
      else if (ts.isArrowFunction(made)) returned.push(made.body as ts.Expression);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return returned;
}

const everyOf = (parts: readonly (string[] | null)[]): string[] | null =>
  parts.length === 0 || parts.includes(null) ? null : parts.flatMap((part) => part ?? []);

/** Every text an expression may be, or null where it cannot be told. */
function textsOf(source: ts.SourceFile, expression: ts.Expression): string[] | null {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (
    ts.isParenthesizedExpression(expression) ||
    ts.isAsExpression(expression) ||
    ts.isSatisfiesExpression(expression)
  )
    return textsOf(source, expression.expression);
  if (ts.isConditionalExpression(expression)) {
    return everyOf([expression.whenTrue, expression.whenFalse].map((part) => textsOf(source, part)));
  }
  if (ts.isObjectLiteralExpression(expression)) {
    return expression.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) ? (textsOf(source, property.initializer) ?? []) : [],
    );
  }
  if (ts.isPropertyAccessExpression(expression) || ts.isElementAccessExpression(expression)) {
    return textsOf(source, expression.expression);
  }
  if (ts.isIdentifier(expression)) {
    const declared = declarationOf(source, expression.text);
    if (declared) return textsOf(source, declared);
    return everyOf(argumentsFor(source, expression).map((given) => textsOf(given.source, given.expression)));
  }
  return null;
}

/** The literal beginning of `person:${id}`, also where a function of the same file makes it. */
function kindOf(source: ts.SourceFile, expression: ts.Expression): string[] {
  if (ts.isTemplateExpression(expression)) return [expression.head.text.split(':')[0] ?? ''];
  if (ts.isCallExpression(expression)) {
    return returnedBy(source, expression.expression.getText(source)).flatMap((one) => kindOf(source, one));
  }
  return (textsOf(source, expression) ?? []).map((text) => text.split(':')[0] ?? '');
}

const factNames = (source: ts.SourceFile, expression: ts.Expression): string[] => {
  if (ts.isIdentifier(expression)) {
    const declared = declarationOf(source, expression.text);
    const given = declared ? [{ source, expression: declared }] : argumentsFor(source, expression);
    return given.flatMap((one) => factNames(one.source, one.expression));
  }
  if (ts.isCallExpression(expression)) {
    return returnedBy(source, expression.expression.getText(source)).flatMap((one) => factNames(source, one));
  }
  if (!ts.isObjectLiteralExpression(expression)) return [];
  return expression.properties.flatMap((property) => {
    if (!ts.isSpreadAssignment(property)) return property.name?.getText(source).replaceAll("'", '') ?? [];
    // What is handed to a function that makes entries.
    const isGiven = ts.isIdentifier(property.expression) && property.expression.text === 'facts';
    return isGiven ? factNames(source, property.expression) : [];
  });
};

function initializerOf(source: ts.SourceFile, object: ts.ObjectLiteralExpression, name: string) {
  const property = object.properties.find((one) => one.name?.getText(source) === name);
  if (property && ts.isPropertyAssignment(property)) return property.initializer;
  return property && ts.isShorthandPropertyAssignment(property) ? property.name : null;
}

/** Only files that can hold an entry, or help one to its words. */
function sourcesBelow(root: string): ts.SourceFile[] {
  return filesBelow(root, 'src')
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith('src/texts/'))
    .map((file) => ({ file, text: fs.readFileSync(path.join(root, file), 'utf8') }))
    .filter(({ text }) => /\b(facts|object|\w+Entry)\b|`\w+:\$\{/.test(text))
    .map(({ file, text }) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
}

/** The kind that a function makes, also where it is imported from another file. */
function kindsOf(source: ts.SourceFile, expression: ts.Expression, all: readonly ts.SourceFile[]): string[] {
  const own = kindOf(source, expression);
  if (own.length > 0 || !ts.isCallExpression(expression)) return own;
  const name = expression.expression.getText(source);
  const exported = new RegExp(`^export (const|function) ${name}\\b`, 'm');
  return all
    .filter((other) => exported.test(other.text))
    .flatMap((other) => returnedBy(other, name).flatMap((one) => kindOf(other, one)));
}

export function readAuditEntries(root: string): WrittenEntries {
  const actions = new Map<string, string>();
  const facts = new Set<string>();
  const objects = new Set<string>();
  const unreadable: string[] = [];
  const all = sourcesBelow(root);
  callers = callersIn(all);
  const readObject = (source: ts.SourceFile, node: ts.ObjectLiteralExpression): void => {
    const [action, object, told] = ['action', 'object', 'facts'].map((name) =>
      initializerOf(source, node, name),
    );
    if (!action || !object || !told) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const where = `${source.fileName}:${line}`;
    const named = textsOf(source, action);
    if (!named) unreadable.push(where);
    for (const one of named ?? []) actions.set(one, where);
    for (const one of factNames(source, told)) facts.add(one);
    for (const one of kindsOf(source, object, all)) objects.add(one);
  };
  for (const source of all) {
    // The one place that writes what it is given.
    if (source.fileName === 'src/modules/accounts/commands.ts') continue;
    const visit = (node: ts.Node): void => {
      if (ts.isObjectLiteralExpression(node)) readObject(source, node);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { actions, facts, objects, unreadable };
}
