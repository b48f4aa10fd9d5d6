import type { ComponentProps } from "react";

/** Something that scrolls by itself, with the keyboard too. Size and overflow are the caller's, by class. */
export function ScrollArea({
  label,
  region,
  ...rest
}: ComponentProps<"div"> & {
  label: string;
  /** A part of the page one may want to jump to. */
  region?: boolean | undefined;
}) {
  return <div {...rest} aria-label={label} role={region ? "region" : "group"} tabIndex={0} />;
}
