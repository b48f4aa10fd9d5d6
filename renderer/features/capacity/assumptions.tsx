import { invoke } from "../../api.ts";
import { addedRole } from "../../../shared/rules/first-plan.ts";
import { toast } from "../../ui/toast.tsx";
import { Assume } from "./figure.tsx";
import { Fold } from "./fold.tsx";
import { GoalSection } from "./goal-section.tsx";
import { BookSection, CostSection, MarketSection, SpreadSection } from "./market-section.tsx";
import { RoleFields } from "./role-section.tsx";
import type { Assumed, RoleName } from "./assumed.ts";
import styles from "./assumptions.module.css";

interface AssumptionsProps extends Assumed {
  /** Every role of the company, to name those of the plan and to add others. */
  roles: readonly RoleName[];
  /** The planned starts of each role of the plan. */
  starts: Readonly<Record<string, readonly string[]>>;
}

/** What is assumed: the goal, the role that sells, everyone else. Every number is open to change. */
export function Assumptions({ roles, starts, ...assumed }: AssumptionsProps) {
  const { details, undoably } = assumed;
  const nameOf = (id: string): RoleName =>
    roles.find((one) => one.id === id) ?? { id, name: "A role", abbreviation: "" };
  const seller = details.roles.find((one) => one.driver.kind === "quota");
  const others = details.roles.filter((one) => one !== seller);
  const fieldsOf = (role: (typeof others)[number]) => (
    <RoleFields
      {...assumed}
      name={nameOf(role.roleId)}
      onRemove={() =>
        undoably(
          (now) => ({ ...now, roles: now.roles.filter((one) => one.roleId !== role.roleId) }),
          `${nameOf(role.roleId).name} is taken out of the plan.`,
        )
      }
      planned={starts[role.roleId] ?? []}
      role={role}
    />
  );
  return (
    <form
      aria-label="Assumptions"
      className={styles.assumptions}
      onSubmit={(event) => event.preventDefault()}
    >
      <GoalSection {...assumed} />
      {seller && (
        <section className={styles.section}>
          <h2 dir="auto">{nameOf(seller.roleId).name}</h2>
          {fieldsOf(seller)}
        </section>
      )}
      <section className={styles.section}>
        <h2>Everyone else</h2>
        <MarketSection {...assumed} />
        {others.map((role) => (
          <Fold
            key={role.roleId}
            note={nameOf(role.roleId).abbreviation}
            title={nameOf(role.roleId).name}
          >
            {fieldsOf(role)}
          </Fold>
        ))}
        <BookSection {...assumed} />
        <CostSection {...assumed} />
        <SpreadSection {...assumed} />
        <AddRole {...assumed} roles={roles} />
      </section>
      <p className={styles.note}>
        These began as examples. Your own numbers replace them as the team’s months come in.
      </p>
    </form>
  );
}

function AddRole({
  details,
  undoably,
  currency,
  roles,
}: Assumed & Pick<AssumptionsProps, "roles">) {
  const missing = roles.filter((one) => details.roles.every((role) => role.roleId !== one.id));
  if (missing.length === 0 || details.roles.length >= 24) return null;
  const add = async (id: string) => {
    const found = await invoke("role.get", { id });
    if (!found.ok) return toast({ message: found.error.message, tone: "block" });
    const role = found.value;
    return undoably(
      (now) =>
        now.roles.some((one) => one.roleId === id)
          ? now
          : { ...now, roles: [...now.roles, addedRole(role, currency)] },
      `${role.name} is in the plan.`,
    );
  };
  return (
    <Assume label="Add a role">
      {({ id }) => (
        <select
          className={styles.select}
          id={id}
          onChange={(event) => {
            if (event.target.value !== "") void add(event.target.value);
          }}
          value=""
        >
          <option value="">Choose…</option>
          {missing.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Assume>
  );
}
