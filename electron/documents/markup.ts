import { Children, cloneElement, Fragment, isValidElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Steps } from "../turns.ts";

/** What holds rows, items or blocks, of which there may be hundreds. */
const holders: ReadonlySet<unknown> = new Set([
  "section",
  "table",
  "tbody",
  "ul",
  "ol",
  "dl",
  "div",
  "figure",
  "article",
]);

/** Stands where the content of a holder comes; private use, so that no text of anybody holds it. */
const gap = "\uE000";

/**
 * The same markup as rendered at one go, a row or a block at a time. Parts of documents are plain functions of their
 * data without any hook, and can be called as such.
 */
export function* markupSteps(nodes: ReactNode): Steps<string> {
  let markup = "";
  for (const node of Children.toArray(nodes)) {
    markup += yield* oneStep(node);
    yield;
  }
  return markup;
}

function* oneStep(node: ReactNode): Steps<string> {
  if (!isValidElement<{ children?: ReactNode }>(node)) return renderToStaticMarkup(node);
  const { type, props } = node;
  if (type === Fragment) return yield* markupSteps(props.children);
  if (typeof type === "function")
    return yield* markupSteps((type as (given: unknown) => ReactNode)(props));
  if (!holders.has(type) || props.children === undefined) return renderToStaticMarkup(node);
  const shell = renderToStaticMarkup(cloneElement(node, {}, gap));
  const at = shell.lastIndexOf(gap);
  const content = yield* markupSteps(props.children);
  return shell.slice(0, at) + content + shell.slice(at + gap.length);
}
