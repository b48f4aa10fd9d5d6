import type { Database } from "better-sqlite3";
import { seed, type Writing } from "../workspace/seed.ts";

/** Fills a new workspace with the example company. */
export function fillSample(db: Database, writing: Writing): void {
  const company = {
    name: "Tidemark Systems",
    currency: "EUR",
    timeZone: "Europe/Oslo",
    paper: "A4" as const,
    customerType: "",
    customerBenefit: "",
    location: "",
    logo: null,
  };
  seed(db, { company, ownName: "Adaeze Nwosu", isSample: true }, writing);
}
