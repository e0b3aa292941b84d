import type { Node } from 'unist';

export interface JsxAttribute {
  readonly type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute';
  readonly name?: string;
  readonly value?: string | null | { readonly value: string };
}

/** A component as it stands in the text; the same before and after the turn to HTML’s terms. */
export interface Jsx extends Node {
  readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  readonly name: string | null;
  readonly attributes: readonly JsxAttribute[];
  readonly children: readonly Node[];
}

export function isJsx(node: Node): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** An `{expression}`; a mere comment is none. */
export function isExpression(node: Node): node is Node & { readonly value: string } {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

export function isComment(expression: string): boolean {
  return /^(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/)*$/.test(expression);
}
