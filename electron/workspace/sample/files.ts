import { appendChunk } from "../../features/attachment.ts";
import type { Desk } from "./desk.ts";
import { ordersChart } from "./pictures.ts";
import { leilasResume, resumePdf } from "./resume.ts";

const files = {
  resume: {
    name: "Leila Haddad, résumé.pdf",
    mime: "application/pdf",
    make: () => resumePdf(leilasResume),
  },
  chart: { name: "Orders by quarter.png", mime: "image/png", make: ordersChart },
} as const;

/** Attaches a small file: announced, sent in one chunk and checked like any other. */
export function attach(desk: Desk, candidateId: string, key: keyof typeof files): void {
  const { name, mime, make } = files[key];
  const bytes = make();
  const { id } = desk.ask("attachment.begin", { candidateId, name, mime, bytes: bytes.length });
  if (!appendChunk(desk.db, id, 0, bytes)) throw new Error(`${name} was not taken.`);
  desk.ask("attachment.finish", { id });
}
