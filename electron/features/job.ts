import path from "node:path";
import type { Database } from "better-sqlite3";
import { builtInRoles } from "../../shared/content/content.ts";
import { fileName } from "../../shared/documents/file-name.ts";
import { type JobFormat, JobFormat as Format, type JobPlan } from "../../shared/job.ts";
import { fail, ok } from "../../shared/result.ts";
import type { RoleDetails } from "../../shared/role.ts";
import { jobMarkdown, jobText } from "../../shared/rules/job-text.ts";
import { Id } from "../../shared/values.ts";
import type { Context, FeatureHandlers } from "../context.ts";
import { getJobRow, type JobRow, jobOf } from "../documents/gather-job-description.ts";
import { attachment } from "../documents/serve.ts";
import { saveFile } from "../save-file.ts";
import { readSetting } from "../workspace/settings.ts";
import { planReader } from "./job-read.ts";
import { blanksSaidIn, saysPay } from "./role-confidential.ts";
import { isFounder } from "./founder.ts";

export const jobHandlers: FeatureHandlers<"job"> = {
  "job.facts": ({ id }, { db, actor }) => {
    const row = db.prepare("SELECT builtInId, basedOn, details FROM role WHERE id = ?").get(id) as
      | { builtInId: string | null; basedOn: string | null; details: string }
      | undefined;
    if (!row) return missing();
    const plan = planReader(db)({ roleId: id, openingId: null });
    const mayPlan = isFounder(db, actor);
    return ok({
      plan: mayPlan ? plan : onlyWhatIsSaid(plan, JSON.parse(row.details) as RoleDetails),
      template: templateOf(row.builtInId ?? row.basedOn),
      mayPlan,
    });
  },
  "job.save": async ({ id, format }, { db, host }) => {
    const row = getJobRow(db, id);
    if (!row) return missing();
    const { label, what } = formats[format];
    const target = await host.choosePath({
      purpose: "save",
      title: "Save the job description",
      suggestedName: path.join(host.documentsFolder, nameOf(row, format)),
      filter: { name: label, extensions: [format] },
    });
    if (target === null) return ok({ path: null });
    const bytes = Buffer.from(written(db, row, format));
    const saved = await saveFile(target, bytes, { ending: format, what });
    return saved.ok ? ok({ path: saved.value }) : saved;
  },
};

const gone = "This job description is not there any more.";

const missing = () => fail("not-found", gone);

const formats: Readonly<Record<JobFormat, { label: string; type: string; what: string }>> = {
  md: { label: "Markdown", type: "text/markdown", what: "the Markdown file" },
  txt: { label: "Plain text", type: "text/plain", what: "the text file" },
};

function written(db: Database, row: JobRow, format: JobFormat): string {
  const company = readSetting(db, "company");
  const job = jobOf(row, company, planReader(db));
  return format === "md" ? jobMarkdown(job, company.name) : jobText(job, company.name);
}

const nameOf = ({ title }: JobRow, format: JobFormat) =>
  fileName(["Job description", title], format);

/** GET /data/jobs/ID.md or ID.txt: the job description of a role or an opening. */
export function serveJob(
  request: Request,
  [name = "", ...rest]: string[],
  { db }: Context,
): Response {
  if (request.method !== "GET")
    return new Response(null, { status: 405, headers: { allow: "GET" } });
  const [, id, ending] = /^([0-9a-f-]{36})\.([a-z]+)$/.exec(name) ?? [];
  const format = Format.safeParse(ending);
  const parsed = Id.safeParse(id);
  const row = rest.length === 0 && parsed.success ? getJobRow(db, parsed.data) : undefined;
  if (!row || !format.success) return new Response(gone, { status: 404 });
  return new Response(written(db, row, format.data), {
    headers: {
      "content-type": `${formats[format.data].type}; charset=utf-8`,
      "content-disposition": attachment(nameOf(row, format.data)),
      "cache-control": "no-store",
    },
  });
}

/** The plan is the founder's; others learn of it what the stored words say to every candidate. */
function onlyWhatIsSaid(plan: JobPlan, role: RoleDetails): JobPlan {
  const said = blanksSaidIn(role);
  return {
    pay: saysPay(said) ? plan.pay : null,
    manager: said.has("manager_name") ? plan.manager : null,
    nextRole: said.has("next_role") ? plan.nextRole : null,
    managerFrom: null,
  };
}

function templateOf(slug: string | null) {
  const builtIn = builtInRoles().find((role) => role.id === slug);
  if (!builtIn) return null;
  const { headline, opening, offer } = builtIn.jobAd;
  return { headline, opening, offer };
}
