import { ArrowDownUp, CornerLeftUp, Plus, X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { PayTerms, Tier } from "../../../shared/pay.ts";
import { currencySign, formatPercent } from "../../../shared/rules/format.ts";
import { currencyWord } from "../../../shared/rules/pay/words.ts";
import { BareNumber } from "../../ui/assume.tsx";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { moneyField, percentField } from "./amounts.ts";
import type { TermsProps } from "./terms-form.tsx";
import { changeWithUndo, type PayForm } from "./use-pay-form.ts";
import styles from "./pay.module.css";

const mostTiers = 12;

const withTiers = (terms: PayTerms, update: (tiers: readonly Tier[]) => Tier[]): PayTerms =>
  terms.paid.kind === "none"
    ? terms
    : { ...terms, paid: { ...terms.paid, tiers: update(terms.paid.tiers) } };

const isInOrder = (tiers: readonly Tier[]) =>
  tiers.every(({ from }, at) => at === 0 || tiers[at - 1]!.from < from);

/** The steps of the commission: where each begins, its rate, and whether it reaches back to the first unit. */
export function Tiers(props: TermsProps & { tiers: readonly Tier[]; form: PayForm }) {
  const { tiers, change, form } = props;
  const table = useRef<HTMLTableElement>(null);
  const added = useRef(false);
  // The new row exists only after the form has rendered it.
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    [...(table.current?.querySelectorAll<HTMLInputElement>("[data-from]") ?? [])].at(-1)?.select();
  });
  const add = () => {
    added.current = true;
    change((terms) => withTiers(terms, (old) => [...old, nextTier(old)]));
  };
  return (
    <div className={styles.steps}>
      <table className={styles.tiers} ref={table}>
        <thead>
          <tr>
            <th scope="col">from</th>
            <th scope="col">up to</th>
            <th className={styles.end} scope="col">
              rate
            </th>
            <th scope="col">
              <VisuallyHidden>Changes</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {tiers.map((tier, at) => (
            // Steps have no identity but their place.
            <Row {...props} at={at} key={at} tier={tier} />
          ))}
        </tbody>
      </table>
      <span className={styles.inline}>
        {tiers.length < mostTiers && (
          <Button compact icon={Plus} onClick={add} variant="quiet">
            Add a step
          </Button>
        )}
        {!isInOrder(tiers) && (
          <Button
            compact
            icon={ArrowDownUp}
            onClick={() =>
              changeWithUndo(
                form,
                (values) => ({ ...values, terms: withTiers(values.terms, inOrder) }),
                "The steps are in order.",
              )
            }
            variant="quiet"
          >
            Put in order
          </Button>
        )}
      </span>
    </div>
  );
}

const inOrder = (tiers: readonly Tier[]) => tiers.toSorted((one, other) => one.from - other.from);

/** A fifth of the quota above the last one, at its rate. */
function nextTier(tiers: readonly Tier[]): Tier {
  const last = tiers.at(-1);
  if (!last) return { from: 0, rate: 0, backToFirst: false };
  const from = last.from < 1 ? 1 : Math.round((last.from + 0.2) * 100) / 100;
  return { from, rate: last.rate, backToFirst: false };
}

interface RowProps extends TermsProps {
  tiers: readonly Tier[];
  tier: Tier;
  at: number;
  form: PayForm;
}

function Row(props: RowProps) {
  const { tiers, tier, at, terms, change, currency, problem } = props;
  const set = (part: Partial<Tier>) =>
    change((old) => withTiers(old, (all) => all.with(at, { ...tier, ...part })));
  const isAmount = terms.paid.kind === "per-unit";
  const [fromProblem, rateProblem] = [problem(`tiers.${at}.from`), problem(`tiers.${at}.rate`)];
  const says = fromProblem ?? rateProblem;
  const sayId = `tier-${at}-says`;
  const reaches = tier.backToFirst && tier.from > 0;
  return (
    <>
      <tr className={classNames(reaches && styles.flagged)}>
        <td>
          <span className={styles.cell}>
            <BareNumber
              {...percentField}
              aria-describedby={fromProblem && sayId}
              aria-invalid={Boolean(fromProblem) || undefined}
              aria-label={`Step ${at + 1} from, per cent of the quota`}
              className={styles.tight}
              data-from
              onChange={(from) => set({ from: from ?? 0 })}
              value={tier.from}
            />
            %
          </span>
        </td>
        <td>{upTo(tiers[at + 1])}</td>
        <td className={styles.end}>
          <span className={styles.cell}>
            <BareNumber
              {...(isAmount ? moneyField(currency) : percentField)}
              aria-describedby={rateProblem && sayId}
              aria-invalid={Boolean(rateProblem) || undefined}
              aria-label={
                isAmount ? `Step ${at + 1}, ${currency} for each` : `Step ${at + 1} rate, per cent`
              }
              className={styles.tight}
              onChange={(rate) => set({ rate: rate ?? 0 })}
              value={tier.rate}
            />
            {isAmount ? currencySign(currency) : "%"}
          </span>
        </td>
        <td className={styles.tools}>
          <RowTools {...props} set={set} />
        </td>
      </tr>
      {(reaches || says) && (
        <tr className={styles.under}>
          <td className={classNames(styles.noted)} colSpan={4}>
            {reaches && (
              <span className={styles.flag}>
                of everything, back to the first {unitWord(props)}
              </span>
            )}
            {says && (
              <span className={styles.says} id={sayId} role="alert">
                {says}
              </span>
            )}
          </td>
        </tr>
      )}
    </>
  );
}

const upTo = (next: Tier | undefined): string =>
  next === undefined ? "and more" : formatPercent(next.from, { digits: 2 });

const unitWord = ({ terms, currency }: TermsProps): string =>
  terms.paid.kind === "per-unit" ? "one" : currencyWord(currency);

function RowTools({
  tiers,
  tier,
  at,
  form,
  set,
}: RowProps & { set: (part: Partial<Tier>) => void }) {
  const remove = () =>
    changeWithUndo(
      form,
      (values) => ({ ...values, terms: withTiers(values.terms, (all) => all.toSpliced(at, 1)) }),
      `Step ${at + 1} is taken out.`,
    );
  return (
    <>
      {tier.from > 0 && (
        <Button
          aria-pressed={tier.backToFirst}
          className={styles.reach}
          compact
          icon={CornerLeftUp}
          iconOnly
          label={
            tier.backToFirst
              ? `Step ${at + 1} pays for what lies above alone`
              : `Step ${at + 1} reaches back to the first`
          }
          onClick={() => set({ backToFirst: !tier.backToFirst })}
          variant="quiet"
        />
      )}
      {tiers.length > 1 && (
        <Button
          compact
          icon={X}
          iconOnly
          label={`Remove step ${at + 1}`}
          onClick={remove}
          variant="quiet"
        />
      )}
    </>
  );
}
