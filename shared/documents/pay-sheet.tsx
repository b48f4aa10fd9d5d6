import { PayCurve } from "../charts/pay-curve.tsx";
import type { PayPlan, PayTerms } from "../pay.ts";
import {
  currencyExponent,
  formatDay,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatPercent,
} from "../rules/format.ts";
import { offPromise, payRules, promiseFinding } from "../rules/findings/pay-rules.ts";
import { payCurve, type PayCurve as Curve } from "../rules/pay/curve.ts";
import { oneUnit } from "../rules/pay/lint-shape.ts";
import { variableAt } from "../rules/pay/payout.ts";
import { paysPerUnit, periodsInYear, promiseOf } from "../rules/pay/terms.ts";
import { measureWords, rateWords } from "../rules/pay/words.ts";
import { type Heading, Lead, Letterhead, Section, Signatures, Title, Verdict } from "./frame.tsx";

/** Everything a printed offer and pay sheet is made of. */
export interface PaySheetPaper {
  heading: Heading;
  plan: PayPlan;
}

/** What a role pays, for the person who is to be paid by it: the promise, examples, the rules in plain words. */
export function PaySheetDocument({ paper: { heading, plan } }: { paper: PaySheetPaper }) {
  const { terms, roleName } = plan;
  const { currency, name } = heading.company;
  const curve = payCurve(terms);
  return (
    <>
      <Letterhead {...heading} />
      <Title>{roleName}</Title>
      <p className="for">
        Offer and pay sheet for{" "}
        <span className="blank">
          <span>name</span>
        </span>
      </p>
      <p className="quiet">{validity(plan)}</p>
      {curve.ok ? <Figures curve={curve} currency={currency} terms={terms} /> : null}
      {curve.ok ? (
        <Section title="The rules in plain words">
          <ul className="points">
            {payRules(terms, currency).map((rule) => (
              <li dir="auto" key={rule}>
                {rule}
              </li>
            ))}
          </ul>
        </Section>
      ) : (
        <p className="alert">{curve.reason}</p>
      )}
      <Incentives currency={currency} terms={terms} />
      <p className="small pay-print">
        Amounts are rounded once, for each line of a payout. The examples assume that every period
        ends with the same share of its quota, and leave out the guarantee of the first months. This
        sheet explains how pay is worked out; the contract of employment is what binds both sides.
      </p>
      <Signatures
        people={[
          { id: "company", name, title: "Place, date, signature" },
          { id: "person", name: "Employee", title: "Place, date, signature" },
        ]}
      />
    </>
  );
}

function validity({ status, fromDay, name }: PayPlan): string {
  if (status === "draft") return `${name}, not in force yet`;
  const since = `in force from ${formatDay(fromDay)}`;
  return status === "in-force" ? `${name}, ${since}` : `${name}, ${since}, replaced since`;
}

interface FiguresProps {
  terms: PayTerms;
  currency: string;
}

function Figures({ terms, currency, curve }: FiguresProps & { curve: Curve }) {
  const { base, variable } = promiseOf(terms);
  const money = (minor: number) => formatMoney(Math.round(minor), currency);
  const off = offPromise(terms, currency);
  const hasQuota = terms.paid.kind !== "none";
  return (
    <>
      <Lead finding={promiseFinding(terms, currency)} />
      {off === "" ? null : <p className="alert">{off}</p>}
      <Verdict
        items={[
          { term: "On target, a year", value: money(base + variable), note: "base and variable" },
          { term: "Base", value: money(base), note: formatPercent(terms.baseShare, { digits: 1 }) },
          { term: "Variable at quota", value: money(curve.atQuota), note: "when the quota is met" },
          {
            term: hasQuota ? `Quota, a ${terms.period}` : "Quota",
            value: hasQuota ? resultWords(terms, terms.quota, currency) : "none",
            note: hasQuota ? measureWords(terms) : "paid by incentives",
          },
        ]}
      />
      <Section title="What results pay" together>
        <figure className="pay-figure">
          <PayCurve
            atQuota={curve.atQuota}
            jumps={curve.jumps}
            line={{ points: curve.points, word: "" }}
            money={money}
            oneMore={`one ${oneUnit(terms, currency)} more`}
            others={[]}
            pieces={curve.pieces}
            promised={curve.promised}
            rate={(rate) => rateWords(terms, rate, currency)}
            short={(minor) => formatMoneyShort(Math.round(minor), currency)}
            until={curve.until}
            width={640}
          />
          <figcaption>Variable pay of a year by the share of the quota that is reached</figcaption>
        </figure>
        <Examples currency={currency} terms={terms} />
      </Section>
    </>
  );
}

const examples = [0.5, 0.8, 1, 1.2, 1.5];

function Examples({ terms, currency }: FiguresProps) {
  const { base } = promiseOf(terms);
  const money = (minor: number) => formatMoney(Math.round(minor), currency);
  const year = terms.quota * periodsInYear[terms.period];
  return (
    <table className="pay-table">
      <caption>Example results of a year, and what they pay</caption>
      <thead>
        <tr>
          <th scope="col">Of the quota</th>
          {terms.paid.kind !== "none" && <th scope="col">Result of the year</th>}
          <th scope="col">Variable pay</th>
          <th scope="col">With base pay</th>
          <th scope="col">A month, on average</th>
        </tr>
      </thead>
      <tbody>
        {examples.map((attainment) => {
          const variable = variableAt(terms, attainment);
          return (
            <tr className={attainment === 1 ? "target" : undefined} key={attainment}>
              <th scope="row">{formatPercent(attainment)}</th>
              {terms.paid.kind !== "none" && (
                <td>{resultWords(terms, year * attainment, currency)}</td>
              )}
              <td>{money(variable)}</td>
              <td>{money(base + variable)}</td>
              <td>{formatMoney(wholeMonth(base + variable, currency), currency)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** An average is said in whole units: nobody is paid it. */
function wholeMonth(year: number, currency: string): number {
  const unit = 10 ** currencyExponent(currency);
  return Math.round(year / 12 / unit) * unit;
}

const resultWords = (terms: PayTerms, result: number, currency: string): string =>
  paysPerUnit(terms)
    ? formatNumber(result, { digits: 1 })
    : formatMoney(Math.round(result), currency);

function Incentives({ terms, currency }: FiguresProps) {
  if (terms.incentives.length === 0) return null;
  return (
    <Section title="Added on top" together={terms.incentives.length <= 5}>
      <table className="pay-table texts">
        <caption>Incentives, what earns them, and their amounts</caption>
        <thead>
          <tr>
            <th scope="col">For</th>
            <th scope="col">Earned when</th>
            <th scope="col">Each time</th>
          </tr>
        </thead>
        <tbody>
          {terms.incentives.map(({ id, name, trigger, amount, timesOnTarget }) => (
            <tr key={id}>
              <th dir="auto" scope="row">
                {name || "Incentive"}
              </th>
              <td dir="auto">
                {trigger}
                {timesOnTarget > 0 && (
                  <small>
                    {" "}
                    On target {formatNumber(timesOnTarget, { digits: 1 })} times a year, as part of
                    the variable pay.
                  </small>
                )}
              </td>
              <td>{formatMoney(Math.round(amount), currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
