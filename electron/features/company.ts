import { isDeepStrictEqual } from "node:util";
import type { Database } from "better-sqlite3";
import type { Company } from "../../shared/company.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { counted } from "../../shared/rules/format.ts";
import { joinNames } from "../../shared/rules/names.ts";
import { Currency, TimeZone } from "../../shared/values.ts";
import type { FeatureHandlers } from "../context.ts";
import { readSetting, writeSetting } from "../workspace/settings.ts";

export const companyHandlers: FeatureHandlers<"company"> = {
  "company.get": (_input, { db }) => ok(readSetting(db, "company")),
  "company.save": ({ company, before }, { db, changed }) => {
    const result = db.transaction(() => save(db, company, before)).immediate();
    if (result.ok) changed("company");
    return result;
  },
};

function save(db: Database, company: Company, before: Company): Result<Company> {
  const stored = readSetting(db, "company");
  if (!isDeepStrictEqual(stored, before))
    return fail("conflict", "Another window changed the company meanwhile.");
  const refusal = refuseZone(company, stored) ?? refuseCurrency(db, company, stored);
  if (refusal) return refusal;
  writeSetting(db, "company", company);
  return ok(company);
}

/** What came with the file stays as it is; only what is chosen here has to be known here. */
function refuseZone({ timeZone }: Company, stored: Company): Result<never> | null {
  if (timeZone === stored.timeZone) return null;
  return refusalOf(TimeZone.safeParse(timeZone), "timeZone");
}

/** Amounts are stored without a currency: another one would turn every euro into something else. */
function refuseCurrency(
  db: Database,
  { currency }: Company,
  stored: Company,
): Result<never> | null {
  if (currency === stored.currency) return null;
  const unknown = refusalOf(Currency.safeParse(currency), "currency");
  if (unknown) return unknown;
  const where = joinNames(amountsIn(db));
  if (where === "") return null;
  return fail(
    "invalid",
    `The amounts of ${where} are in ${stored.currency}. Another currency would change what these amounts mean, so it stays.`,
    "currency",
  );
}

function refusalOf(
  parsed: { success: boolean; error?: { issues: { message: string }[] } | undefined },
  field: string,
): Result<never> | null {
  return parsed.success ? null : fail("invalid", parsed.error!.issues[0]!.message, field);
}

/** Where amounts are stored, in words: `two roles`, `one pay plan`. What is deleted counts, for it can be restored. */
function amountsIn(db: Database): string[] {
  const counts = db
    .prepare(
      `SELECT
         (SELECT count(*) FROM role WHERE json_extract(details, '$.onTargetPay') IS NOT NULL) AS role,
         (SELECT count(*) FROM opening WHERE json_extract(roleDetails, '$.onTargetPay') IS NOT NULL) AS opening,
         (SELECT count(*) FROM payPlan) AS "pay plan",
         (SELECT count(*) FROM plan) AS scenario`,
    )
    .get() as Record<string, number>;
  return Object.entries(counts).flatMap(([what, count]) =>
    count > 0 ? [counted(count, what)] : [],
  );
}
