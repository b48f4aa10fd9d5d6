import { ChevronDown } from "lucide-react";
import { useLocation } from "wouter";
import type { RoleSummary } from "../../../shared/role.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import { useNarrowWindow } from "../../ui/use-narrow.ts";
import type { PayData } from "./use-pay-data.ts";
import styles from "./pay.module.css";

/** So many stand side by side; the rest is a menu. */
const mostSegments = 4;

/** Which role's pay is looked at: those that are planned or paid side by side, the others in a menu. */
export function RoleChoice({ data, role }: { data: PayData; role: NonNullable<PayData["role"]> }) {
  const [, navigate] = useLocation();
  const narrow = useNarrowWindow();
  const open = (id: string) => navigate(`/plan/pay/${id}`);
  const near = nearRoles(data, role.id);
  const items = data.roles.map<MenuEntry>((one) => ({
    id: one.id,
    label: one.name,
    checked: one.id === role.id,
    closes: true,
    onSelect: () => open(one.id),
  }));
  if (narrow || near.length < 2) {
    return (
      <Menu
        items={items}
        trigger={
          <Button className={styles.roleButton} icon={ChevronDown}>
            {role.name}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <Segments
        className={styles.roles}
        label="Role"
        onChange={open}
        options={near.map((one) => ({ value: one.id, label: shortName(one) }))}
        value={role.id}
      />
      <Menu
        items={items}
        trigger={<Button icon={ChevronDown} iconOnly label="Other roles" variant="quiet" />}
      />
    </>
  );
}

const shortName = ({ name, abbreviation }: RoleSummary): string =>
  name.length > 18 && abbreviation !== "" ? abbreviation : name;

/** The roles of the capacity plan and those with a pay plan; the shown one is always among them. */
function nearRoles({ roles, plans, capacity }: PayData, shown: string): RoleSummary[] {
  const planned = new Set([
    ...(capacity?.details.roles ?? []).map(({ roleId }) => roleId),
    ...plans.map(({ roleId }) => roleId),
  ]);
  const near = roles.filter(({ id }) => planned.has(id) || id === shown);
  const first = near.slice(0, mostSegments);
  const own = near.find(({ id }) => id === shown);
  return own && !first.includes(own) ? [...first.slice(0, mostSegments - 1), own] : first;
}
