import type { Database } from "better-sqlite3";
import type { Company } from "../../shared/company.ts";
import { JobDescriptionDocument } from "../../shared/documents/job-description.tsx";
import { footerLine } from "../../shared/documents/page-css.ts";
import type { RoleDetails } from "../../shared/role.ts";
import { asSentenceStart } from "../../shared/rules/names.ts";
import { counted } from "../../shared/rules/format.ts";
import {
  type JobDescription,
  jobDescription,
  jobWords,
} from "../../shared/rules/job-description.ts";
import { jobWording } from "../../shared/rules/job-wording.ts";
import type { Context } from "../context.ts";
import { type JobOf, planReader } from "../features/job-read.ts";
import { readSetting } from "../workspace/settings.ts";
import { type Gathered, headingFor, kindNames } from "./gather.ts";

/** Where a job description comes from: an opening's own copy of its role, or a role itself. */
export interface JobRow {
  id: string;
  roleId: string;
  title: string;
  of: "opening" | "role";
  details: string;
  seats: number | null;
  targetDate: string | null;
  updatedAt: number;
}

/** The job description of an opening or a role; null when there is neither. */
export function gatherJobDescription(context: Context, id: string): Gathered | null {
  const row = getJobRow(context.db, id);
  if (!row) return null;
  const heading = headingFor(context, "job-description");
  const job = jobOf(row, readSetting(context.db, "company"), planReader(context.db));
  const kind = kindNames["job-description"];
  return {
    title: row.title,
    subtitle: row.of === "opening" ? "Opening" : "Role",
    caution: jobCaution(job),
    remarks: remarksOf(job, JSON.parse(row.details) as RoleDetails),
    updatedAt: row.updatedAt,
    about: [row.title],
    footer: footerLine(heading.company.name, kind, job.title),
    notice: "",
    body: JobDescriptionDocument({ paper: { heading, job } }),
  };
}

/** Blanks first, then words that may keep people away. */
function remarksOf(job: JobDescription, role: RoleDetails) {
  const { filled, kept } = role.jobAd;
  return [
    ...job.blanks.map(({ label, hint }) => ({ title: label, text: hint })),
    ...jobWording(jobWords(role), filled, kept).map(({ words, reason }) => ({
      title: `“${words}”`,
      text: reason,
    })),
  ];
}

/** The words of a job description, with what the company, the plan and the opening know filled in. */
export function jobOf(
  row: JobRow,
  company: Company,
  planFor: ReturnType<typeof planReader>,
): JobDescription {
  const { title, seats, targetDate, roleId } = row;
  const opening = seats === null ? undefined : { title, seats, targetDate };
  const of: JobOf = { roleId, openingId: row.of === "opening" ? row.id : null };
  const plan = planFor(of);
  return jobDescription(JSON.parse(row.details) as RoleDetails, { company, opening, plan });
}

/** In a few words how much is still blank; empty when nothing. */
export const jobCaution = ({ blanks }: JobDescription): string =>
  blanks.length === 0 ? "" : `${asSentenceStart(counted(blanks.length, "blank"))} to fill`;

const fromOpenings =
  "SELECT id, roleId, title, 'opening' AS of, roleDetails AS details, seats, targetDate, updatedAt FROM opening";
const fromRoles =
  "SELECT id, id AS roleId, name AS title, 'role' AS of, details, NULL AS seats, NULL AS targetDate, updatedAt FROM role";

export const getJobRow = (db: Database, id: string) =>
  (db.prepare(`${fromOpenings} WHERE id = ?`).get(id) ??
    db.prepare(`${fromRoles} WHERE id = ?`).get(id)) as JobRow | undefined;

/** Open openings, the newest first, then the roles in the order of the library. */
export const listJobRows = (db: Database, most: number) =>
  [
    ...db
      .prepare(`${fromOpenings} WHERE status = 'open' ORDER BY updatedAt DESC, id LIMIT ?`)
      .all(most),
    ...db.prepare(`${fromRoles} WHERE archivedAt IS NULL ORDER BY id LIMIT ?`).all(most),
  ] as JobRow[];
