/** Which line of a part was clicked, and where in its source; null beside the words. */
export function offsetAt({
  clientX,
  clientY,
}: Pick<MouseEvent, "clientX" | "clientY">): { line: number; offset: number } | null {
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  const element = caret?.offsetNode.parentElement;
  const lineElement = element?.closest<HTMLElement>("[data-line]");
  const piece = element?.closest<HTMLElement>("[data-from]");
  if (!caret || !lineElement || !piece) return null;
  // Flagged words lie in elements of their own, so what stands before the caret is measured.
  const range = document.createRange();
  range.setStart(piece, 0);
  range.setEnd(caret.offsetNode, caret.offset);
  return {
    line: Number(lineElement.dataset["line"]),
    offset: Number(piece.dataset["from"]) + range.toString().length,
  };
}
