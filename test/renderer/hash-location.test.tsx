import { expect, test } from "vitest";
import { useLocation, useSearch } from "wouter";
import { renderScreen } from "./harness.tsx";

function Where() {
  const [path, navigate] = useLocation();
  return (
    <>
      <output>{`${path} ? ${useSearch()}`}</output>
      <a href="#/interviews/new?application=42">Link</a>
      <button onClick={() => navigate("/openings/new?role=7")} type="button">
        Navigate
      </button>
      <button onClick={() => navigate("/", { replace: true })} type="button">
        Home
      </button>
    </>
  );
}

test("a link and navigate put the same address behind the hash, question and all", async () => {
  const before = window.location.search;
  const { screen } = await renderScreen(<Where />, { answers: {}, path: "/roles" });
  const where = screen.getByRole("status");
  await expect.element(where).toHaveTextContent("/roles ?");
  await screen.getByRole("link", { name: "Link" }).click();
  await expect.element(where).toHaveTextContent("/interviews/new ? application=42");
  await screen.getByRole("button", { name: "Navigate" }).click();
  await expect.element(where).toHaveTextContent("/openings/new ? role=7");
  window.history.back();
  await expect.element(where).toHaveTextContent("/interviews/new ? application=42");
  await screen.getByRole("button", { name: "Home" }).click();
  await expect.element(where).toHaveTextContent("/ ?");
  expect(window.location.search).toBe(before);
});
