import type { PayTerms } from "../../pay.ts";
import { formatMoney } from "../format.ts";
import type { PaidYear } from "../pay/year.ts";
import { type Finding, plain, sentences, stressed } from "./finding.ts";

/** What the deals of the simulator come to, with what is taken back, advanced, and open at the end of the year. */
export function dealsFinding(terms: PayTerms, year: PaidYear, currency: string): Finding {
  const money = (minor: number) => formatMoney(minor, currency);
  const sum = (of: "advanced" | "clawedBack") => year.months.reduce((all, one) => all + one[of], 0);
  const [back, advanced] = [sum("clawedBack"), sum("advanced")];
  return sentences(
    [
      plain("These deals pay "),
      stressed(money(year.paid)),
      plain(` in the year, ${money(year.total)} with base.`),
    ],
    back > 0 ? [plain(`${money(back)} is taken back because customers left.`)] : [],
    year.clawedBackLater > 0
      ? [plain(`${money(year.clawedBackLater)} is taken back next year.`)]
      : [],
    advanced > 0 ? [plain(advancedText(terms, money(advanced), money(year.drawBalance)))] : [],
    year.owed > 0 ? [stressed(`${money(year.owed)} is still owed at the end of the year.`)] : [],
  );
}

function advancedText({ draw }: PayTerms, advanced: string, balance: string): string {
  return draw?.recoverable
    ? `The draw advances ${advanced}, of which ${balance} is still to be earned back in the end.`
    : `The guarantee adds ${advanced}.`;
}
