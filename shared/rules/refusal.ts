/**
 * What a theory answers when the data do not carry it. The reason is a whole sentence for the reader; there is no
 * refusal without one, and no number where there is a refusal.
 */
export interface Refusal {
  ok: false;
  reason: string;
}

export const refuse = (reason: string): Refusal => ({ ok: false, reason });
