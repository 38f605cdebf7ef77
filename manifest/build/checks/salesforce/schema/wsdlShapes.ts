import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Property, Shapes } from './shapes';

type Declarations = ReadonlyMap<string, ts.TypeNode>;

/** The literals of a type such as `'Private' | 'Read'`, or `null` where it is none. */
function literalsOf(node: ts.TypeNode | undefined): string[] | null {
  if (!node) return null;
  const parts = ts.isUnionTypeNode(node) ? [...node.types] : [node];
  const texts = parts.flatMap((part) =>
    ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? [part.literal.text] : [],
  );
  return texts.length === parts.length ? texts : null;
}

function toProperty(declarations: Declarations, member: ts.PropertySignature): Property {
  const many = member.type !== undefined && ts.isArrayTypeNode(member.type);
  const node = member.type && ts.isArrayTypeNode(member.type) ? member.type.elementType : member.type;
  const name = node?.getText() ?? 'string';
  const values = literalsOf(declarations.get(name));
  const isText = values !== null || declarations.get(name)?.kind === ts.SyntaxKind.StringKeyword;
  return {
    type: isText ? 'string' : name,
    ...(values ? { values } : {}),
    many,
    required: !many && member.questionToken === undefined,
  };
}

function membersOf(declarations: Declarations, node: ts.TypeNode | undefined): [string, Property][] {
  if (!node) return [];
  if (ts.isIntersectionTypeNode(node)) return node.types.flatMap((part) => membersOf(declarations, part));
  if (ts.isTypeReferenceNode(node)) return membersOf(declarations, declarations.get(node.getText()));
  if (!ts.isTypeLiteralNode(node)) return [];
  return node.members
    .filter(ts.isPropertySignature)
    .map((member) => [member.name.getText().replace(/^'|'$/g, ''), toProperty(declarations, member)]);
}

/**
 * The metadata schema of the current API version, enumerated values included, read from the declarations that Salesforce
 * generates from its own description (`@salesforce/types`).
 */
export function wsdlShapes(declarationFile: string): Shapes {
  const source = ts.createSourceFile(declarationFile, readFileSync(declarationFile, 'utf8'), ts.ScriptTarget.Latest, true);
  const declarations = new Map(source.statements.filter(ts.isTypeAliasDeclaration).map((one) => [one.name.text, one.type]));
  const known = new Map<string, ReadonlyMap<string, Property> | null>();
  return (type) => {
    const shape = known.get(type) ?? (declarations.has(type) ? new Map(membersOf(declarations, declarations.get(type))) : null);
    known.set(type, shape);
    return shape;
  };
}
