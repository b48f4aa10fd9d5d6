import { useChannel } from "../../api.ts";

/** Everything the page of one role's pay is made of; `data` is null until all of it is there. */
export function usePayData(roleId: string | null) {
  const plans = useChannel("pay.list", {});
  const roles = useChannel("role.list", { archived: false });
  const company = useChannel("company.get", {});
  const capacity = useChannel("plan.list", {});
  const shownId = roleId ?? firstRole(roles.data ?? [], plans.data ?? []);
  const role = useChannel("role.get", { id: shownId ?? "" }, { enabled: shownId !== null });
  const error = plans.error ?? roles.error ?? company.error ?? capacity.error ?? role.error;
  const isReady =
    plans.data &&
    roles.data &&
    company.data &&
    capacity.data &&
    (role.data?.id === shownId || shownId === null);
  const data = isReady
    ? {
        plans: plans.data,
        roles: roles.data,
        company: company.data,
        /** The capacity plan in force, if there is one. */
        capacity: capacity.data[0] ?? null,
        role: role.data ?? null,
        refresh: () => plans.refetch(),
      }
    : null;
  return { data, error, retry: () => void plans.refetch() };
}

export type PayData = NonNullable<ReturnType<typeof usePayData>["data"]>;

/** Whose pay is being drafted, else the one who signs the deals, else the first of the library. */
function firstRole(
  roles: readonly { id: string; builtInId: string | null }[],
  plans: readonly { roleId: string; status: string }[],
): string | null {
  const drafted = plans.filter(({ status }) => status === "draft");
  const planned = roles.find(({ id }) => drafted.some(({ roleId }) => roleId === id));
  const closer = roles.find(({ builtInId }) => builtInId === "account-executive");
  return (planned ?? closer ?? roles[0])?.id ?? null;
}
