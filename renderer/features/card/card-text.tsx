import type { ReactNode } from "react";
import { textBlocks } from "./text-blocks.ts";
import styles from "./card.module.css";

/** Prose with its paragraphs and lists, each in the direction of its own script. */
export function CardText({ text }: { text: string }) {
  return textBlocks(text).map((block, at) => {
    if (block.kind === "paragraph")
      return (
        <p dir="auto" key={at}>
          {block.text}
        </p>
      );
    if (block.kind === "points") return <Points key={at} lines={block.items.map(toText)} />;
    return (
      <ol className={styles.numbers} key={at}>
        {block.items.map((item, index) => (
          <li dir="auto" key={index} value={item.number}>
            {item.text}
          </li>
        ))}
      </ol>
    );
  });
}

const toText = ({ text }: { text: string }) => text;

export function Points({ lines }: { lines: readonly string[] }) {
  return (
    <ul className={styles.points}>
      {lines.map((line, at) => (
        <li dir="auto" key={at}>
          {line}
        </li>
      ))}
    </ul>
  );
}

/** A heading and what stands under it; nothing at all where nothing was written. */
export function CardPart({ title, empty, children }: CardPartProps) {
  if (empty) return null;
  return (
    <>
      <h2>{title}</h2>
      {children}
    </>
  );
}

interface CardPartProps {
  title: string;
  empty: boolean;
  children: ReactNode;
}
