/** Who sits in a round: those planned for it, and where nobody is planned the opening's whole panel. */
export function roundPanel<P extends { id: string; archived: boolean }>(
  panel: readonly P[],
  round: { panelistIds: readonly string[] } | undefined,
): P[] {
  // Somebody archived interviews nobody any more; a round left without anybody falls back to the rest.
  const here = panel.filter((one) => !one.archived);
  const planned = here.filter((one) => round?.panelistIds.includes(one.id));
  return planned.length > 0 ? planned : here;
}
