import { expect, test } from "vitest";
import "../../../shared/charts/charts.css";
import { OtherRoles } from "../../../renderer/features/compare/role-fit.tsx";
import type { Output } from "../../../shared/contract.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const fitOf = (roleId: string, fit: number | null, coverage: number) => ({
  roleId,
  fit,
  coverage,
  thin: fit === null || coverage < 0.5,
  below: [] as string[],
});

const matrix: Output<"outcome.roleFit"> = {
  roles: [
    { id: id(1), name: "Sales specialist", abbreviation: "SSP" },
    { id: id(2), name: "Sales trainer", abbreviation: "" },
    { id: id(3), name: "Sales analyst", abbreviation: "SAN" },
  ],
  candidates: [
    {
      applicationId: id(11),
      candidate: { id: id(21), name: "قوامي أسانتي" },
      own: fitOf(id(9), 71, 1),
      others: [fitOf(id(1), 81, 0.7), fitOf(id(2), 99, 0.2), fitOf(id(3), null, 0)],
    },
    {
      applicationId: id(12),
      candidate: { id: id(22), name: "Leila Haddad" },
      own: fitOf(id(9), 74, 1),
      others: [
        { ...fitOf(id(1), 60, 0.7), below: ["Product knowledge"] },
        fitOf(id(2), 40, 0.2),
        fitOf(id(3), null, 0),
      ],
    },
  ],
};

const open = (answer: NonNullable<Answers["outcome.roleFit"]>) =>
  renderScreen(<OtherRoles openingId={id(9)} />, { answers: { "outcome.roleFit": answer } });

test("says whose answers would fit another role better, never by one of which little is rated", async () => {
  const { screen } = await open(matrix);
  await expect
    .element(screen.getByText(/would fit sales specialist better \(81 against 71 here/))
    .toBeVisible();
  const row = screen.getByRole("row", { name: /قوامي أسانتي/ });
  await expect.element(row).toMatchTextContent(/81.*70 %.*higher than for this opening/s);
  await expect.element(row).toMatchTextContent(/99.*20 %.*too little rated/s);
  expect(row.element().querySelectorAll("[data-level]")).toHaveLength(2);
  await expect
    .element(screen.getByRole("row", { name: /Leila Haddad/ }))
    .toMatchTextContent(/below the minimum in Product knowledge/);
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("teaches while nobody is rated, and says what failed", async () => {
  const nobody = await open({ ...matrix, candidates: [] });
  await expect.element(nobody.screen.getByText("Nobody has been rated yet")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(nobody.screen.container);
  await nobody.screen.unmount();
  const failed = await open(fail("not-found", "This opening is not there any more."));
  await expect
    .element(failed.screen.getByText("This opening is not there any more."))
    .toBeVisible();
});
