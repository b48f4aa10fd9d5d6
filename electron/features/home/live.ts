/** An application that counts: neither it nor its candidate is deleted. Few are, so the set is small and quick to ask. */
export const isLive = `application.deletedAt IS NULL
  AND application.candidateId NOT IN (SELECT id FROM candidate WHERE deletedAt IS NOT NULL)`;
