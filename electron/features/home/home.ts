import { TZDate } from "@date-fns/tz";
import { ok } from "../../../shared/result.ts";
import type { FeatureHandlers } from "../../context.ts";
import { readSetting } from "../../workspace/settings.ts";
import { listOwed, listRecent, listUpcoming } from "./agenda.ts";
import { readDepartment } from "./department.ts";
import { countCandidates, listOpenings, listRoles } from "./hiring.ts";
import { find } from "./search.ts";
import { listFlatProfiles } from "./short-listed.ts";
import { listDismissed } from "./tips.ts";
import { isFounder } from "../founder.ts";

export const homeHandlers: FeatureHandlers<"home" | "search"> = {
  "home.get": (_input, { db, now, actor }) => {
    const { name, currency, timeZone } = readSetting(db, "company");
    const founder = isFounder(db, actor);
    const whose = founder ? null : actor;
    return ok({
      companyName: name,
      currency,
      timeZone,
      now,
      yesterday: startOfYesterday(now, timeZone),
      roles: listRoles(db),
      openings: listOpenings(db, now),
      candidates: countCandidates(db, now),
      flatProfiles: listFlatProfiles(db),
      upcoming: listUpcoming(db, now, whose),
      owed: listOwed(db, now, whose),
      recent: listRecent(db),
      // Nobody else's answer is made of goals, seats and pay.
      department: founder ? readDepartment(db, now) : null,
      dismissed: listDismissed(db, actor),
    });
  },
  "search.find": ({ text }, { db }) => ok(find(db, text)),
};

/** In the company's own time zone, where a day may be 23 hours long. */
function startOfYesterday(now: number, timeZone: string): number {
  const known = new TZDate(now, timeZone);
  // A zone that another machine knew stands in files that are opened here.
  const day = Number.isNaN(known.getTime()) ? new TZDate(now, "UTC") : known;
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() - 1);
  return day.getTime();
}
