import { ListChecks, X } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { PayTerms, SimulatedDeal } from "../../../shared/pay.ts";
import { formatMoney } from "../../../shared/rules/format.ts";
import type { PayRefusal } from "../../../shared/rules/pay/terms.ts";
import { monthName } from "../../../shared/rules/months.ts";
import type { PaidDeal } from "../../../shared/rules/pay/year.ts";
import { BareNumber } from "../../ui/assume.tsx";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { moneyField } from "./amounts.ts";
import { changeWithUndo, type PayForm } from "./use-pay-form.ts";
import styles from "./pay.module.css";

interface DealRowProps {
  deal: SimulatedDeal;
  at: number;
  terms: PayTerms;
  currency: string;
  form: PayForm;
  /** What it pays; null while something cannot be calculated. */
  paid: PaidDeal<SimulatedDeal> | null;
  /** What is wrong with this deal. */
  problem: PayRefusal | null;
  /** Enter in a row begins the next one. */
  onAdd: () => void;
}

interface CellProps extends DealRowProps {
  set: (part: Partial<SimulatedDeal>) => void;
  /** Attributes of an entry: its sentence, and whether it is the one to blame. */
  wired: (field: keyof SimulatedDeal) => {
    "aria-describedby": string | undefined;
    "aria-invalid": true | undefined;
  };
}

export function DealRow(props: DealRowProps) {
  const { deal, at, form, problem, terms, onAdd } = props;
  const saysId = `deal-${deal.id}-says`;
  const cell: CellProps = {
    ...props,
    set: (part) =>
      form.edit((values) => ({
        ...values,
        deals: values.deals.map((one) => (one.id === deal.id ? { ...one, ...part } : one)),
      })),
    wired: (field) => ({
      "aria-describedby": problem ? saysId : undefined,
      "aria-invalid": problem?.field === `deals.${at}.${field}` ? true : undefined,
    }),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    onAdd();
  };
  return (
    <>
      <tr onKeyDown={onKeyDown}>
        <Entries {...cell} />
        {terms.incentives.length > 0 && (
          <td>
            <Bonuses {...cell} />
          </td>
        )}
        <Answers {...cell} />
      </tr>
      {problem && (
        <tr>
          <td className={styles.noted} colSpan={8}>
            <span className={styles.says} id={saysId} role="alert">
              {problem.reason}
            </span>
          </td>
        </tr>
      )}
    </>
  );
}

const months = Array.from({ length: 12 }, (_, at) => at + 1);

function Entries({ deal, at, terms, currency, set, wired }: CellProps) {
  return (
    <>
      <td>
        <input
          aria-label={`Name of deal ${at + 1}`}
          autoComplete="off"
          className={styles.dealName}
          data-first
          dir="auto"
          maxLength={80}
          onChange={(event) => set({ label: event.target.value })}
          placeholder={`Deal ${at + 1}`}
          value={deal.label}
        />
      </td>
      <td>
        <select
          aria-label={`Month of deal ${at + 1}`}
          className={styles.month}
          onChange={(event) => set({ month: Number(event.target.value) })}
          value={deal.month}
        >
          {months.map((month) => (
            <option key={month} value={month}>
              {monthName(month)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <BareNumber
          {...(terms.paid.kind === "per-unit" ? { digits: 2 } : moneyField(currency))}
          {...wired("amount")}
          aria-label={`Amount of deal ${at + 1}`}
          onChange={(amount) => set({ amount: amount ?? 0 })}
          value={deal.amount}
        />
      </td>
      <td>
        <span className={styles.cell}>
          <span className={styles.faint}>{deal.lostInMonth === null ? "" : "in month"}</span>
          <BareNumber
            {...wired("lostInMonth")}
            aria-label={`Deal ${at + 1}: the customer left in its month`}
            onChange={(lostInMonth) => set({ lostInMonth })}
            optional
            placeholder="stayed"
            value={deal.lostInMonth}
          />
        </span>
      </td>
    </>
  );
}

function Answers({ deal, at, currency, form, paid }: CellProps) {
  const remove = () =>
    changeWithUndo(
      form,
      (values) => ({ ...values, deals: values.deals.filter(({ id }) => id !== deal.id) }),
      `Deal ${at + 1} is taken out.`,
    );
  return (
    <>
      <td>{paid === null ? "–" : formatMoney(paid.commission + paid.incentives, currency)}</td>
      <td>{paid === null ? "–" : backWords(paid, currency)}</td>
      <td>
        <Button
          compact
          icon={X}
          iconOnly
          label={`Remove deal ${at + 1}`}
          onClick={remove}
          variant="quiet"
        />
      </td>
    </>
  );
}

function backWords({ clawedBack, backInMonth }: PaidDeal<SimulatedDeal>, currency: string): string {
  if (clawedBack === 0 || backInMonth === null) return "";
  const when = backInMonth > 12 ? "next year" : monthName(backInMonth);
  return `${formatMoney(clawedBack, currency)}, ${when}`;
}

/** Which incentives the deal earned. */
function Bonuses({ deal, at, terms, set }: CellProps) {
  const earned = terms.incentives.filter(({ id }) => deal.incentives.includes(id));
  const count = earned.length === 0 ? "none" : String(earned.length);
  const toggle = (id: string) =>
    set({
      incentives: deal.incentives.includes(id)
        ? deal.incentives.filter((one) => one !== id)
        : [...deal.incentives, id],
    });
  return (
    <Menu
      items={terms.incentives.map(({ id, name }, place) => ({
        id,
        label: name || `Incentive ${place + 1}`,
        checked: deal.incentives.includes(id),
        onSelect: () => toggle(id),
      }))}
      trigger={
        <Button
          aria-label={`${count}: incentives of deal ${at + 1}`}
          compact
          icon={ListChecks}
          variant="quiet"
        >
          {count}
        </Button>
      }
    />
  );
}
