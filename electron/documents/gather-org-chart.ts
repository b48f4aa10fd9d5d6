import { footerLine } from "../../shared/documents/page-css.ts";
import { OrgChartDocument, settingFor } from "../../shared/documents/org-chart.tsx";
import type { DocumentEntry } from "../../shared/document.ts";
import { counted } from "../../shared/rules/format.ts";
import { asSentenceStart } from "../../shared/rules/names.ts";
import { indexOrg, ownedLines, type OrgIndex } from "../../shared/rules/org.ts";
import { treeOf } from "../../shared/rules/org-tree.ts";
import type { Context } from "../context.ts";
import { getOrg } from "../features/org/read.ts";
import { copyNotices, type Gathered, headingFor, kindNames } from "./gather.ts";

/** The org chart; its id is that of the founder's own seat. */
export function gatherOrgChart(context: Context, id: string): Gathered | null {
  const index = indexOrg(getOrg(context.db, context.now), "anybody");
  const root = treeOf(index);
  if (root === null || index.founder?.id !== id) return null;
  const heading = headingFor(context, "org-chart");
  const setting = settingFor(root);
  return {
    title: heading.company.name,
    subtitle: subtitleOf(index),
    caution: cautionOf(index),
    remarks: [],
    updatedAt: updatedOf(index),
    about: [heading.company.name],
    footer: footerLine(heading.company.name, kindNames["org-chart"]),
    notice: copyNotices.founder,
    isAcross: setting === "across",
    body: OrgChartDocument({ paper: { heading, index, root, setting } }),
  };
}

/** Listed once there is a seat beside the founder's, or a hat. */
export function listOrgChart({ db, now }: Pick<Context, "db" | "now">): DocumentEntry[] {
  const index = indexOrg(getOrg(db, now));
  const { seats, duties } = index.org;
  if (index.founder === null || (seats.length < 2 && duties.length === 0)) return [];
  return [
    {
      kind: "org-chart",
      id: index.founder.id,
      title: "Org chart",
      subtitle: subtitleOf(index),
      caution: cautionOf(index),
      updatedAt: updatedOf(index),
    },
  ];
}

const subtitleOf = ({ org }: OrgIndex) => asSentenceStart(counted(org.seats.length, "seat"));

function cautionOf(index: OrgIndex): string {
  const nobody = ownedLines(index, index.org.today).filter((line) => line.owning === "nobody");
  return nobody.length === 0
    ? ""
    : `${asSentenceStart(counted(nobody.length, "responsibility", "responsibilities"))} nobody owns`;
}

const updatedOf = ({ org }: OrgIndex) => Math.max(...org.seats.map((seat) => seat.updatedAt));
