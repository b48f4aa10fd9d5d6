import { ok } from "../../shared/result.ts";
import type { FeatureHandlers } from "../context.ts";
import { readSetting, writeSetting } from "../workspace/settings.ts";

export const companyHandlers: FeatureHandlers<"company"> = {
  "company.get": (_input, { db }) => ok(readSetting(db, "company")),
  "company.save": (company, { db, changed }) => {
    writeSetting(db, "company", company);
    changed("company");
    return ok(company);
  },
};
